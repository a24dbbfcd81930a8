import { type Draft, event, given } from '../../testing/given.ts';

const unit = event('unit.registered', {
  name: '区住建局',
  category: 'department',
  enforcement: true,
  on: '2015-01-01',
});
const completed = (on: string, of = 'u1') =>
  event('audit.completed', { unit: of, category: 'budget', on }, { id: `audit-${on}` });
const coverage = (day: string, audits: readonly Draft[], profile = 'yongchuan') =>
  given('unit/u1', unit)
    .on(day, { profile, related: Object.fromEntries(audits.map((a, i) => [`audit/A-${i}`, [a]])) })
    .items('audit_coverage_rate')
    .map(({ side }) => side);

describe('audit_coverage_rate', () => {
  it('counts an audit for five years, to the very day', () => {
    const audits = [completed('2018-06-01')];
    expect(coverage('2018-05-31', audits)).toEqual(['missed']);
    expect(coverage('2018-06-01', audits)).toEqual(['met']);
    expect(coverage('2023-06-01', audits)).toEqual(['met']);
    expect(coverage('2023-06-02', audits)).toEqual(['missed']);
    expect(coverage('2023-06-02', [...audits, completed('2021-01-01')])).toEqual(['met']);
  });

  it('begins with the plan, and is no duty where no plan names it', () => {
    expect(coverage('2015-12-31', [])).toEqual([]);
    expect(coverage('2016-01-01', [])).toEqual(['missed']);
    expect(coverage('2020-01-01', [], 'national')).toEqual([]);
    expect(coverage('2020-01-01', [], 'liaoning')).toEqual(['missed']);
    expect(coverage('2021-12-31', [], 'yancheng-edz')).toEqual(['missed']);
    expect(coverage('2022-01-01', [], 'yancheng-edz')).toEqual([]);
  });

  it('trap 28: has the units of the day in its denominator, not those of the start of the plan', () => {
    const merged = event('unit.merged', { into: 'u2', on: '2019-03-31' });
    const on = (day: string) => given('unit/u1', unit, merged).on(day, { profile: 'yongchuan' });
    expect(on('2019-03-30').items('audit_coverage_rate')).toHaveLength(1);
    expect(on('2019-03-31').items('audit_coverage_rate')).toEqual([]);
  });

  it('is not met by the audit of another unit', () => {
    expect(coverage('2020-01-01', [completed('2019-01-01', 'u2')])).toEqual(['missed']);
  });
});

describe('audit_rectified_rate', () => {
  const found = (issue: string) =>
    event(
      'audit.issue_found',
      { unit: 'u1', issue, on: '2026-03-01', dueOn: '2026-06-30' },
      { id: `found-${issue}` },
    );
  const mended = (issue: string, on: string) =>
    event('audit.issue_rectified', { issue, on }, { id: `mended-${issue}` });
  const items = (day: string, ...events: readonly Draft[]) =>
    given('audit/A-1', found('1'), found('2'), ...events)
      .on(day)
      .items('audit_rectified_rate');

  it('judges each finding by the day that the audit named', () => {
    const later = items('2026-12-31', mended('1', '2026-06-30'), mended('2', '2026-07-01'));
    expect(later).toMatchObject([
      { item: 'audit/A-1/1', placedOn: '2026-06-30', side: 'met' },
      { item: 'audit/A-1/2', placedOn: '2026-06-30', side: 'missed' },
    ]);
  });

  it('trap 4: keeps a finding that is past due and still open in the denominator', () => {
    expect(items('2026-06-30').map(({ side }) => side)).toEqual(['open', 'open']);
    expect(items('2026-07-01').map(({ side }) => side)).toEqual(['missed', 'missed']);
  });
});
