import { contentOf, findingsOf, judge, linksOf, lawOf, matterAt, profiles, sideOf } from '@fadu/domain';
import { createBook, indicators, stateCouncilCalendar } from '@fadu/domain';
import type { CloudEvent, FaduEvent } from '@fadu/domain';
import { InMemoryEventLog, event, given } from '@fadu/domain/testing';

const registered = (on: string) =>
  event('petition.registered', { unit: 'a', on, channel: 'letter', firstTime: true });
const accepted = (on: string) => event('petition.accepted', { on });
const replied = (on: string) => event('petition.replied', { on });

describe('trap 2: what is carried over', () => {
  // [accepted, resolved]: before, within and after 2025, and one that is never resolved.
  const petitions = [
    ['2024-11-01', '2025-02-01'],
    ['2024-12-01', '2024-12-20'],
    ['2025-01-10', '2025-03-01'],
    ['2025-06-01', '2026-02-01'],
    ['2025-09-01', undefined],
  ] as const;
  const standing = (day: string) =>
    petitions.flatMap(([on, resolvedOn], i) =>
      given(
        `petition/XF-${i}`,
        registered(on),
        accepted(on),
        ...(resolvedOn === undefined ? [] : [event('petition.resolved', { on: resolvedOn })]),
      )
        .on(day)
        .items('petition_resolution_rate'),
    );
  const open = (day: string) => standing(day).filter(({ side }) => side === 'open').length;
  const received = (year: string) =>
    standing(`${year}-12-31`).filter((i) => i.placedOn.startsWith(year)).length;
  const closed = (year: string) =>
    standing(`${year}-12-31`).filter((i) => i.settledOn?.startsWith(year)).length;

  it('adds up: received and carried in is closed and carried out', () => {
    expect(received('2025') + open('2024-12-31')).toBe(closed('2025') + open('2025-12-31'));
    expect([received('2025'), open('2024-12-31'), closed('2025'), open('2025-12-31')]).toEqual([3, 1, 2, 2]);
  });
});

describe('trap 3: what is due in a period', () => {
  it('has an item received in December and due in January in the January of its due day', () => {
    const [item] = given('petition/XF-1', registered('2024-12-20'))
      .on('2025-02-01')
      .items('petition_accept_ontime_rate');
    expect(item).toMatchObject({ placedOn: '2025-01-04', dueOn: '2025-01-04', side: 'missed' });
  });

  it('counts one closed late in January against the December in which it was due', () => {
    const late = [registered('2024-10-01'), accepted('2024-10-10'), replied('2025-01-20')];
    const [item] = given('petition/XF-1', ...late)
      .on('2025-02-01')
      .items('petition_close_ontime_rate');
    expect(item).toMatchObject({ placedOn: '2024-12-09', side: 'missed' });
  });
});

describe('trap 22: accepted and registered', () => {
  it('lets the sixty days begin with the acceptance', () => {
    const [item] = given('petition/XF-1', registered('2025-01-02'), accepted('2025-01-12'))
      .on('2025-02-01')
      .items('petition_close_ontime_rate');
    expect(item).toMatchObject({ startedOn: '2025-01-12', dueOn: '2025-03-13' });
  });
});

describe('trap 37: an event that comes late', () => {
  const history = [
    registered('2025-01-02'),
    event('petition.accepted', { on: '2025-01-10' }, { recordedAt: '2025-07-01T00:00:00.000Z' }),
  ];
  const side = (knownAt?: string) =>
    given('petition/XF-1', ...history)
      .on('2025-06-30', knownAt === undefined ? {} : { knownAt })
      .items('petition_accept_ontime_rate')[0]?.side;

  it('changes what is known now, not what was known then', () => {
    expect(side('2025-06-30T00:00:00.000Z')).toBe('missed');
    expect(side()).toBe('met');
  });
});

describe('trap 38: an event that is taken back', () => {
  const extended = event('petition.extended', { days: 30, approvedOn: '2025-03-01' }, { id: 'ext' });
  const base = [registered('2025-01-02'), accepted('2025-01-12')];
  const due = (...more: readonly ReturnType<typeof event>[]) =>
    given('petition/XF-1', ...base, extended, ...more)
      .on('2025-06-01')
      .items('petition_close_ontime_rate')[0]?.dueOn;

  it('undoes the due day that it gave', () => {
    expect(due()).toBe('2025-04-12');
    expect(due(event('record.voided', { event: 'ext', reason: '误录' }))).toBe('2025-03-13');
  });
});

describe('trap 39: a file that is sent twice', () => {
  const wire = (id: string, reason: string): CloudEvent & { recordedat: string } => ({
    specversion: '1.0',
    id,
    source: 'urn:ledger',
    type: 'fadu.petition.not_accepted.v1',
    subject: 'petition/XF-1',
    time: '2026-03-01T09:00:00+08:00',
    recordedat: '2026-03-01T01:00:00.000Z',
    data: { on: '2026-03-01', reason },
  });
  const record = (id: string, reason = '甲') => {
    const one = wire(id, reason);
    return { event: one, content: contentOf(one), links: linksOf(one) };
  };

  it('adds nothing, in whatever order its rows stand; a row with other content is a conflict', async () => {
    const log = new InMemoryEventLog();
    expect(await log.append([record('1'), record('2')])).toEqual(['accepted', 'accepted']);
    expect(await log.append([record('2'), record('1'), record('3')])).toEqual([
      'duplicate',
      'duplicate',
      'accepted',
    ]);
    expect(await log.append([record('1', '乙')])).toEqual(['conflict']);
  });
});

describe('trap 40: out of order', () => {
  const law = lawOf('national', profiles);
  const book = createBook(indicators, [law], stateCouncilCalendar);
  const opened = event('enforcement.opened', { unit: 'a', on: '2025-01-02', party: { kind: 'legal' } });
  const decided = event('enforcement.decided', {
    on: '2025-02-10',
    procedure: 'ordinary',
    kinds: ['fine'],
    fine: '100',
  });
  const served = (on: string) => event('enforcement.served', { on });
  const told = (...drafts: readonly ReturnType<typeof event>[]) => {
    const subject = 'enforcement/E-1';
    const events = drafts.map((draft) => ({ ...draft, subject }) as FaduEvent);
    const { matter, faults } = matterAt({ subject, events, related: new Map() });
    const judged = judge(matter, book);
    const findings = findingsOf({ subject, state: matter.timeline.whole, faults, judged, events });
    const sides = judged
      .filter((i) => i.indicator === 'penalty_service_ontime_rate' && i.seenTo > '2025-06-01')
      .map((i) => sideOf(i, '2025-06-01'));
    return { codes: findings.map(({ code }) => code), sides };
  };

  it('is ordinary for arrivals: the decision before the opening says the same', () => {
    expect(told(served('2025-02-12'), decided, opened)).toEqual(told(opened, decided, served('2025-02-12')));
    expect(told(served('2025-02-12'), decided, opened).codes).toEqual([]);
  });

  it('is a finding for legal days: served before decided', () => {
    expect(told(opened, decided, served('2025-02-09')).codes).toContain('order.impossible');
  });
});
