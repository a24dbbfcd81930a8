import { type Draft, event, given } from '../../testing/given.ts';

const received = event('suggestion.received', {
  unit: 'u1',
  category: 'deputy_suggestion',
  on: '2026-02-28',
});
const complex = event('suggestion.received', {
  unit: 'u1',
  category: 'cppcc_proposal',
  on: '2026-02-28',
  complex: true,
});
const answered = (on: string) => event('suggestion.answered', { on });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('suggestion/JY-1', ...events)
    .on(day)
    .items(indicator);
const later = '2027-12-31';

describe('suggestion_answered_rate', () => {
  it('waits for the answer without a term', () => {
    expect(ask('suggestion_answered_rate', later, received)).toMatchObject([
      { placedOn: '2026-02-28', side: 'open' },
    ]);
    expect(ask('suggestion_answered_rate', '2026-08-31', received, answered('2026-09-01'))[0]?.side).toBe(
      'open',
    );
    expect(ask('suggestion_answered_rate', '2026-09-01', received, answered('2026-09-01'))[0]?.side).toBe(
      'met',
    );
  });

  it('leaves out what was taken back before the answer', () => {
    const withdrawn = event('suggestion.withdrawn', { on: '2026-03-10' });
    expect(ask('suggestion_answered_rate', later, received, withdrawn)[0]?.excluded).toBe('withdrawn');
  });
});

describe('suggestion_answered_ontime_rate', () => {
  const side = (first: Draft, on: string) =>
    ask('suggestion_answered_ontime_rate', later, first, answered(on))[0]?.side;

  it('is met on the last day of three months, of six for a complex matter', () => {
    expect([side(received, '2026-05-28'), side(received, '2026-05-29')]).toEqual(['met', 'missed']);
    expect([side(complex, '2026-08-28'), side(complex, '2026-08-29')]).toEqual(['met', 'missed']);
  });

  it('takes the day named when it was assigned', () => {
    const named = event('suggestion.received', {
      unit: 'u1',
      category: 'committee_opinion',
      on: '2026-03-01',
      dueOn: '2026-04-30',
    });
    expect([side(named, '2026-04-30'), side(named, '2026-05-01')]).toEqual(['met', 'missed']);
  });
});
