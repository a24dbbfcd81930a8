import { eventsTable } from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';

import { rowOf } from '../testing/rows.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { WRITES_UNMERGED } from './merges.ts';

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
  for (const id of ['a', 'b'])
    await writeRows(store.projector.writer, 'events', [rowOf(eventsTable, { id })], id);
});
afterAll(() => store.close());
afterEach(() => store.projector.upkeep!.takeUp());

const merged = (): Promise<unknown> => store.client.command({ query: 'OPTIMIZE TABLE events FINAL' });

describe('merging of small parts', () => {
  it('rests while much is written, and goes on afterwards', async () => {
    const upkeep = store.projector.upkeep!;
    await upkeep.putOff();
    await upkeep.putOff();
    await expect(merged()).rejects.toThrow(/[Cc]ancelled merging/);
    await upkeep.takeUp();
    await merged();
    expect(await store.rows('SELECT id FROM events ORDER BY id')).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('goes on during a load that has no end: there must not be too many parts', async () => {
    const upkeep = store.projector.upkeep!;
    for (let i = 0; i < WRITES_UNMERGED; i += 1) await upkeep.putOff();
    await expect(merged()).rejects.toThrow();
    await upkeep.putOff();
    await merged();
    await upkeep.putOff();
    await merged();
    await upkeep.takeUp();
    await upkeep.putOff();
    await expect(merged()).rejects.toThrow();
  });

  it('rests in tables, too, that were made meanwhile', async () => {
    const upkeep = store.projector.upkeep!;
    await upkeep.putOff();
    const beside = await store.projector.builder.beside();
    await upkeep.putOff();
    for (const id of ['a', 'b']) await writeRows(beside, 'events', [rowOf(eventsTable, { id })], id);
    await expect(store.client.command({ query: 'OPTIMIZE TABLE fadu_next.events FINAL' })).rejects.toThrow(
      /[Cc]ancelled merging/,
    );
    await store.projector.builder.drop();
  });

  it('takes in what is written meanwhile, once', async () => {
    await store.projector.upkeep!.putOff();
    for (const token of ['c', 'c'])
      await writeRows(store.projector.writer, 'events', [rowOf(eventsTable, { id: 'c' })], token);
    expect(await store.rows("SELECT id FROM events WHERE id = 'c'")).toEqual([{ id: 'c' }]);
  });
});
