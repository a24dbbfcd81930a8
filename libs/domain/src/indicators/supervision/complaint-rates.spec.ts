import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const received = (more: Partial<DataOf<'complaint.received'>> = {}) =>
  event('complaint.received', { unit: 'u1', on: '2026-03-01', ...more });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('complaint/T-1', ...events)
    .on(day)
    .items(indicator);
const later = '2026-12-31';

describe('complaint_answered_rate', () => {
  const side = (on: string, first = received()) =>
    ask('complaint_answered_rate', later, first, event('complaint.answered', { on }))[0]?.side;

  it('is due on the day named on receipt, else on the 60th', () => {
    expect([side('2026-04-30'), side('2026-05-01')]).toEqual(['met', 'missed']);
    const named = received({ dueOn: '2026-03-08' });
    expect([side('2026-03-08', named), side('2026-03-09', named)]).toEqual(['met', 'missed']);
  });

  it('leaves out one withdrawn before the answer', () => {
    const withdrawn = event('complaint.withdrawn', { on: '2026-03-02' });
    expect(ask('complaint_answered_rate', later, received(), withdrawn)[0]?.excluded).toBe('withdrawn');
  });
});

describe('complaint_result_published_rate', () => {
  it('looks only at closed ones, placed on the day of closing', () => {
    const closed = event('complaint.closed', { on: '2026-04-01' });
    const published = event('complaint.published', { on: '2026-05-01' });
    expect(ask('complaint_result_published_rate', later, received())).toEqual([]);
    expect(ask('complaint_result_published_rate', '2026-04-30', received(), closed, published)).toMatchObject(
      [{ placedOn: '2026-04-01', side: 'open' }],
    );
    expect(ask('complaint_result_published_rate', '2026-05-01', received(), closed, published)[0]?.side).toBe(
      'met',
    );
  });
});

describe('named_report_registered_rate', () => {
  it('asks for the register of reports by name only', () => {
    const registered = event('complaint.registered', { on: '2026-03-02' });
    const named = received({ named: true });
    expect(ask('named_report_registered_rate', later, received())).toEqual([]);
    expect(ask('named_report_registered_rate', later, received({ named: false }))).toEqual([]);
    expect(ask('named_report_registered_rate', '2026-03-01', named, registered)[0]?.side).toBe('open');
    expect(ask('named_report_registered_rate', '2026-03-02', named, registered)[0]?.side).toBe('met');
  });
});
