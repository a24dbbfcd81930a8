import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const received = (on: string, organ?: string) =>
  event('reconsideration.received', { respondent: 'u1', on, ...(organ !== undefined && { organ }) });
const accepted = (on: string) => event('reconsideration.accepted', { on, procedure: 'ordinary' });
const assigned = (on: string, ...handlers: string[]) =>
  event('reconsideration.handlers_assigned', { handlers, on }, { id: `assigned-${on}` });
const decided = (outcome: DataOf<'reconsideration.decided'>['outcome'], publishable?: boolean) =>
  event('reconsideration.decided', {
    on: '2026-05-01',
    outcome,
    ...(publishable !== undefined && { publishable }),
  });
const ask = (indicator: string, day: string, events: readonly Draft[], profile = 'national') =>
  given('reconsideration/FY-1', ...events)
    .on(day, { profile })
    .items(indicator);
const later = '2026-12-31';

describe('recon_two_handlers_rate', () => {
  const side = (day: string, profile: string, ...handlers: string[]) =>
    ask(
      'recon_two_handlers_rate',
      later,
      [received(day, 'office'), accepted(day), ...(handlers.length > 0 ? [assigned(day, ...handlers)] : [])],
      profile,
    )[0]?.side;

  it('asks for two handlers in Miyun, and in the nation until 2024', () => {
    expect(side('2015-01-05', 'miyun', 'p1')).toBe('open');
    expect(side('2015-01-05', 'miyun', 'p1', 'p2')).toBe('met');
    expect(side('2015-01-05', 'miyun', 'p1', 'p1')).toBe('open');
    expect(side('2023-12-31', 'national', 'p1')).toBe('open');
    expect(side('2024-01-01', 'national', 'p1')).toBe('met');
    expect(side('2024-01-01', 'miyun', 'p1')).toBe('open');
    expect(side('2024-01-01', 'national')).toBe('open');
  });

  it('is the figure of the organ, of the respondent where none is named', () => {
    const unit = (organ?: string) =>
      ask('recon_two_handlers_rate', later, [received('2026-01-05', organ), accepted('2026-01-06')])[0]?.unit;
    expect([unit('office'), unit()]).toEqual(['office', 'u1']);
  });
});

describe('the hearings', () => {
  const heard = (on: string, headAttended: boolean) =>
    event('reconsideration.heard', { on, headAttended }, { id: on });
  const events = [received('2026-01-05', 'office'), heard('2026-02-01', false), heard('2026-03-01', true)];

  it('are counted one by one, for the organ', () => {
    expect(ask('recon_hearing_count', '2026-02-28', events)).toHaveLength(1);
    expect(ask('recon_hearing_count', later, events).map(({ unit }) => unit)).toEqual(['office', 'office']);
  });

  it('are attended by the head of the respondent, or not', () => {
    const items = ask('head_at_recon_hearing_rate', later, events);
    expect(items.map(({ unit, side }) => [unit, side])).toEqual([
      ['u1', 'missed'],
      ['u1', 'met'],
    ]);
  });
});

describe('recon_published_rate', () => {
  const published = event('reconsideration.published', { on: '2026-06-01' });
  const side = (day: string, decision: Draft) =>
    ask('recon_published_rate', day, [received('2026-01-05'), decision, published])[0]?.side;

  it('waits for publication, of what can be made public', () => {
    expect(side('2026-05-31', decided('upheld'))).toBe('open');
    expect(side('2026-06-01', decided('upheld', true))).toBe('met');
    expect(side('2026-06-01', decided('upheld', false))).toBeUndefined();
  });
});

describe('corrected_case_analysis_rate', () => {
  const analysed = event('reconsideration.analysed', { on: '2026-07-01' });

  it('asks for it where the act did not stand', () => {
    const side = (outcome: DataOf<'reconsideration.decided'>['outcome'], day = later) =>
      ask('corrected_case_analysis_rate', day, [received('2026-01-05'), decided(outcome), analysed])[0]?.side;
    expect([side('revoked'), side('ordered_to_act'), side('upheld')]).toEqual(['met', 'met', undefined]);
    expect(side('revoked', '2026-06-30')).toBe('open');
  });
});
