import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const unit = (more: Partial<DataOf<'unit.registered'>> = {}) =>
  event('unit.registered', {
    name: '某局',
    category: 'department',
    enforcement: true,
    on: '2010-01-01',
    ...more,
  });
const published = (document: DataOf<'report.published'>['document'], on: string, year?: number) =>
  event('report.published', { unit: 'u1', document, on, ...(year !== undefined && { year }) });
interface Asked {
  readonly profile?: string;
  readonly reports?: readonly Draft[];
  readonly registered?: Draft;
}
const ask = (
  id: string,
  day: string,
  { profile = 'national', reports = [], registered = unit() }: Asked = {},
) =>
  given('unit/u1', registered)
    .on(day, { profile, related: Object.fromEntries(reports.map((r, i) => [`report/R-${i}`, [r]])) })
    .items(id);

describe('stat_yearbook_published_ontime', () => {
  const of2025 = (day: string, ...reports: readonly Draft[]) =>
    ask('stat_yearbook_published_ontime', day, { reports }).find((i) => i.item === 'unit/u1/2025')?.side;

  it('is due on 31 January of the next year', () => {
    expect(of2025('2026-12-31', published('stat_yearbook', '2026-01-31', 2025))).toBe('met');
    expect(of2025('2026-12-31', published('stat_yearbook', '2026-02-01', 2025))).toBe('missed');
    expect(of2025('2026-01-31')).toBe('open');
    expect(of2025('2026-02-01')).toBe('missed');
  });

  it('asks for the book of that very year', () => {
    expect(of2025('2026-12-31', published('stat_yearbook', '2026-01-15', 2024))).toBe('missed');
    expect(of2025('2026-12-31', published('stat_yearbook', '2026-01-15'))).toBe('missed');
  });

  it('begins with the year 2018, and binds only who enforces', () => {
    const years = ask('stat_yearbook_published_ontime', '2026-12-31').map(({ item }) => item);
    expect([years.includes('unit/u1/2017'), years.includes('unit/u1/2018')]).toEqual([false, true]);
    const powerless = unit({ enforcement: false });
    expect(ask('stat_yearbook_published_ontime', '2026-12-31', { registered: powerless })).toEqual([]);
  });
});

describe('discretion_baseline_adopted', () => {
  const side = (profile: string, day: string, ...reports: readonly Draft[]) =>
    ask('discretion_baseline_adopted', day, { profile, reports })[0]?.side;
  const adopted = published('discretion_baseline', '2017-12-31');

  it('trap 8: by the end of the year is by 31 December', () => {
    expect(side('yongchuan', '2017-12-31')).toBe('open');
    expect(side('yongchuan', '2018-01-01')).toBe('missed');
    expect(side('yongchuan', '2017-12-31', adopted)).toBe('met');
    expect(side('yongchuan', '2017-12-30', adopted)).toBe('open');
  });

  it('has no deadline in Miyun and no rule elsewhere', () => {
    expect(side('miyun', '2011-11-21')).toBeUndefined();
    expect(side('miyun', '2026-12-31')).toBe('open');
    expect(side('miyun', '2026-12-31', adopted)).toBe('met');
    expect(side('national', '2026-12-31')).toBeUndefined();
  });
});

describe('major_penalty_list_published', () => {
  it('trap 7: holds for the whole of 2021, although the plan came in September, and ends with the year', () => {
    const side = (day: string) =>
      ask('major_penalty_list_published', day, { profile: 'yancheng-edz' })[0]?.side;
    expect(['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'].map(side)).toEqual([
      undefined,
      'open',
      'open',
      undefined,
    ]);
  });
});

describe('subject_announced_rate and recorder_equipped', () => {
  it('are due at the end of 2016 in Liaoning, of 2020 in Liangping', () => {
    const side = (id: string, profile: string, day: string) => ask(id, day, { profile })[0]?.side;
    expect(side('subject_announced_rate', 'liaoning', '2016-12-31')).toBe('open');
    expect(side('subject_announced_rate', 'liaoning', '2017-01-01')).toBe('missed');
    expect(side('recorder_equipped', 'liangping', '2020-12-31')).toBe('open');
    expect(side('recorder_equipped', 'liangping', '2021-01-01')).toBe('missed');
  });
});

describe('enforcement_budget_included', () => {
  it('is a yearly duty in Yongchuan, by 31 December', () => {
    const of = (day: string, ...reports: readonly Draft[]) =>
      ask('enforcement_budget_included', day, { profile: 'yongchuan', reports }).find(
        (i) => i.item === 'unit/u1/2016',
      )?.side;
    expect(of('2016-12-31')).toBe('open');
    expect(of('2017-01-01')).toBe('missed');
    expect(of('2017-01-01', published('enforcement_budget', '2015-12-20', 2016))).toBe('met');
    expect(of('2017-01-01', published('enforcement_budget', '2016-02-20'))).toBe('met');
    expect(of('2017-01-01', published('enforcement_budget', '2017-02-20', 2016))).toBe('missed');
  });
});

describe('discretion_baseline_coverage', () => {
  const listed = event('power.listed', { unit: 'u1', on: '2016-01-04', name: '处罚一', act: 'penalty' });
  const baseline = event('power.baseline_published', { on: '2016-06-01' });
  const removed = event('power.removed', { on: '2018-01-01' });
  const side = (day: string) =>
    given('power/P-1', listed, baseline, removed).on(day).items('discretion_baseline_coverage')[0]?.side;

  it('looks at the powers in the list on the day', () => {
    const days = ['2016-01-03', '2016-05-31', '2016-06-01', '2017-12-31', '2018-01-01'];
    expect(days.map(side)).toEqual([undefined, 'missed', 'met', 'met', undefined]);
  });
});
