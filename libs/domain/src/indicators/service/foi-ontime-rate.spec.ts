import { type Draft, event, given } from '../../testing/given.ts';

// Monday 2 March 2026; no day off but weekends until 4 April.
const received = event('foi.received', { unit: 'u1', on: '2026-03-02' });
const answered = (on: string) => event('foi.answered', { on, outcome: 'disclosed' });
const ask = (day: string, ...events: readonly Draft[]) =>
  given('foi/G-1', ...events)
    .on(day)
    .items('foi_ontime_rate');
const due = (...events: readonly Draft[]) => ask('2026-10-31', received, ...events)[0]?.dueOn;
const later = '2026-10-31';

describe('foi_ontime_rate', () => {
  it('is due 20 working days after receipt', () => {
    expect(ask('2026-03-30', received)).toMatchObject([{ unit: 'u1', placedOn: '2026-03-30', side: 'open' }]);
    expect(ask('2026-03-31', received)[0]?.side).toBe('missed');
    expect(ask(later, received, answered('2026-03-30'))[0]?.side).toBe('met');
    expect(ask(later, received, answered('2026-03-31'))[0]?.side).toBe('missed');
  });

  it('trap 6: was due 15 working days after receipt before 15 May 2019', () => {
    const on = (day: string) =>
      given('foi/G-1', event('foi.received', { unit: 'u1', on: day }))
        .on(later)
        .items('foi_ontime_rate')[0];
    expect(on('2019-05-14')?.dueOn).toBe('2019-06-04');
    expect(on('2019-05-15')?.dueOn).toBe('2019-06-13');
    expect(on('2008-04-30')).toBeUndefined();
  });

  it('takes an extension of at most 20 working days, approved in time', () => {
    const extended = (days: number, approvedOn: string) => event('foi.extended', { days, approvedOn });
    expect(due(extended(20, '2026-03-30'))).toBe('2026-04-28');
    expect(due(extended(30, '2026-03-30'))).toBe('2026-04-28');
    expect(due(extended(20, '2026-03-31'))).toBe('2026-03-30');
  });

  it('begins anew with a correction asked for within 7 working days, not with one asked for later', () => {
    const asked = (on: string) => event('foi.correction_requested', { on });
    const corrected = event('foi.corrected', { on: '2026-03-16' });
    expect(due(asked('2026-03-11'), corrected)).toBe('2026-04-14');
    expect(due(asked('2026-03-12'), corrected)).toBe('2026-03-30');
    expect(ask(later, received, asked('2026-03-11'))).toEqual([]);
  });

  it('knows no such correction before 15 May 2019', () => {
    const asked = event('foi.correction_requested', { on: '2019-05-15' });
    const begins = (on: string) =>
      ask(
        later,
        event('foi.received', { unit: 'u1', on }),
        asked,
        event('foi.corrected', { on: '2019-05-20' }),
      )[0]?.startedOn;
    expect([begins('2019-05-14'), begins('2019-05-15')]).toEqual(['2019-05-14', '2019-05-20']);
  });

  it('guesses no term of a correction where the calendar is missing: excluded on its receipt', () => {
    const late = event('foi.received', { unit: 'u1', on: '2026-12-28' });
    const asked = event('foi.correction_requested', { on: '2026-12-30' });
    expect(ask('2027-06-01', late, asked)).toMatchObject([
      { placedOn: '2026-12-28', excluded: 'calendar_missing' },
    ]);
  });

  it('leaves out no time of a third party before the term began', () => {
    const asked = event('foi.correction_requested', { on: '2026-03-03' });
    const corrected = event('foi.corrected', { on: '2026-03-09' });
    const consulted = event('foi.third_party_consulted', { on: '2026-03-04' });
    const said = event('foi.third_party_answered', { on: '2026-03-11' });
    // 20 working days after 9 March are over on 7 April (6 April is a day off); two more were the third party's.
    const without = due(asked, corrected)!;
    expect([without, due(asked, corrected, consulted, said)]).toEqual(['2026-04-07', '2026-04-09']);
  });

  it('leaves out the time of a third party, at most 15 working days of it', () => {
    const consulted = event('foi.third_party_consulted', { on: '2026-03-04' });
    const said = (on: string) => event('foi.third_party_answered', { on });
    expect(due(consulted, said('2026-03-09'))).toBe('2026-04-02');
    expect(due(consulted, said('2026-03-04'))).toBe('2026-03-30');
    expect(due(consulted)).toBe('2026-04-21');
    expect(due(consulted, said('2026-04-20'))).toBe('2026-04-21');
  });

  it('takes nothing out for a third party asked when the term, however long, was over', () => {
    const asked = (on: string) => event('foi.third_party_consulted', { on });
    // Forty working days after receipt are over on 28 April.
    expect(due(asked('2026-04-28'))).not.toBe('2026-03-30');
    expect(due(asked('2026-04-29'))).toBe('2026-03-30');
  });

  describe('with a third party asked at the end of the last calendar', () => {
    const then = event('foi.received', { unit: 'u1', on: '2026-12-01' });
    const asked = event('foi.third_party_consulted', { on: '2026-12-24' });
    const said = (on: string) => event('foi.third_party_answered', { on });
    const told = (...events: readonly Draft[]) => ask('2027-06-30', then, asked, ...events)[0];

    it('is excluded, not guessed, while nobody can count what it took', () => {
      expect(told(answered('2027-01-20'))).toMatchObject({ side: 'excluded', excluded: 'calendar_missing' });
      expect(told(said('2027-01-06'))).toMatchObject({ side: 'excluded', placedOn: '2026-12-01' });
    });

    it('is counted where it answered within the calendar', () => {
      expect(told(said('2026-12-25'), answered('2026-12-30'))).toMatchObject({
        dueOn: '2026-12-30',
        side: 'met',
      });
    });
  });

  it('trap 21: leaves out what was withdrawn before the answer', () => {
    const withdrawn = event('foi.withdrawn', { on: '2026-03-05' });
    expect(ask(later, received, withdrawn)[0]?.excluded).toBe('withdrawn');
    expect(ask(later, received, answered('2026-03-05'), withdrawn)[0]?.side).toBe('met');
  });
});
