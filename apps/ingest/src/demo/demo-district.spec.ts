import { createHash } from 'node:crypto';

import { type CloudEvent, readEvent } from '@fadu/domain';

import { demoDistrict, type DemoOptions } from './demo-district.ts';
import type { DemoChunk } from './diary.ts';

const chunks: readonly DemoChunk[] = [...demoDistrict()];
const events: readonly CloudEvent[] = chunks.flatMap((chunk) => chunk.events);

const ofType = (name: string): readonly CloudEvent[] => events.filter((e) => e.type === `fadu.${name}.v1`);
const field = (event: CloudEvent, name: string): string => (event.data as Record<string, string>)[name]!;
const fields = (name: string, of: string): readonly string[] => ofType(name).map((e) => field(e, of));

function hashOf(options: DemoOptions): string {
  const hash = createHash('sha256');
  for (const chunk of demoDistrict(options)) hash.update(JSON.stringify(chunk));
  return hash.digest('hex');
}

/** The days of two types of event in each file that has both. */
function pairs(first: string, second: string): readonly (readonly [string, string])[] {
  const firsts = new Map(ofType(first).map((e) => [e.subject, field(e, 'on')]));
  return ofType(second).flatMap((e) => {
    const on = firsts.get(e.subject);
    return on === undefined ? [] : [[on, field(e, 'on')] as const];
  });
}

describe('the demonstration district', () => {
  it('is the same for the same seed and another for another', () => {
    const small = { scale: 0.05, years: [2024, 2025] } as const;
    expect(hashOf(small)).toBe(hashOf(small));
    expect(hashOf({ ...small, seed: 2 })).not.toBe(hashOf(small));
  });

  it('holds at least 60,000 events of four years, none later than mid-November 2026', () => {
    expect(events.length).toBeGreaterThanOrEqual(60_000);
    expect(events.length).toBeLessThan(85_000);
    for (const year of [2023, 2024, 2025, 2026]) {
      expect(events.filter((e) => e.time.startsWith(String(year))).length).toBeGreaterThan(12_000);
    }
    expect(events.every((e) => e.time <= '2026-11-15T23:59:59+08:00')).toBe(true);
  });

  it('writes only events that ingest accepts', () => {
    expect(events.map(readEvent).filter((reading) => !reading.ok)).toEqual([]);
  });

  it('cannot be mistaken for a real district', () => {
    const names = [...fields('unit.registered', 'name'), ...fields('unit.renamed', 'name')];
    expect(names.filter((name) => !/（演示(数据)?）$/.test(name))).toEqual([]);
    expect(new Set(events.map((e) => e.source))).toEqual(new Set(['demo:yong-an']));
    const parties = ofType('enforcement.opened').map(
      (e) => (e.data as { party: { name: string } }).party.name,
    );
    expect(parties.every((name) => name.startsWith('演示'))).toBe(true);
  });

  it('tells of documents, decisions, reports, requests and letters too', () => {
    const counts = [
      'document.promulgated',
      'decision.decided',
      'report.submitted',
      'foi.received',
      'advice.received',
    ];
    expect(counts.filter((type) => ofType(type).length < 40)).toEqual([]);
    const [comment] = pairs('decision.comment_opened', 'decision.comment_closed');
    expect(comment).toBeDefined();
    const waits = pairs('document.promulgated', 'document.filed').map(
      ([from, to]) => Date.parse(to) - Date.parse(from),
    );
    const late = waits.filter((wait) => wait > 15 * 86_400_000).length;
    expect(late).toBeGreaterThanOrEqual(5);
    expect(late).toBeLessThan(waits.length / 2);
  });

  it('has about a hundred units of three categories', () => {
    const categories = fields('unit.registered', 'category');
    expect(categories.length).toBeGreaterThanOrEqual(95);
    expect(categories.filter((c) => c === 'government')).toHaveLength(1);
    expect(categories.filter((c) => c === 'department').length).toBeGreaterThanOrEqual(45);
    expect(categories.filter((c) => c === 'town').length).toBeGreaterThanOrEqual(55);
  });

  it.each([
    ['petition.registered', 5500, 6500],
    ['enforcement.opened', 4500, 5500],
    ['training.attended', 12_000, 25_000],
    ['reconsideration.received', 300, 400],
    ['litigation.filed', 200, 300],
    ['meeting.held', 1000, 2000],
    ['person.posted', 2000, 3000],
    ['law.promulgated', 8, 12],
  ])('has a plausible number of %s', (name, least, most) => {
    expect(ofType(name).length).toBeGreaterThanOrEqual(least);
    expect(ofType(name).length).toBeLessThanOrEqual(most);
  });

  it('leaves no part of a chosen stretch of years empty, and nothing outside it', () => {
    const some = [...demoDistrict({ years: [2024, 2025], scale: 0.1 })];
    expect(some[0]!.recordedAt).toBe('2024-01-01T01:00:00.000Z');
    expect(some.at(-1)!.recordedAt).toBe('2026-01-05T01:00:00.000Z');
  });
});

describe('its deliveries', () => {
  it('come on Mondays at nine in Shanghai, in order, each with one instant', () => {
    const instants = chunks.map((c) => c.recordedAt);
    expect(instants).toEqual([...new Set(instants)].sort());
    for (const { recordedAt, events: some } of chunks) {
      expect(new Date(recordedAt).getUTCDay()).toBe(1);
      expect(recordedAt.slice(11)).toBe('01:00:00.000Z');
      expect(some.filter((e) => e.recordedat !== recordedAt)).toEqual([]);
    }
    expect(chunks.length).toBeGreaterThan(190);
    expect(instants.at(-1)).toBe('2026-11-16T01:00:00.000Z');
  });

  it('tell how far they have come', () => {
    expect(chunks.map((c) => c.number)).toEqual(chunks.map((_, i) => i + 1));
    expect(new Set(chunks.map((c) => c.of))).toEqual(new Set([chunks.length]));
  });

  it('hold only what had been written by then, oldest first', () => {
    for (const { recordedAt, events: some } of chunks) {
      const times = some.map((e) => Date.parse(e.time));
      expect(times.every((time, i) => i === 0 || times[i - 1]! <= time)).toBe(true);
      expect(times.at(-1)!).toBeLessThan(Date.parse(recordedAt));
    }
  });
});

describe('its faults', () => {
  const share = (count: number): number => count / events.length;

  it('include events sent again, unchanged but for the delivery', () => {
    const byId = new Map<string, CloudEvent[]>();
    for (const event of events) byId.set(event.id, [...(byId.get(event.id) ?? []), event]);
    const again = [...byId.values()].filter((same) => same.length > 1);
    expect(share(again.length)).toBeGreaterThan(0.003);
    expect(share(again.length)).toBeLessThan(0.008);
    for (const same of again) {
      const contents = same.map((e) => JSON.stringify({ ...e, recordedat: '' }));
      expect(new Set(contents).size).toBe(1);
    }
  });

  it('include late reports, corrections and voided records', () => {
    const late = events.filter((e) => {
      const on = field(e, 'on');
      return on > '2023-01-01' && Date.parse(e.recordedat!) - Date.parse(on) > 55 * 86_400_000;
    });
    expect(share(late.length)).toBeGreaterThan(0.006);
    expect(share(late.length)).toBeLessThan(0.015);
    expect(share(ofType('record.corrected').length)).toBeGreaterThan(0.002);
    expect(ofType('record.voided').length).toBeGreaterThan(50);
  });

  it('name the event they void or correct, of the same file', () => {
    const subjects = new Map(events.map((e) => [e.id, e.subject]));
    const acts = [...ofType('record.voided'), ...ofType('record.corrected')];
    expect(acts.filter((act) => subjects.get(field(act, 'event')) !== act.subject)).toEqual([]);
  });

  it('include decisions served before they were made, and replies in the future', () => {
    expect(
      pairs('enforcement.decided', 'enforcement.served').filter(([d, s]) => s < d).length,
    ).toBeGreaterThan(10);
    expect(fields('petition.replied', 'on').filter((on) => on > '2026-12-31').length).toBeGreaterThanOrEqual(
      5,
    );
  });

  it('include cases that nobody opened and units that nobody registered', () => {
    const opened = new Set(ofType('enforcement.opened').map((e) => e.subject));
    const decided = new Set(ofType('enforcement.decided').map((e) => e.subject));
    expect([...decided].filter((subject) => !opened.has(subject)).length).toBeGreaterThan(3);
    const registered = new Set(ofType('unit.registered').map((e) => e.subject.slice(5)));
    expect(fields('petition.registered', 'unit').filter((id) => !registered.has(id)).length).toBeGreaterThan(
      5,
    );
  });

  it('include a unit that reports nothing', () => {
    const reporting = ['petition.registered', 'meeting.held', 'enforcement.opened'].flatMap((name) =>
      fields(name, 'unit'),
    );
    expect(new Set(reporting).has('demo-t41')).toBe(false);
    expect(fields('person.posted', 'unit')).toContain('demo-t41');
  });

  it('include a town that resolves everything on 31 December', () => {
    const town = new Set(
      ofType('petition.registered').flatMap((e) => (field(e, 'unit') === 'demo-t17' ? [e.subject] : [])),
    );
    const moved = new Set(ofType('petition.transferred').map((e) => e.subject));
    const days = ofType('petition.resolved')
      .filter((e) => town.has(e.subject) && !moved.has(e.subject))
      .map((e) => field(e, 'on').slice(5));
    expect(days.length).toBeGreaterThan(20);
    expect(new Set(days)).toEqual(new Set(['12-31']));
  });

  it('include officers half an hour short, sessions reported twice and hours on the last day', () => {
    const byOfficer = new Map<string, number>();
    const seen = new Set<string>();
    let twice = 0;
    for (const e of ofType('training.attended').filter((a) => field(a, 'category') === 'general')) {
      const year = `${e.subject} ${field(e, 'on').slice(0, 4)}`;
      byOfficer.set(year, (byOfficer.get(year) ?? 0) + Number(field(e, 'hours')));
      const session = `${e.subject} ${field(e, 'session')}`;
      if (seen.has(session)) twice += 1;
      seen.add(session);
    }
    expect([...byOfficer.values()].filter((hours) => hours === 23.5).length).toBeGreaterThan(10);
    expect(twice).toBeGreaterThan(50);
    expect(fields('training.attended', 'on').filter((on) => on.endsWith('12-31')).length).toBeGreaterThan(50);
  });

  it('include units renamed, merged, abolished with a successor and changed in their powers', () => {
    for (const name of ['unit.renamed', 'unit.merged', 'unit.abolished', 'unit.category_changed']) {
      expect(ofType(name).length).toBeGreaterThan(0);
    }
    expect(fields('unit.abolished', 'successor').filter(Boolean).length).toBeGreaterThan(1);
  });

  it('include one unit with 1 reviewer to 20 officers and one with 1 to 21', () => {
    const roles = (unit: string, role: string): number =>
      ofType('person.posted').filter(
        (e) => field(e, 'unit') === unit && (e.data as { roles: string[] }).roles.includes(role),
      ).length;
    const ratio = (unit: string) => [roles(unit, 'legal_reviewer'), roles(unit, 'enforcement_officer')];
    expect(ratio('demo-slj')).toEqual([1, 20]);
    expect(ratio('demo-lyj')).toEqual([1, 21]);
  });

  it('include a law in force on the day it was made public', () => {
    const laws = ofType('law.promulgated').map((e) => field(e, 'promulgatedOn') === field(e, 'effectiveOn'));
    expect(laws.filter(Boolean)).toHaveLength(1);
  });

  it('include cash taken above the limit, and cash taken lawfully', () => {
    const cash = ofType('enforcement.paid').filter((e) => field(e, 'channel') === 'on_the_spot');
    expect(cash.filter((e) => Number(field(e, 'amount')) > 100).length).toBeGreaterThan(5);
    expect(cash.filter((e) => Number(field(e, 'amount')) <= 100).length).toBeGreaterThan(50);
  });
});
