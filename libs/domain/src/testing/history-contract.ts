import type { EventLogReader, EventLogWriter, HistoryReader } from '../ports/event-log.ts';
import { logRecord } from './log-records.ts';

type Log = EventLogWriter & EventLogReader & HistoryReader;

const idsOf = async (log: Log, subject: string, upTo?: readonly number[]): Promise<string[]> =>
  ((await log.histories([subject], upTo)).get(subject) ?? []).map(({ event }) => event.id);

/** Part of the event log contract: the index of subjects and of links. */
export function historyContract(log: () => Log): void {
  it('holds the records of a subject and of no other whose name begins alike', async () => {
    await log().append([
      logRecord('1', 'petition/信〔2021〕2号'),
      logRecord('2', 'petition/信〔2021〕2号之一'),
      logRecord('3', 'petition/信〔2021〕2号'),
      logRecord('4', 'petition/信〔2021〕2'),
    ]);
    expect(await idsOf(log(), 'petition/信〔2021〕2号')).toEqual(['1', '3']);
    expect(await idsOf(log(), 'petition/信〔2021〕2')).toEqual(['4']);
  });

  it('knows an empty history of a subject never met', async () => {
    expect(await idsOf(log(), 'petition/none')).toEqual([]);
    expect((await log().histories(['petition/none'])).size).toBe(1);
  });

  it('answers many subjects at once', async () => {
    const subjects = Array.from({ length: 300 }, (_, i) => `petition/${i}`);
    await log().append(subjects.flatMap((s) => [logRecord(`${s}-a`, s), logRecord(`${s}-b`, s)]));
    const histories = await log().histories(subjects);
    expect([...histories.keys()]).toEqual(subjects);
    for (const [subject, records] of histories) {
      expect(records.map(({ event }) => event.id)).toEqual([`${subject}-a`, `${subject}-b`]);
    }
  });

  it('keeps the order of the log beyond 256 records', async () => {
    const ids = Array.from({ length: 700 }, (_, i) => `e-${i}`);
    await log().append(ids.map((id) => logRecord(id, 'petition/XF-1')));
    expect(await idsOf(log(), 'petition/XF-1')).toEqual(ids);
  });

  it('ends before upTo: the record at the position itself is not part of it', async () => {
    await log().append([logRecord('1', 'petition/XF-1'), logRecord('2', 'petition/XF-1')]);
    const upTo = log().end();
    await log().append([logRecord('3', 'petition/XF-1'), logRecord('4', 'petition/XF-2')]);
    expect(await idsOf(log(), 'petition/XF-1', upTo)).toEqual(['1', '2']);
    expect(await idsOf(log(), 'petition/XF-1')).toEqual(['1', '2', '3']);
    expect(
      await idsOf(
        log(),
        'petition/XF-1',
        upTo.map(() => 0),
      ),
    ).toEqual([]);
    expect(await idsOf(log(), 'petition/XF-1', log().end())).toEqual(['1', '2', '3']);
  });

  it('links a subject once, however many of its events say so', async () => {
    const held = (id: string, meeting: string, unit: string) =>
      logRecord(id, `meeting/${meeting}`, { type: 'fadu.meeting.held.v1', data: { unit } });
    await log().append([held('1', 'M-2', '司法局'), held('2', 'M-2', '司法局'), held('3', 'M-1', '司法局')]);
    await log().append([held('4', 'M-3', '司法局二')]);
    expect(await log().linked('unit/司法局')).toEqual(['meeting/M-1', 'meeting/M-2']);
    expect(await log().linked('unit/司法局二')).toEqual(['meeting/M-3']);
    expect(await log().linked('unit/司法')).toEqual([]);
  });

  it('lists subjects of a prefix, ascending by code point, in pages', async () => {
    const subjects = [
      'law/1',
      'petition/1',
      'petition/10',
      'petition/2',
      'petition/（',
      'petition/𠮷',
      'unit/1',
    ];
    await log().append(
      [...subjects].reverse().flatMap((s) => [logRecord(`${s}a`, s), logRecord(`${s}b`, s)]),
    );
    expect(await log().subjects('petition/', '', 100)).toEqual(subjects.slice(1, 6));
    expect(await log().subjects('petition/', '', 2)).toEqual(['petition/1', 'petition/10']);
    expect(await log().subjects('petition/', 'petition/10', 2)).toEqual(['petition/2', 'petition/（']);
    expect(await log().subjects('petition/', 'petition/𠮷', 2)).toEqual([]);
    expect(await log().subjects('petition/1', 'petition/1', 9)).toEqual(['petition/10']);
    expect(await log().subjects('', '', 100)).toEqual(subjects);
    expect(await log().subjects('petition/', '', 0)).toEqual([]);
  });

  it('starts after a subject that does not exist', async () => {
    await log().append([logRecord('1', 'petition/1'), logRecord('2', 'petition/3')]);
    expect(await log().subjects('petition/', 'petition/2', 9)).toEqual(['petition/3']);
    expect(await log().subjects('petition/', 'law/9', 9)).toEqual(['petition/1', 'petition/3']);
  });
}
