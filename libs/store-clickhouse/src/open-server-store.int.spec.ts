import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeRows } from '@fadu/domain/testing';

import { StoreNotMigratedError } from './errors.ts';
import type { Front } from './front/open-front.ts';
import { openServerStore } from './open-server-store.ts';
import { came, ledgerItem } from './testing/rows.ts';
import { passwords, temporaryFront } from './testing/temporary-store.ts';

let path: string;
let front: Front;
let close: () => Promise<void>;
beforeAll(async () => {
  path = await mkdtemp(join(tmpdir(), 'fadu-server-'));
  ({ front, close } = await temporaryFront(path));
});
afterAll(async () => {
  await close();
  await rm(path, { recursive: true, force: true });
});

const as = (user: 'api' | 'projector', database: string) => ({
  url: front.url,
  user,
  password: passwords[user],
  database,
});

describe('a store on a server', () => {
  it('is not for the API before a projector has made the tables, and then it is', async () => {
    const early = openServerStore({ ...as('api', 'city'), role: 'api' });
    await expect(early).rejects.toThrow(StoreNotMigratedError);

    const projector = await openServerStore({ ...as('projector', 'city'), role: 'projector' });
    await writeRows(
      projector.writer,
      'item_changes',
      came('2026-01-01T00:00:00.000Z', ledgerItem()),
      'step-1',
    );
    const api = await openServerStore({ ...as('api', 'city'), role: 'api' });
    const everything = { profile: 'national', on: '2025-03-05' };
    expect(await api.reader.tally(everything, 'none')).toMatchObject([{ open: 1 }]);
    await api.close();
    await projector.close();
  });

  it('may be opened by several projectors at once', async () => {
    const open = () => openServerStore({ ...as('projector', 'crowd'), role: 'projector' });
    const stores = await Promise.all([open(), open(), open()]);
    await Promise.all(stores.map((store) => store.close()));
    const api = await openServerStore({ ...as('api', 'crowd'), role: 'api' });
    await api.close();
  });

  it('tells the server’s own reason when it refuses', async () => {
    const wrong = openServerStore({ ...as('projector', 'city'), password: 'wrong', role: 'projector' });
    await expect(wrong).rejects.toMatchObject({ code: '516' });
    const mere = openServerStore({ ...as('api', 'elsewhere'), role: 'projector' });
    await expect(mere).rejects.toMatchObject({ code: '164' });
  });
});
