import { caseTables, eventsTable, type Row, tables, type TableWriter } from '@fadu/domain';
import { writeRows } from '@fadu/domain/testing';

import { came, ledgerItem, rowOf, went } from '../testing/rows.ts';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';

let store: TemporaryStore;
beforeAll(async () => {
  store = await temporaryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.clear();
  await store.projector.builder.drop();
});

const JANUARY = '2026-01-01T00:00:00.000Z';
const FEBRUARY = '2026-02-01T00:00:00.000Z';
const first = ledgerItem();
const second = ledgerItem({ item: 'petition/XF-2', subject: 'petition/XF-2' });

let tokens = 0;
const writeTo = (writer: TableWriter, table: string, ...rows: readonly Row[]) =>
  writeRows(writer, table, rows, `w${++tokens}`);
const write = (table: string, ...rows: readonly Row[]) => writeTo(store.projector.writer, table, ...rows);
const sums = (which: 'live' | 'beside') => store.projector.builder.checksums(which);

describe('a checksum', () => {
  const ofLedger = async (...batches: readonly (readonly Row[])[]) => {
    const writer = await store.projector.builder.beside();
    for (const batch of batches) await writeTo(writer, 'item_changes', ...batch);
    return (await sums('beside'))['item_changes'];
  };

  it('does not depend on order or batches', async () => {
    const [a, b, c] = [came(JANUARY, first), went(FEBRUARY, first), came(FEBRUARY, second)];
    expect(await ofLedger([...a, ...b, ...c])).toEqual(await ofLedger(c, b, a));
  });

  it('does not see what came and went at one instant', async () => {
    const nothing = [...came(JANUARY, second), ...went(JANUARY, second)];
    expect(await ofLedger([...came(JANUARY, first), ...nothing])).toEqual(
      await ofLedger(came(JANUARY, first)),
    );
  });

  it.each([
    ['a row more', [...came(JANUARY, first), ...came(JANUARY, second)]],
    ['a row twice', [...came(JANUARY, first), ...came(JANUARY, first)]],
    ['another instant', came(FEBRUARY, first)],
    [
      'a history that is over',
      [...came(JANUARY, first), ...came(JANUARY, second), ...went(FEBRUARY, second)],
    ],
    ['another amount', came(JANUARY, { ...first, amount: '0.01' })],
    ['other evidence', came(JANUARY, { ...first, evidence: ['e1', ''] })],
  ])('sees %s', async (_, rows) => {
    expect(await ofLedger(rows)).not.toEqual(await ofLedger(came(JANUARY, first)));
  });

  it('takes an event once, and a case in its newest version', async () => {
    const event = rowOf(eventsTable, { id: 'e1' });
    const petition = (version: number) => rowOf(caseTables.petition, { subject: 'petition/1', version });
    await write('events', event);
    await write('events', event);
    await write('petitions', petition(2));
    await write('petitions', petition(1));
    const writer = await store.projector.builder.beside();
    await writeTo(writer, 'events', event);
    await writeTo(writer, 'petitions', petition(2));
    expect(await sums('live')).toEqual(await sums('beside'));
    expect((await sums('live'))['petitions']?.rows).toBe(1);
  });

  it('leaves out what the log does not decide', async () => {
    expect(Object.keys(await sums('live'))).toEqual(
      tables.map(({ name }) => name).filter((name) => name !== 'watermarks' && name !== 'audit'),
    );
  });
});

describe('a store built beside', () => {
  const swap = async (): Promise<void> => {
    await store.projector.builder.prepareSwap('one');
    await store.projector.builder.swap('one');
  };
  const standing = async () =>
    (await store.api.reader.items({ profile: 'national', on: '2025-03-05' }, { limit: 10 })).rows.map(
      ({ item }) => item,
    );

  it('is not seen until it is swapped in, and then by open connections and views too', async () => {
    await write('item_changes', ...came(JANUARY, first));
    const writer = await store.projector.builder.beside();
    await writeTo(writer, 'item_changes', ...came(JANUARY, second));
    expect(await standing()).toEqual([first.item]);
    await swap();
    expect(await standing()).toEqual([second.item]);
    expect(await store.rows('SELECT item FROM items')).toEqual([{ item: second.item }]);
  });

  it('begins empty each time', async () => {
    await writeTo(await store.projector.builder.beside(), 'item_changes', ...came(JANUARY, first));
    await store.projector.builder.beside();
    expect((await sums('beside'))['item_changes']?.rows).toBe(0);
  });

  it('does not take a later step for one of its own', async () => {
    const writer = await store.projector.builder.beside();
    await writeRows(writer, 'item_changes', came(JANUARY, first), 'step-1');
    await swap();
    await writeRows(store.projector.writer, 'item_changes', came(JANUARY, second), 'step-1');
    expect(await standing()).toEqual([first.item, second.item]);
  });

  it('is swapped in whole though the exchange was cut off between two tables', async () => {
    const event = rowOf(eventsTable, { id: 'e1' });
    await write('item_changes', ...came(JANUARY, first));
    const writer = await store.projector.builder.beside();
    await writeTo(writer, 'item_changes', ...came(JANUARY, second));
    await writeTo(writer, 'events', event);
    await store.projector.builder.prepareSwap('one');
    await store.client.command({
      query: 'EXCHANGE TABLES fadu.item_changes AND fadu_next.item_changes',
    });
    expect(await store.rows('SELECT id FROM events')).toEqual([]);
    await store.projector.builder.swap('one');
    expect(await standing()).toEqual([second.item]);
    expect(await store.rows('SELECT id FROM events')).toEqual([{ id: 'e1' }]);
    // Whoever does not know that it is done does it again.
    await store.projector.builder.swap('one');
    expect(await standing()).toEqual([second.item]);
  });

  it('stays beside when it was not prepared, or under another name', async () => {
    await write('item_changes', ...came(JANUARY, first));
    await store.projector.builder.beside();
    await store.projector.builder.swap('one');
    await store.projector.builder.prepareSwap('another');
    await store.projector.builder.swap('one');
    expect(await standing()).toEqual([first.item]);
  });

  it('is gone after it was dropped', async () => {
    await store.projector.builder.beside();
    await store.projector.builder.drop();
    expect(await store.rows(`SELECT name FROM system.databases WHERE name = 'fadu_next'`)).toEqual([]);
  });
});
