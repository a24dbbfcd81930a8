import { type Incident, incidentNames } from '../../kinds/incident.ts';
import { type Draft, event, given } from '../../testing/given.ts';
import { lawOf } from '../../law/law-book.ts';
import { profiles } from '../../law/profiles/register.ts';
import { targetOn } from '../../figures/target.ts';
import { indicators } from '../register.ts';

const later = '2026-12-31';

describe('dossiers', () => {
  const reviewed = (on: string, grade: 'excellent' | 'qualified' | 'unqualified', veto?: boolean) =>
    event(
      'dossier.reviewed',
      { unit: 'u1', on, grade, ...(veto !== undefined && { veto }) },
      { id: `review-${on}` },
    );
  const side = (...events: readonly Draft[]) =>
    given('dossier/J-1', ...events)
      .on(later)
      .items('dossier_pass_rate')[0]?.side;

  it('pass with a grade, and fail by a broken basic standard whatever the grade', () => {
    expect(side(reviewed('2026-06-01', 'excellent'))).toBe('met');
    expect(side(reviewed('2026-06-01', 'qualified', false))).toBe('met');
    expect(side(reviewed('2026-06-01', 'unqualified'))).toBe('missed');
    expect(side(reviewed('2026-06-01', 'excellent', true))).toBe('missed');
  });

  it('count once, by their last review', () => {
    const both = [reviewed('2026-09-01', 'qualified'), reviewed('2026-06-01', 'unqualified')];
    expect(side(...both)).toBe('met');
    const count = (day: string) =>
      given('dossier/J-1', ...both)
        .on(day)
        .items('dossier_review_count');
    expect(count(later)).toMatchObject([{ placedOn: '2026-09-01' }]);
    expect(count('2026-08-31')).toMatchObject([{ placedOn: '2026-06-01' }]);
  });
});

describe('incidents', () => {
  const confirmed = (incident: Incident) =>
    event('incident.confirmed', { unit: 'u1', on: '2026-06-01', incident });
  const counted = (incident: Incident) =>
    given('incident/1', confirmed(incident))
      .on(later)
      .items()
      .map(({ indicator }) => indicator);

  it('are counted each by one indicator, and only by it', () => {
    const names = (Object.keys(incidentNames) as Incident[]).map(counted);
    expect(names.every((found) => found.length === 1)).toBe(true);
    expect(new Set(names.flat()).size).toBe(Object.keys(incidentNames).length);
    expect(counted('fine_quota')).toEqual(['fine_quota_incidents']);
    expect(counted('illegal_license_setting')).toEqual(['illegal_license_setting_incidents']);
    expect(counted('auxiliary_enforcement')).toEqual(['auxiliary_doing_enforcement_incidents']);
    expect(counted('major_pollution')).toEqual(['major_pollution_veto']);
  });

  it('that were made void are none', () => {
    const voided = event('record.voided', { event: 'incident.confirmed', reason: '查明不属实' });
    expect(given('incident/1', confirmed('fine_quota'), voided).on(later).items()).toEqual([]);
  });

  it('let calls to account be counted by themselves', () => {
    const accounted = event('incident.accounted', { unit: 'u1', on: '2026-07-01', persons: 2 });
    const items = given('incident/1', confirmed('off_list_fee'), accounted).on(later).items();
    expect(items.map(({ indicator, placedOn }) => [indicator, placedOn])).toEqual([
      ['off_list_fee_incidents', '2026-06-01'],
      ['accountability_case_count', '2026-07-01'],
    ]);
  });
});

describe('the targets of incidents', () => {
  const target = (id: string, profile: string, day: string) => {
    const definition = indicators.find((one) => one.id === id);
    return definition && targetOn(definition, lawOf(profile, profiles), day);
  };

  it.each<[string, string, [string, string], number]>([
    ['uncertified_enforcement_incidents', 'miyun', ['2011-11-21', '2011-11-22'], 0],
    ['uncertified_enforcement_incidents', 'yongchuan', ['2015-12-31', '2016-01-01'], 0],
    ['uncertified_enforcement_incidents', 'liaoning', ['2015-12-31', '2016-01-01'], 0],
    ['uncertified_enforcement_incidents', 'national', ['2021-07-14', '2021-07-15'], 0],
    ['fine_return_incidents', 'liaoning', ['2015-12-31', '2016-01-01'], 0],
    ['fine_return_incidents', 'yongchuan', ['2021-07-14', '2021-07-15'], 0],
    ['fine_quota_incidents', 'yongchuan', ['2015-12-31', '2016-01-01'], 0],
    ['major_pollution_veto', 'liaoning', ['2015-12-31', '2016-01-01'], 0],
    ['major_illegal_case_count', 'liaoning', ['2015-12-31', '2016-01-01'], 1],
    ['major_illegal_case_count', 'yongchuan', ['2015-12-31', '2016-01-01'], 1],
    ['inspection_over_cap_count', 'national', ['2025-06-30', '2025-07-01'], 0],
  ])('%s in %s: of the days %j none and, on the second, at most %i', (id, profile, [before, from], most) => {
    expect(target(id, profile, before)).toBeNull();
    expect(target(id, profile, from)).toMatchObject({ n: most });
  });

  it('end with the year of the zone’s plan', () => {
    expect(target('major_penalty_filing_rate', 'yancheng-edz', '2021-12-31')).not.toBeNull();
    expect(target('major_penalty_filing_rate', 'yancheng-edz', '2022-01-01')).toBeNull();
  });
});
