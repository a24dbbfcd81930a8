import { type Draft, event, given } from '../../testing/given.ts';

type Category = 'government' | 'department' | 'town';
type Recipient =
  'party_committee' | 'congress_committee' | 'superior_government' | 'own_government' | 'superior_department';

const registered = (category: Category) =>
  event('unit.registered', { on: '2010-01-01', name: '某单位', category, enforcement: true });
const submitted = (on: string, recipient: Recipient, year = 2019) =>
  event('report.submitted', { unit: 'a', document: 'annual_report', year, recipient, on });
const published = (on: string, year = 2019) =>
  event('report.published', { unit: 'a', document: 'annual_report', year, on });

const items = (
  indicator: string,
  day: string,
  { category, profile, year = 2019 }: { category: Category; profile: string; year?: number },
  ...reports: readonly Draft[]
) =>
  given('unit/a', registered(category))
    .on(day, { profile, related: Object.fromEntries(reports.map((r, i) => [`report/R-${i}`, [r]])) })
    .items(indicator)
    .filter((i) => i.item.startsWith(`unit/a/${year}`));
const sides = (...args: Parameters<typeof items>) =>
  Object.fromEntries(items(...args).map((i) => [i.item.split('/')[3] ?? '', i.side]));

describe('annual reports handed over', () => {
  const ontime = 'annual_report_ontime_rate';

  it('are owed to three, two and one recipient in Yongchuan', () => {
    const owed = (category: Category) =>
      Object.keys(sides(ontime, '2020-01-01', { category, profile: 'yongchuan' }));
    expect(owed('government')).toEqual(['party_committee', 'congress_committee', 'superior_government']);
    expect(owed('department')).toEqual(['own_government', 'superior_department']);
    expect(owed('town')).toEqual(['superior_government']);
  });

  it('are not owed by towns in Liaoning', () => {
    const liaoning = (category: Category) => items(ontime, '2020-01-01', { category, profile: 'liaoning' });
    expect(liaoning('town')).toEqual([]);
    expect(liaoning('department')).toHaveLength(2);
  });

  it.each([
    ['yongchuan', '2020-03-31', '2020-04-01'],
    ['liaoning', '2020-03-31', '2020-04-01'],
    ['national', '2020-03-01', '2020-03-02'],
  ])('in %s are in time on %s, late on %s', (profile, last, late) => {
    const rule = { category: 'department', profile } as const;
    expect(sides(ontime, '2020-12-31', rule, submitted(last, 'own_government'))).toMatchObject({
      own_government: 'met',
      superior_department: 'missed',
    });
    expect(sides(ontime, '2020-12-31', rule, submitted(late, 'own_government'))).toMatchObject({
      own_government: 'missed',
    });
    expect(sides(ontime, last, rule)).toMatchObject({ own_government: 'open' });
  });

  it('are placed on the last day, in the year after the one reported', () => {
    expect(items(ontime, '2020-06-01', { category: 'town', profile: 'yongchuan' })).toMatchObject([
      { item: 'unit/a/2019/superior_government', placedOn: '2020-03-31', startedOn: '2019-01-01' },
    ]);
  });

  it('count for the year they are about, whatever their day', () => {
    const town = { category: 'town', profile: 'yongchuan' } as const;
    expect(sides(ontime, '2020-06-01', town, submitted('2020-02-01', 'superior_government', 2018))).toEqual({
      superior_government: 'missed',
    });
    expect(sides(ontime, '2020-06-01', town, submitted('2019-12-20', 'superior_government', 2019))).toEqual({
      superior_government: 'met',
    });
  });

  it('are due nowhere before a rule stood, and under the national one from the year 2019 on', () => {
    const national = { category: 'department', profile: 'national' } as const;
    expect(items(ontime, '2021-01-01', { ...national, year: 2018 })).toEqual([]);
    expect(items(ontime, '2021-01-01', { ...national, year: 2019 })).toHaveLength(3);
    expect(items(ontime, '2021-01-01', { ...national, profile: 'yongchuan', year: 2015 })).toEqual([]);
    expect(items(ontime, '2021-01-01', { ...national, profile: 'yongchuan', year: 2016 })).toHaveLength(2);
  });

  it('are undone by a void', () => {
    const voided = event('record.voided', { event: 'report.submitted', reason: '误报' });
    const unit = given('unit/a', registered('town'));
    const view = (...report: readonly Draft[]) => ({
      profile: 'yongchuan',
      related: { 'report/R-1': report },
    });
    const side = (...report: readonly Draft[]) =>
      unit
        .on('2020-06-01', view(...report))
        .items(ontime)
        .find((i) => i.item.startsWith('unit/a/2019'))?.side;
    const report = submitted('2020-02-01', 'superior_government');
    expect(side(report)).toBe('met');
    expect(side(report, voided)).toBe('missed');
  });
});

describe('annual reports made public', () => {
  const rate = 'annual_report_published_rate';
  it('are in time on 1 April by the national rule, by the end of the year in Yongchuan', () => {
    const side = (profile: string, on: string) =>
      sides(rate, '2021-06-01', { category: 'department', profile }, published(on))[''];
    expect([side('national', '2020-04-01'), side('national', '2020-04-02')]).toEqual(['met', 'missed']);
    expect([side('yongchuan', '2020-12-31'), side('yongchuan', '2021-01-01')]).toEqual(['met', 'missed']);
  });
});

describe('reports within the year, in Miyun', () => {
  const rate = 'annual_report_submitted';
  const county = { category: 'government', profile: 'miyun', year: 2012 } as const;

  it('are three for the county and two for a department, none for a town', () => {
    const owed = (category: Category) => items(rate, '2012-06-01', { ...county, category }).length;
    expect([owed('government'), owed('department'), owed('town')]).toEqual([3, 2, 0]);
  });

  it('count in the year they are handed over, to its last day', () => {
    const side = (on: string) =>
      sides(rate, '2013-06-01', county, submitted(on, 'party_committee', 2011))['party_committee'];
    expect([side('2012-01-01'), side('2012-12-31'), side('2013-01-01')]).toEqual(['met', 'met', 'missed']);
  });

  it('are asked for nowhere else', () => {
    expect(items(rate, '2020-06-01', { category: 'government', profile: 'yongchuan' })).toEqual([]);
  });
});
