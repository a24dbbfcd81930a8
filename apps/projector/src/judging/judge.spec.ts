import {
  type Positions,
  createBook,
  indicators,
  lawOf,
  profiles,
  stateCouncilCalendar,
  wireType,
} from '@fadu/domain';
import { InMemoryEventLog, MemoryTables, logRecord } from '@fadu/domain/testing';

import { Parking } from '../parking/parking.ts';
import { Judge } from './judge.ts';

const book = createBook(indicators, [lawOf('yongchuan', profiles)], stateCouncilCalendar);
const parking = new Parking({ parked: [], dropped: [] });
const nothing: Positions = [0];

const registered = { unit: 'u1', on: '2026-03-01', channel: 'visit', firstTime: true };
const record = (key: string, type: 'registered' | 'accepted', i: number) =>
  logRecord(`${key}-${type}`, `petition/${key}`, {
    type: wireType(`petition.${type}`),
    data: type === 'registered' ? registered : { on: '2026-03-05' },
    recordedat: new Date(Date.UTC(2026, 3, 1, 0, i)).toISOString(),
  });

const keys = ['a', 'b', 'c', 'd', 'e', 'f'];

/** All rows of the second step, in their order, by a judge that has judged the first one or not. */
async function secondStep(judgedFirst: boolean): Promise<MemoryTables['rows']> {
  const log = new InMemoryEventLog({ partitions: 1 });
  await log.append([
    ...keys.map((key, i) => record(key, 'registered', i)),
    // In another order than before, a new case among them.
    ...['e', 'new', 'b', 'f', 'a', 'd', 'c'].map((key, i) => record(key, 'accepted', 10 + i)),
  ]);
  const judge = new Judge({ log, book });
  const step = { number: 1, from: nothing, to: [keys.length] };
  const order = { affected: [], retried: [], parking };
  if (judgedFirst) {
    await judge.range(step.from, step.to);
    await judge.judge({ step, ...order }, new MemoryTables().sheet());
  }
  const next = { number: 2, from: step.to, to: log.end() };
  const tables = new MemoryTables();
  const sheet = tables.sheet();
  await judge.range(next.from, next.to);
  await judge.judge({ step: next, ...order }, sheet);
  await sheet.write('s2');
  return tables.rows;
}

describe('a judge', () => {
  it('adds the same rows in the same order whatever it did before: a step done again after a crash is the same', async () => {
    const afterCrash = await secondStep(false);
    expect(afterCrash.get('petitions')?.map(({ key }) => key)).toEqual(['e', 'new', 'b', 'f', 'a', 'd', 'c']);
    expect(await secondStep(true)).toEqual(afterCrash);
  });
});
