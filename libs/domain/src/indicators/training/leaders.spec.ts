import { type Draft, event, given } from '../../testing/given.ts';

const posted = (on: string, unit = 'a', role: 'leader' | 'civil_servant' = 'leader') =>
  event('person.posted', { on, unit, roles: [role] }, { id: `posted-${on}` });
const left = (on: string) => event('person.left', { on });
const attended = (on: string, more: { category?: 'leader' | 'general'; mode?: 'off_job' | 'online' }) =>
  event(
    'training.attended',
    {
      session: on,
      category: more.category ?? 'general',
      hours: '8',
      on,
      ...(more.mode && { mode: more.mode }),
    },
    { id: `attended-${on}` },
  );

describe('the round of training of leaders in Miyun', () => {
  const sides = (day: string, ...drafts: readonly Draft[]) =>
    given('person/P-1', ...drafts)
      .on(day, { profile: 'miyun' })
      .items('leader_rotation_rate')
      .map((i) => i.side);

  it('counts what was attended since the plan, to its last day', () => {
    const leader = posted('2005-01-01');
    const before = attended('2011-11-21', { category: 'leader' });
    const within = attended('2016-11-21', { category: 'leader' });
    expect(sides('2011-11-21', leader, before)).toEqual([]);
    expect(sides('2011-11-22', leader, before)).toEqual(['missed']);
    expect(sides('2016-11-20', leader, within)).toEqual(['missed']);
    expect(sides('2016-11-21', leader, within)).toEqual(['met']);
    expect(sides('2016-11-22', leader, within)).toEqual([]);
    expect(sides('2016-11-21', leader, attended('2014-01-01', {}))).toEqual(['missed']);
  });

  it('is over the leaders in post on the day', () => {
    expect(sides('2014-01-01', posted('2005-01-01'), left('2014-01-01'))).toEqual([]);
    expect(sides('2014-01-01', posted('2005-01-01', 'a', 'civil_servant'))).toEqual([]);
  });
});

describe('trap 32: training of heads within their term', () => {
  const sides = (day: string, ...drafts: readonly Draft[]) =>
    given('person/P-1', ...drafts)
      .on(day)
      .items('enforcement_head_offjob_training')
      .map((i) => `${i.item.slice(-1)} ${i.unit} ${i.side}`);
  const offJob = (on: string) => attended(on, { mode: 'off_job' });

  it('is open while the term runs, missed when it ends without', () => {
    expect(sides('2023-12-31', posted('2021-03-01'))).toEqual(['1 a open']);
    expect(sides('2024-01-01', posted('2021-03-01'), left('2024-01-01'))).toEqual(['1 a missed']);
    expect(sides('2023-12-31', posted('2021-03-01'), left('2024-01-01'))).toEqual(['1 a open']);
  });

  it('counts from the day of the posting to the day before the end, off the job only', () => {
    const term = [posted('2021-03-01'), left('2024-01-01')];
    const at = (on: string) => sides('2025-01-01', ...term, offJob(on));
    expect([at('2021-02-28'), at('2021-03-01'), at('2023-12-31'), at('2024-01-01')]).toEqual([
      ['1 a missed'],
      ['1 a met'],
      ['1 a met'],
      ['1 a missed'],
    ]);
    expect(sides('2025-01-01', ...term, attended('2022-01-01', { mode: 'online' }))).toEqual(['1 a missed']);
  });

  it('is asked for anew in the next term', () => {
    const terms = [posted('2021-03-01'), offJob('2022-01-01'), posted('2024-01-01', 'b')];
    expect(sides('2025-01-01', ...terms)).toEqual(['1 a met', '2 b open']);
  });

  it('was no duty in terms that ended before 2021', () => {
    expect(sides('2025-01-01', posted('2015-01-01'), left('2020-12-31'))).toEqual([]);
    expect(sides('2025-01-01', posted('2015-01-01'), left('2021-01-02'))).toEqual(['1 a missed']);
    expect(sides('2020-12-31', posted('2015-01-01'))).toEqual([]);
    expect(sides('2021-01-01', posted('2015-01-01'))).toEqual(['1 a open']);
  });
});
