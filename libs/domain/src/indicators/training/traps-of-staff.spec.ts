import { reaches } from '../../figures/target.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const posted = (on: string, ...roles: ('enforcement_officer' | 'legal_reviewer')[]) =>
  event(
    'person.posted',
    { on, unit: 'a', roles: roles.length > 0 ? roles : ['enforcement_officer'] },
    { id: on },
  );

describe('trap 19: training before a new law takes effect', () => {
  const promulgated = (effectiveOn: string) =>
    event('law.promulgated', { title: '某法', promulgatedOn: '2021-01-22', effectiveOn, units: 'all' });
  const trained = (on: string) =>
    event('training.attended', { session: on, category: 'new_law', law: 'L', hours: '3', on });
  const items = (effectiveOn: string, ...drafts: readonly Draft[]) =>
    given('person/P-1', ...drafts)
      .on('2022-01-01', { profile: 'yongchuan', related: { 'law/L': [promulgated(effectiveOn)] } })
      .items('new_law_training_rate');
  const side = (...drafts: readonly Draft[]) => items('2021-07-15', ...drafts).map((i) => i.side);

  it('does not count before the promulgation, nor on the day of effect', () => {
    const officer = posted('2020-01-01');
    const on = (day: string) => side(officer, trained(day));
    expect([on('2021-01-21'), on('2021-01-22'), on('2021-07-14'), on('2021-07-15')]).toEqual([
      ['missed'],
      ['met'],
      ['met'],
      ['missed'],
    ]);
  });

  it('is not asked of those who join after the effect', () => {
    expect(side(posted('2021-07-15'))).toEqual(['missed']);
    expect(side(posted('2021-07-16'))).toEqual([]);
  });

  it('has no due day for a law in force when published', () => {
    expect(items('2021-01-22', posted('2020-01-01'))).toMatchObject([{ excluded: 'no_due_date' }]);
  });
});

describe('trap 20: one reviewer in twenty', () => {
  const twentieth = { n: 1, d: 20 };

  it('1/19 and 1/20 pass, 1/21 fails though it rounds to 5 %', () => {
    expect([19n, 20n, 21n].map((officers) => reaches(1n, officers, twentieth, 'higher'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a reviewer who is an officer too counts on both sides', () => {
    const both = given('person/P-1', posted('2020-01-01', 'enforcement_officer', 'legal_reviewer'));
    expect(
      both
        .on('2022-01-01')
        .items('legal_reviewer_ratio')
        .map((i) => i.side),
    ).toEqual(['met', 'counted']);
  });
});

describe('trap 54: a certificate', () => {
  it('holds on the day of the act, not today', () => {
    const officer = given(
      'person/P-1',
      posted('2018-01-01'),
      event('person.certified', { certificate: 'C', from: '2018-01-01', to: '2020-12-31' }),
    );
    const side = (day: string) => officer.on(day).items('officer_certified_rate')[0]?.side;
    expect([side('2020-12-31'), side('2021-01-01'), side('2026-01-01')]).toEqual(['met', 'missed', 'missed']);
  });
});
