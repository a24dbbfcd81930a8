import type { FaduEvent } from '../../events/event.ts';
import { findingsOf } from '../../findings/findings-of.ts';
import { matterAt } from '../../judging/versions.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const later = '2026-12-31';
const opened = event('enforcement.opened', { unit: 'u1', on: '2026-03-02', party: { kind: 'legal' } });
const decided = (on: string, fine = '500') =>
  event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['fine'], fine });
const served = (on: string) => event('enforcement.served', { on });
const ask = (indicator: string, profile: string, ...events: readonly Draft[]) =>
  given('enforcement/E-1', opened, ...events)
    .on(later, { profile })
    .items(indicator);

describe('enforcement', () => {
  it('trap 31: a unit owes the yearbook of the years at whose end it has the power', () => {
    const registered = event('unit.registered', {
      name: '某局',
      category: 'department',
      enforcement: true,
      on: '2010-01-01',
    });
    const lost = event('unit.category_changed', {
      category: 'department',
      enforcement: false,
      on: '2020-06-01',
    });
    const years = given('unit/u1', registered, lost)
      .on(later)
      .items('stat_yearbook_published_ontime')
      .map(({ item }) => item);
    expect(years).toEqual(['unit/u1/2018', 'unit/u1/2019']);
  });

  it('trap 38: what was made void takes its due days along, what was corrected moves them', () => {
    const decision = decided('2026-04-10');
    const voided = event('record.voided', { event: decision.id, reason: '误录' });
    for (const id of ['full_process_recording_rate', 'enforcement_publicity_rate', 'penalty_count'])
      expect(ask(id, 'national', decision, voided)).toEqual([]);
    const data = { on: '2026-04-20', procedure: 'ordinary', kinds: ['fine'], major: true };
    const corrected = event('record.corrected', { event: decision.id, data, reason: '日期有误' });
    expect(ask('major_penalty_filing_ontime_rate', 'national', decision, corrected)).toMatchObject([
      { dueOn: '2026-05-05' },
    ]);
  });

  it('trap 40: arriving out of order is normal, an impossible order is a finding, and late is neither', () => {
    const codes = (...drafts: readonly Draft[]) => {
      const subject = 'enforcement/E-1';
      const events = [opened, ...drafts].map((draft) => ({ ...draft, subject }) as FaduEvent);
      const { matter, faults } = matterAt({ subject, events, related: new Map() });
      const state = matter.timeline.whole;
      return findingsOf({ subject, state, faults, judged: [], events }).map(({ code }) => code);
    };
    expect(codes(served('2026-04-15'), decided('2026-04-10'))).toEqual([]);
    expect(codes(decided('2026-04-10'), served('2026-04-09'))).toEqual(['order.impossible']);
    expect(codes(decided('2026-04-10'), served('2026-12-01'))).toEqual([]);
  });

  it('trap 51: publicity and the credit record are two duties with two populations', () => {
    const events = [decided('2026-04-10'), event('enforcement.published', { on: '2026-04-15' })];
    expect(ask('enforcement_publicity_rate', 'liaoning', ...events)[0]?.side).toBe('met');
    expect(ask('credit_record_shared_rate', 'liaoning', ...events)[0]?.side).toBe('open');
    expect(ask('credit_record_shared_rate', 'national', ...events)).toEqual([]);
  });

  it('trap 63: money stays a decimal text', () => {
    expect(ask('fine_amount', 'national', decided('2026-04-10', '0.10'))[0]?.amount).toBe('0.10');
  });
});
