import type { Profile } from '../../law/parameter.ts';
import { type Draft, event, given } from '../../testing/given.ts';

type Topic = 'general' | 'special' | 'new_law';

const posted = (
  on: string,
  role: 'enforcement_officer' | 'leader' | 'civil_servant' = 'enforcement_officer',
) => event('person.posted', { on, unit: 'a', roles: [role] }, { id: `posted-${on}` });
const attended = (on: string, hours: string, category: Topic = 'general') =>
  event(
    'training.attended',
    { session: `${on}-${category}`, category, hours, on },
    { id: `${on}-${category}` },
  );

const own = (values: Profile['values']): Profile => ({
  id: 'own',
  zh: '自定',
  en: 'Own',
  inherits: 'national',
  checkedOn: '2026-11-22',
  values,
});
const entry = <T>(value: T) => [{ from: '2016-01-01', value, citation: { text: '某市考核办法' } }];

/** The item of a year on a day. */
const of = (
  indicator: string,
  [year, day, profile]: readonly [year: number, day: string, profile: string | Profile],
  ...drafts: readonly Draft[]
) => {
  const view = typeof profile === 'string' ? { profile } : { profile: profile.id, profiles: [profile] };
  return given('person/P-1', ...drafts)
    .on(day, view)
    .items(indicator)
    .find((i) => i.item === `person/P-1/${year}`);
};

describe('the same officer under 24, 60, 80 and no hours', () => {
  const hours = 'officer_training_hours_rate';
  const eighty = own({ 'training.officer.hours': entry(80) });
  const side = (profile: string | Profile, sum: string, year = 2022) =>
    of(hours, [year, `${year + 1}-01-01`, profile], posted('2015-01-01'), attended(`${year}-06-01`, sum))
      ?.side;

  it.each([
    ['yongchuan', '24', '23.99'],
    ['national', '60', '59.99'],
    ['liangping', '60', '59.99'],
    ['yancheng-edz', '60', '59.99'],
  ])('%s: %s are enough, %s are not', (profile, enough, short) => {
    expect([side(profile, enough), side(profile, short)]).toEqual(['met', 'missed']);
  });

  it('a place that asks for ten days: 80 are enough, 79.99 are not', () => {
    expect([side(eighty, '80'), side(eighty, '79.99'), side(eighty, '60')]).toEqual([
      'met',
      'missed',
      'missed',
    ]);
  });

  it('owes none where the place names none: Miyun and Liaoning until 2020, Yancheng in 2021', () => {
    expect([side('miyun', '1', 2020), side('liaoning', '1', 2020), side('yancheng-edz', '1', 2021)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([side('miyun', '1', 2021), side('liaoning', '1', 2021), side('yancheng-edz', '1', 2022)]).toEqual([
      'missed',
      'missed',
      'missed',
    ]);
  });
});

describe('trap 9: hours in June', () => {
  it('are open, not missed, until the year is over', () => {
    const officer = [posted('2020-01-01'), attended('2022-03-01', '10')];
    const at = (day: string) => of('officer_training_hours_rate', [2022, day, 'yongchuan'], ...officer)?.side;
    expect([at('2022-06-30'), at('2022-12-31'), at('2023-01-01')]).toEqual(['open', 'open', 'missed']);
  });
});

describe('trap 16: who joins during the year', () => {
  const hours = 'officer_training_hours_rate';
  const byMonth = own({
    'training.officer.hours': entry(24),
    'training.officer.pro_rata': entry('by_month' as const),
  });
  const exempt = own({ 'training.officer.hours': entry(24), 'training.officer.least_months': entry(4) });
  const joined = (profile: string | Profile, on: string, sum: string, ...more: readonly Draft[]) =>
    of(hours, [2022, '2023-01-01', profile], posted(on), attended('2022-12-01', sum), ...more);

  it('owes the whole unless the profile says otherwise', () => {
    expect(joined('yongchuan', '2022-09-01', '23.99')?.side).toBe('missed');
    expect(joined('yongchuan', '2022-09-01', '24')?.side).toBe('met');
  });

  it('by month, owes 24 × 4/12 = 8 from September; a month begun is a month', () => {
    expect(joined(byMonth, '2022-09-01', '8')?.side).toBe('met');
    expect(joined(byMonth, '2022-09-01', '7.99')?.side).toBe('missed');
    expect(joined(byMonth, '2022-09-30', '8')?.side).toBe('met');
    expect(joined(byMonth, '2022-08-31', '8')?.side).toBe('missed');
    expect(joined(byMonth, '2021-05-01', '23.99')?.side).toBe('missed');
  });

  it('by month, never less than the share: 80 × 5/12 is 33.34', () => {
    const eighty = own({
      'training.officer.hours': entry(80),
      'training.officer.pro_rata': entry('by_month' as const),
    });
    expect(joined(eighty, '2022-08-01', '33.33')?.side).toBe('missed');
    expect(joined(eighty, '2022-08-01', '33.34')?.side).toBe('met');
  });

  it('owes nothing where fewer months than the profile asks for were served', () => {
    expect(joined(exempt, '2022-10-01', '0')).toMatchObject({ side: 'excluded', excluded: 'short_service' });
    expect(joined(exempt, '2022-09-01', '0')).toMatchObject({ side: 'missed' });
  });

  it('is not asked once he has left', () => {
    const left = event('person.left', { on: '2022-12-31' });
    expect(joined(exempt, '2022-10-01', '0', left)).toMatchObject({ excluded: 'left' });
  });
});

describe('trap 18: one session reported twice', () => {
  it('counts once, also when the platform and the class both report it', () => {
    const twice = [attended('2022-03-01', '12'), { ...attended('2022-03-01', '12'), id: 'again' }];
    expect(
      of('officer_training_hours_rate', [2022, '2023-01-01', 'yongchuan'], posted('2020-01-01'), ...twice)
        ?.side,
    ).toBe('missed');
  });
});

describe('topics of training', () => {
  const id = 'officer_training_topic_coverage';
  const three = [
    attended('2018-02-01', '1'),
    attended('2018-03-01', '0.5', 'special'),
    attended('2018-12-31', '2', 'new_law'),
  ];
  const side = (profile: string, day: string, ...sessions: readonly Draft[]) =>
    of(id, [2018, day, profile], posted('2015-01-01'), ...sessions)?.side;

  it.each(['liaoning', 'miyun'])('are three in %s, met on the day of the last', (profile) => {
    expect(side(profile, '2018-12-30', ...three)).toBe('open');
    expect(side(profile, '2018-12-31', ...three)).toBe('met');
    expect(side(profile, '2019-01-01', ...three.slice(0, 2))).toBe('missed');
    expect(side(profile, '2019-06-01', ...three.slice(0, 2), attended('2019-01-01', '2', 'new_law'))).toBe(
      'missed',
    );
  });

  it('are asked for nowhere else', () => {
    expect([side('yongchuan', '2019-01-01'), side('national', '2019-01-01')]).toEqual([undefined, undefined]);
  });
});

describe('the appraisal of an officer', () => {
  const appraised = (on: string, year: number) => event('person.appraised', { on, year });
  const side = (profile: string, year: number, ...drafts: readonly Draft[]) =>
    of('officer_appraised_rate', [year, `${year + 1}-06-01`, profile], posted('2010-01-01'), ...drafts)?.side;

  it('is asked for from 2017 in Yongchuan, from 2016 in Liaoning', () => {
    expect([side('yongchuan', 2016), side('yongchuan', 2017)]).toEqual([undefined, 'missed']);
    expect([side('liaoning', 2015), side('liaoning', 2016)]).toEqual([undefined, 'missed']);
    expect(side('national', 2020)).toBeUndefined();
  });

  it('is of the year it names, by 31 December', () => {
    expect(side('yongchuan', 2018, appraised('2018-12-31', 2018))).toBe('met');
    expect(side('yongchuan', 2018, appraised('2019-01-01', 2018))).toBe('missed');
    expect(side('yongchuan', 2018, appraised('2018-12-31', 2017))).toBe('missed');
  });
});

describe('the study of law in a leader’s report', () => {
  const reported = (on: string, lawStudy = true) =>
    event('person.duty_reported', { on, year: 2025, lawStudy });
  const side = (day: string, ...drafts: readonly Draft[]) =>
    of('leader_law_study_in_report', [2025, day, 'national'], posted('2020-01-01', 'leader'), ...drafts)
      ?.side;

  it('is due on 31 March of the next year, first for 2025', () => {
    expect(side('2026-03-31')).toBe('open');
    expect(side('2026-04-01')).toBe('missed');
    expect(side('2026-04-01', reported('2026-03-31'))).toBe('met');
    expect(side('2026-04-01', reported('2026-04-01'))).toBe('missed');
    expect(side('2026-04-01', reported('2026-03-01', false))).toBe('missed');
    const before = of(
      'leader_law_study_in_report',
      [2024, '2026-01-01', 'national'],
      posted('2020-01-01', 'leader'),
    );
    expect(before).toBeUndefined();
  });
});
