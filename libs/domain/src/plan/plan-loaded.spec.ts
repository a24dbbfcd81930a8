import { LAST_DAY, type LocalDate } from '../dates/local-date.ts';
import type { CloudEvent } from '../events/event.ts';
import { contentOf } from '../events/identity.ts';
import { readEvent, wireType } from '../events/read-event.ts';
import type { DataOf, EventName } from '../events/register.ts';
import { heirsOn, talliesAsNow } from '../figures/organised.ts';
import { indicators } from '../indicators/register.ts';
import { createBook } from '../judging/book.ts';
import { stateCouncilCalendar } from '../law/calendar/state-council.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import type { Tally } from '../ports/store.ts';
import { InMemoryEventLog } from '../testing/in-memory-event-log.ts';
import { InMemoryLedger } from '../testing/in-memory-ledger.ts';
import { logRecord } from '../testing/log-records.ts';
import { measureEvents } from './measure-events.ts';
import { plans, yancheng2021, yongchuan2016 as plan } from './register.ts';

const unitEvent = <T extends EventName>(type: T, unit: string, data: DataOf<T>): CloudEvent => ({
  specversion: '1.0',
  id: `${type}-${unit}`,
  source: 'urn:test',
  type: wireType(type),
  subject: `unit/${unit}`,
  time: '2017-01-01T09:00:00+08:00',
  data,
});

/** The bodies of the plan as units, each its own id, ended and succeeded as the plan's book has it. */
const units = plan.units.bodies.flatMap(({ name }): readonly CloudEvent[] => {
  const registered = unitEvent('unit.registered', name, {
    name,
    category: 'department',
    enforcement: true,
    on: '2010-01-01',
  });
  const passed = plan.units.successions.find((s) => s.of === name);
  if (!passed) return [registered];
  const [only, ...others] = passed.to.map((to) => to.name);
  return [
    registered,
    others.length === 0
      ? unitEvent('unit.abolished', name, { on: passed.from, successor: only! })
      : unitEvent('unit.split', name, {
          parts: [only!, ...others].map((unit) => ({ unit })),
          on: passed.from,
        }),
  ];
});

const ledger = new InMemoryLedger();
beforeAll(async () => {
  const log = new InMemoryEventLog();
  const records = [...units, ...plans.flatMap(measureEvents)].map((e) => logRecord(e.id, e.subject, e));
  await log.append(records);
  const wanted = indicators.filter((i) => i.subject === 'measure' && i.id !== 'measure_progress_report_rate');
  await ledger.project(log, createBook(wanted, [lawOf('yongchuan', profiles)], stateCouncilCalendar));
});

const tallies = (indicator: string, on: LocalDate, from = '1900-01-01') =>
  ledger.tally({ indicators: [indicator], profile: 'yongchuan', on, placed: { from, to: LAST_DAY } }, 'none');
const all = ({ met, missed, open, excluded, counted }: Tally): number =>
  met + missed + open + excluded + counted;
const byUnit = (rows: readonly Tally[]) => Object.fromEntries(rows.map((t) => [t.unit, all(t)]));

/** What the data say, apart from any judgement: how many rows each lead has, under the body's own name. */
function leadsInData(measures = plan.measures): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const bodies = plan.units.bodies;
  for (const measure of measures) {
    const binding = measure.continues
      ? plan.measures.find(({ number }) => number === measure.continues)!
      : measure;
    for (const name of binding.lead.names) {
      const body = bodies.find((b) => b.name === name || b.also?.includes(name));
      const unit = body?.name ?? `按类：${name}`;
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  return counts;
}

describe('The 174 measures, loaded', () => {
  it('are events that ingest takes, the same each time', () => {
    for (const one of plans) {
      const events = measureEvents(one);
      expect(events.map(readEvent).filter((reading) => !('event' in reading))).toEqual([]);
      expect(measureEvents(one).map(contentOf)).toEqual(events.map(contentOf));
      expect(new Set(events.map((e) => e.subject)).size).toBe(one.measures.length);
    }
  });

  it('stand under their lead units as the data say', async () => {
    const rows = await tallies('measure_open_count', '2017-01-06');
    expect(byUnit(rows)).toEqual(leadsInData());
    expect(byUnit(rows)['区政府法制办']).toBe(48);
  });

  it('are due as the data say, and the lasting ones never', async () => {
    const due = plan.measures.filter((m) => m.deadline.on !== undefined);
    const rows = await tallies('measure_done_ontime_rate', '2017-01-06');
    const inData = leadsInData(plan.measures.filter((m) => !lasting(m)));
    expect(byUnit(rows)).toEqual(inData);
    expect(due.length).toBeGreaterThan(100);
    const overdue = await tallies('measure_overdue_count', '2021-12-31');
    expect(total(overdue)).toBe(total(rows));
  });

  it('trap 7: leave out what was due before the plan was issued', async () => {
    const rows = await tallies('measure_done_ontime_rate', '2017-01-06');
    const early = leadsInData(plan.measures.filter((m) => m.deadline.on === '2016-12-31'));
    expect(rows.reduce((n, t) => n + t.excluded, 0)).toBe(Object.values(early).reduce((n, m) => n + m, 0));
  });

  it('have their headings in the names of their items', async () => {
    const { rows } = await ledger.items(
      { indicators: ['measure_open_count'], profile: 'yongchuan', on: '2017-01-06' },
      { limit: 1000 },
    );
    const headings = new Set(rows.map((row) => /\/heading-(\d+)\//.exec(row.item)?.[1]));
    expect(headings.size).toBe(41);
    expect(rows.map((row) => row.item)).toContain('measure/yongchuan-2016-16/heading-2/区财政局');
  });

  it('pass to the successors on their day: 区政府法制办’s to 区司法局', async () => {
    const [before, after] = await Promise.all(
      ['2019-03-30', '2019-03-31'].map(async (on) => byUnit(await tallies('measure_open_count', on))),
    );
    expect(before?.['区政府法制办']).toBe(48);
    expect(after).not.toHaveProperty('区政府法制办');
    expect(after?.['区司法局']).toBe((before?.['区司法局'] ?? 0) + 48);
    expect(sum(after!)).toBe(sum(before!));
  });

  it('keep what was decided with the unit of that day, and add up as organised now', async () => {
    const then = await tallies('measure_done_ontime_rate', '2026-01-01');
    expect(then.find((t) => t.unit === '区政府法制办')?.missed).toBeGreaterThan(0);
    const register = await ledger.units();
    const now = talliesAsNow(then, heirsOn(register, '2026-01-01'));
    expect(now.find((t) => t.unit === '区政府法制办')).toBeUndefined();
    expect(total(now)).toBe(total(then));
    expect(now.reduce((n, t) => n + t.missed, 0)).toBe(then.reduce((n, t) => n + t.missed, 0));
  });

  it('take the 23 tasks of another plan in the same way: all due at the end of 2021', async () => {
    const due = await tallies('measure_done_ontime_rate', '2021-09-01', '2021-01-01');
    const leads = yancheng2021.measures.flatMap((m) => m.lead.names).length;
    expect(due.reduce((n, t) => n + t.open, 0)).toBe(leads);
    const late = await tallies('measure_done_ontime_rate', '2022-01-01', '2021-01-01');
    expect(late.reduce((n, t) => n + t.missed, 0)).toBe(leads);
  });

  it('raise no finding of an unresolved name, since every body is registered', async () => {
    const { rows } = await ledger.findings({ kind: 'measure' }, { limit: 1000 });
    expect(rows.filter((row) => row.subject.startsWith(`measure/${plan.id}-`))).toEqual([]);
    expect(rows.every((row) => row.code === 'measure.unit_unresolved')).toBe(true);
  });
});

const lasting = (m: (typeof plan.measures)[number]): boolean => m.deadline.lasting;
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((n, m) => n + m, 0);
const total = (rows: readonly Tally[]): number => rows.reduce((n, t) => n + all(t), 0);
