import type { FaduEvent } from './event.ts';
import { settleHistory } from './history.ts';
import { legalDateOf } from './legal-date.ts';

let written = 0;

function event(type: FaduEvent['type'], id: string, data: object, more: Partial<FaduEvent> = {}): FaduEvent {
  written += 1;
  const time = new Date(Date.UTC(2026, 0, 1) + written * 60_000).toISOString();
  return {
    id,
    source: 's',
    subject: 'petition/XF-1',
    time,
    recordedAt: time,
    type,
    data,
    ...more,
  } as FaduEvent;
}

const replied = (id: string, on: string, more: Partial<FaduEvent> = {}) =>
  event('petition.replied', id, { on }, more);
const accepted = (id: string, on: string) => event('petition.accepted', id, { on });
const voided = (id: string, target: string, more: Partial<FaduEvent> = {}) =>
  event('record.voided', id, { event: target, reason: '误报' }, more);
const corrected = (id: string, target: string, data: object, more: Partial<FaduEvent> = {}) =>
  event('record.corrected', id, { event: target, data, reason: '更正' }, more);

const days = (...events: FaduEvent[]) =>
  settleHistory(events).facts.map((fact) => `${fact.id} ${legalDateOf(fact)}`);

describe('settling a history', () => {
  it('orders facts by legal day, then time, then id', () => {
    const same = { time: '2026-01-01T00:00:00Z' };
    expect(
      days(replied('b', '2026-03-02', same), accepted('z', '2026-03-01'), replied('a', '2026-03-02', same)),
    ).toEqual(['z 2026-03-01', 'a 2026-03-02', 'b 2026-03-02']);
  });

  it('leaves out what was voided', () => {
    expect(days(replied('r', '2026-03-02'), voided('v', 'r'))).toEqual([]);
  });

  it('is the same with a retry in it, and with one that was taken back', () => {
    const retried = event('record.retried', 't', { reason: '程序已修正' });
    const facts = [replied('r', '2026-03-02'), accepted('a', '2026-03-01')];
    expect(days(...facts, retried)).toEqual(days(...facts));
    expect(settleHistory([...facts, retried, voided('v', 't')])).toEqual(settleHistory(facts));
  });

  it('voids a fact that arrives after its void', () => {
    expect(days(voided('v', 'r'), replied('r', '2026-03-02'))).toEqual([]);
  });

  it('takes back a void that was itself voided', () => {
    expect(days(replied('r', '2026-03-02'), voided('v', 'r'), voided('w', 'v'))).toEqual(['r 2026-03-02']);
  });

  it('puts the latest correction in place of the fact, whole', () => {
    const events = [
      replied('r', '2026-03-02'),
      corrected('c1', 'r', { on: '2026-03-03' }),
      corrected('c2', 'r', { on: '2026-03-04' }),
    ];
    expect(days(...events)).toEqual(['r 2026-03-04']);
    expect(days(...events.toReversed())).toEqual(['r 2026-03-04']);
  });

  it('falls back to the correction before when the latest is voided', () => {
    const c1 = corrected('c1', 'r', { on: '2026-03-03' });
    const c2 = corrected('c2', 'r', { on: '2026-03-04' });
    expect(days(replied('r', '2026-03-02'), c1, c2, voided('v', 'c2'))).toEqual(['r 2026-03-03']);
  });

  it('keeps a voided fact away however it is corrected afterwards', () => {
    expect(
      days(replied('r', '2026-03-02'), voided('v', 'r'), corrected('c', 'r', { on: '2026-03-03' })),
    ).toEqual([]);
  });

  it('corrects a correction', () => {
    const first = corrected('c1', 'r', { on: '2026-03-03' });
    const second = corrected('c2', 'c1', { event: 'r', data: { on: '2026-03-05' }, reason: '再更正' });
    expect(days(replied('r', '2026-03-02'), first, second)).toEqual(['r 2026-03-05']);
  });

  it('reports a record event whose target is not there', () => {
    const { facts, faults } = settleHistory([replied('r', '2026-03-02'), voided('v', 'nobody')]);
    expect(facts).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ event: 'v', code: 'record.target_missing' })]);
  });

  it('reports a replacement that is not valid for the event it replaces, and keeps the fact', () => {
    const { facts, faults } = settleHistory([
      replied('r', '2026-03-02'),
      corrected('c', 'r', { on: '2026-02-30' }),
    ]);
    expect(facts.map((fact) => fact.data)).toEqual([{ on: '2026-03-02' }]);
    expect(faults).toEqual([{ event: 'c', code: 'record.replacement_invalid', detail: 'petition.replied' }]);
  });

  it('prefers the event of its own source where two share an id', () => {
    const other = replied('r', '2026-03-09', { source: 'other' });
    expect(days(replied('r', '2026-03-02'), other, voided('v', 'r', { source: 'other' }))).toEqual([
      'r 2026-03-02',
    ]);
    expect(days(replied('r', '2026-03-02'), voided('v', 'r', { source: 'office' }))).toEqual([]);
  });

  it('does not act upon record events after it', () => {
    const early = voided('v', 'c', { time: '2020-01-01T00:00:00Z' });
    const events = [replied('r', '2026-03-02'), corrected('c', 'r', { on: '2026-03-03' }), early];
    expect(days(...events)).toEqual(['r 2026-03-03']);
  });

  it('gives the same answer in whatever order events arrive', () => {
    const events = [
      replied('r', '2026-03-02'),
      accepted('a', '2026-03-01'),
      corrected('c', 'r', { on: '2026-03-03' }),
      voided('v', 'a'),
      voided('w', 'v'),
    ];
    const expected = days(...events);
    for (let shift = 1; shift < events.length; shift += 1) {
      expect(days(...events.slice(shift), ...events.slice(0, shift))).toEqual(expected);
    }
  });
});
