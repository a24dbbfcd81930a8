import type { EventLogReader, EventLogWriter } from '../ports/event-log.ts';
import { everything } from './everything.ts';
import { logRecord } from './log-records.ts';

/** Who is the same event, and what becomes of the second one. */
export function identityContract(log: () => EventLogReader & EventLogWriter): void {
  it('answers the same event again with duplicate and writes nothing', async () => {
    await log().append([logRecord('e-1', 'petition/XF-1')]);
    const later = logRecord('e-1', 'petition/XF-1', { recordedat: '2026-05-01T00:00:00.000Z' });
    expect(await log().append([later])).toEqual(['duplicate']);
    const read = await everything(log());
    expect(read.map(({ event }) => event.recordedat)).toEqual(['2026-03-01T01:30:05.000Z']);
  });

  it('takes another order of keys and another way to write the instant for the same content', async () => {
    await log().append([logRecord('e-1', 'petition/XF-1', { data: { a: 1, b: 2 } })]);
    const again = logRecord('e-1', 'petition/XF-1', { data: { b: 2, a: 1 }, time: '2026-03-01T01:30:00Z' });
    expect(await log().append([again])).toEqual(['duplicate']);
  });

  it.each([
    ['data', { data: { on: '2026-03-02' } }],
    ['time', { time: '2026-03-01T09:30:01+08:00' }],
    ['type', { type: 'fadu.petition.accepted.v1' }],
    ['subject', { subject: 'petition/XF-2' }],
  ])('answers the same identity with another %s with conflict and keeps the first', async (_, more) => {
    const first = logRecord('e-1', 'petition/XF-1');
    await log().append([first]);
    expect(await log().append([logRecord('e-1', 'petition/XF-1', more)])).toEqual(['conflict']);
    expect((await everything(log())).map(({ event }) => event)).toEqual([first.event]);
  });

  it('accepts the same id from another source', async () => {
    await log().append([logRecord('e-1', 'petition/XF-1')]);
    const other = logRecord('e-1', 'petition/XF-1', { source: 'urn:fadu:other' });
    expect(await log().append([other])).toEqual(['accepted']);
  });

  it('tells duplicates and conflicts apart within one batch', async () => {
    const record = logRecord('e-1', 'petition/XF-1');
    const batch = [
      record,
      record,
      logRecord('e-1', 'petition/XF-1', { data: {} }),
      logRecord('e-2', 'petition/XF-1'),
    ];
    expect(await log().append(batch)).toEqual(['accepted', 'duplicate', 'conflict', 'accepted']);
    expect(await everything(log())).toHaveLength(2);
  });

  it('accepts one of many concurrent appends of the same identity', async () => {
    const calls = Array.from({ length: 20 }, () => log().append([logRecord('e-1', 'petition/XF-1')]));
    const outcomes = (await Promise.all(calls)).flat();
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(19);
    expect(await everything(log())).toHaveLength(1);
  });

  it('gives each of many concurrent calls its own outcomes', async () => {
    await log().append([logRecord('taken-3', 'petition/XF-3')]);
    const calls = Array.from({ length: 8 }, (_, i) => [
      logRecord(`free-${i}`, `petition/XF-${i}`),
      logRecord(`taken-${i}`, `petition/XF-${i}`),
    ]);
    const outcomes = await Promise.all(calls.map((records) => log().append(records)));
    expect(outcomes).toEqual(calls.map((_, i) => ['accepted', i === 3 ? 'duplicate' : 'accepted']));
  });

  it.each(awkwardIdentities())('tells identities apart: %s', async (_, one, other) => {
    const records = [one, other].map(({ source, id }) => logRecord(id, 'petition/〔2021〕2号', { source }));
    expect(await log().append(records)).toEqual(['accepted', 'accepted']);
    expect(await log().append(records)).toEqual(['duplicate', 'duplicate']);
  });
}

interface Identity {
  readonly source: string;
  readonly id: string;
}

function awkwardIdentities(): [string, Identity, Identity][] {
  const long = '长'.repeat(255);
  return [
    ['Chinese', { source: '区信访局', id: '信〔2021〕2号' }, { source: '区信访局', id: '信〔2021〕3号' }],
    ['256 characters', { source: `${long}源`, id: `${long}甲` }, { source: `${long}源`, id: `${long}乙` }],
    [
      'longer than any key',
      { source: 's', id: `${'长'.repeat(2_000)}甲` },
      { source: 's', id: `${'长'.repeat(2_000)}乙` },
    ],
    ['where source ends and id begins', { source: 'a', id: 'b\0c' }, { source: 'a\0b', id: 'c' }],
    ['half a surrogate pair', { source: 's', id: 'x\ud800' }, { source: 's', id: 'x\ufffd' }],
    ['case', { source: 's', id: 'xf-1' }, { source: 's', id: 'XF-1' }],
    ['blanks', { source: 's', id: 'a' }, { source: 's', id: 'a ' }],
  ];
}
