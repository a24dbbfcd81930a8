import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

type Received = DataOf<'advice.received'>;

const received = (category: Received['category'], more: Partial<Received> = {}) =>
  event('advice.received', { unit: 'u1', category, on: '2026-03-15', ...more });
const answered = (on: string, adopted?: boolean) => event('advice.answered', { on, adopted });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('advice/JY-1', ...events)
    .on(day)
    .items(indicator);
const side = (day: string, ...events: readonly Draft[]) => ask('advice_reply_rate', day, ...events)[0]?.side;
const later = '2027-12-31';

describe('advice_reply_rate', () => {
  it.each([
    ['judicial', '2026-05-15'],
    ['procuratorial', '2026-05-15'],
    ['reconsideration_opinion', '2026-05-14'],
    ['supervisory', '2026-05-14'],
    ['petition_improvement', '2026-05-14'],
  ] as const)('is due for a %s letter on %s, and missed from the day after', (category, due) => {
    const letter = received(category);
    expect(ask('advice_reply_rate', later, letter)).toMatchObject([
      { unit: 'u1', placedOn: due, side: 'missed' },
    ]);
    expect(side(due, letter)).toBe('open');
    expect(side(later, letter, answered(due))).toBe('met');
    expect(side(later, letter, answered('2026-05-16'))).toBe('missed');
  });

  it('gives urgent advice of the procuratorate 15 days', () => {
    const urgent = received('procuratorial', { urgent: true });
    expect(ask('advice_reply_rate', later, urgent)[0]?.dueOn).toBe('2026-03-30');
  });

  it('takes the day that the letter names', () => {
    const named = received('supervisory', { dueOn: '2026-03-20' });
    expect(ask('advice_reply_rate', later, named, answered('2026-03-20'))).toMatchObject([
      { placedOn: '2026-03-20', side: 'met' },
    ]);
    expect(side(later, named, answered('2026-03-21'))).toBe('missed');
  });

  it('trap 53: counts "not adopted, because …" as answered, not as adopted', () => {
    const events = [received('judicial'), answered('2026-04-01', false)];
    expect(side(later, ...events)).toBe('met');
    expect(ask('advice_adopted_rate', later, ...events)).toMatchObject([{ side: 'open' }]);
  });

  it('leaves out a letter withdrawn before the answer, not one withdrawn on its day', () => {
    const withdrawn = event('advice.withdrawn', { on: '2026-04-01' });
    expect(side(later, received('judicial'), withdrawn)).toBe('excluded');
    expect(side(later, received('judicial'), answered('2026-04-01'), withdrawn)).toBe('met');
  });

  it('is told apart by kind, each letter once', () => {
    const letter = received('judicial');
    const kinds = [
      'judicial_advice_reply_rate',
      'procuratorial_advice_reply_rate',
      'supervisory_advice_reply_rate',
    ];
    expect(kinds.map((id) => ask(id, later, letter).length)).toEqual([1, 0, 0]);
    expect(ask('recon_opinion_answer_rate', later, received('reconsideration_opinion'))).toHaveLength(1);
  });

  it('takes a late answer for one where the profile asks only whether there was any', () => {
    const profile = {
      id: 'elsewhere',
      zh: '别处',
      en: 'Elsewhere',
      inherits: 'national',
      checkedOn: '2026-01-01',
      values: {
        'advice.reply.basis': [
          { from: '1900-01-01', value: 'at_all' as const, citation: { text: 'any answer is one' } },
        ],
      },
    };
    const items = (...events: readonly Draft[]) =>
      given('advice/JY-1', received('judicial'), ...events)
        .on(later, { profile: 'elsewhere', profiles: [profile] })
        .items('advice_reply_rate');
    expect(items(answered('2026-09-01'))).toMatchObject([{ placedOn: '2026-05-15', side: 'met' }]);
    expect(items()).toMatchObject([{ side: 'missed' }]);
  });

  it('forgets a voided answer and says nothing of a letter never received', () => {
    const voided = event('record.voided', { event: 'advice.answered', reason: 'other letter' });
    expect(side(later, received('judicial'), answered('2026-04-01'), voided)).toBe('missed');
    expect(ask('advice_reply_rate', later, answered('2026-04-01'))).toEqual([]);
  });
});

describe('advice_adopted_rate', () => {
  it('is met by an answer that adopts, or by a later adoption', () => {
    const letter = received('judicial');
    const adopted = event('advice.adopted', { on: '2026-08-01' });
    expect(ask('advice_adopted_rate', later, letter, answered('2026-04-01', true))[0]?.side).toBe('met');
    // Adopted first and answered so later: a withdrawal in between comes too late.
    const between = event('advice.withdrawn', { on: '2026-09-01' });
    const both = [letter, adopted, between, answered('2026-10-01', true)];
    expect(ask('advice_adopted_rate', later, ...both)[0]?.side).toBe('met');
    expect(ask('advice_adopted_rate', '2026-07-31', letter, adopted)[0]?.side).toBe('open');
    expect(ask('advice_adopted_rate', '2026-08-01', letter, adopted)[0]?.side).toBe('met');
  });
});
