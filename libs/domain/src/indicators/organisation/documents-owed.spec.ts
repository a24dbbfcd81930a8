import type { ReportDocument } from '../../kinds/report.ts';
import { type Draft, event, given } from '../../testing/given.ts';

/** A day, and the rules it is seen by. */
type View = readonly [day: string, profile: string];
type Category = 'government' | 'department' | 'town';

const registered = (category: Category, enforcement = true, on = '2010-01-01') =>
  event('unit.registered', { on, name: '某单位', category, enforcement });
const published = (document: ReportDocument, on: string, year?: number) =>
  event('report.published', { unit: 'a', document, on, ...(year !== undefined && { year }) });

const items = (indicator: string, [day, profile]: View, unit: Draft, ...reports: readonly Draft[]) =>
  given('unit/a', unit)
    .on(day, { profile, related: Object.fromEntries(reports.map((r, i) => [`report/R-${i}`, [r]])) })
    .items(indicator);
const sidesOn = (...args: Parameters<typeof items>) => items(...args).map((i) => i.side);

describe('documents to make public by a day', () => {
  it.each([
    ['power_list_published_rate', 'yongchuan', 'town', 'power_list', '2016-12-31', '2017-01-01'],
    ['power_list_published_rate', 'liaoning', 'government', 'power_list', '2017-12-31', '2018-01-01'],
    [
      'intermediary_list_published',
      'yongchuan',
      'government',
      'intermediary_list',
      '2016-12-31',
      '2017-01-01',
    ],
    [
      'intermediary_list_published',
      'liaoning',
      'department',
      'intermediary_list',
      '2017-06-30',
      '2017-07-01',
    ],
    [
      'petition_channel_list_published',
      'yongchuan',
      'department',
      'petition_channel_list',
      '2016-12-31',
      '2017-01-01',
    ],
    ['internet_rule_issued', 'liaoning', 'government', 'internet_rule', '2017-12-31', '2018-01-01'],
    ['rule_issued', 'liaoning', 'government', 'audit_accountability_rule', '2017-12-31', '2018-01-01'],
  ] as const)(
    '%s in %s: a %s may lack it on the last day, not after it',
    (...[id, profile, category, document, by, after]) => {
      const unit = registered(category);
      expect(sidesOn(id, [by, profile], unit)).toEqual(['open']);
      expect(sidesOn(id, [after, profile], unit)).toEqual(['missed']);
      const late = published(document, after);
      expect(sidesOn(id, [by, profile], unit, late)).toEqual(['open']);
      expect(sidesOn(id, [after, profile], unit, late)).toEqual(['met']);
      expect(sidesOn(id, [after, profile], unit, published('annual_plan', by))).toEqual(['missed']);
    },
  );

  it('bind the categories that the place names', () => {
    const bound = (category: Category, profile: string) =>
      items('power_list_published_rate', ['2018-01-01', profile], registered(category)).length;
    expect([
      bound('government', 'yongchuan'),
      bound('department', 'yongchuan'),
      bound('town', 'yongchuan'),
    ]).toEqual([0, 1, 1]);
    expect([
      bound('government', 'liaoning'),
      bound('department', 'liaoning'),
      bound('town', 'liaoning'),
    ]).toEqual([1, 1, 0]);
    expect(bound('department', 'national')).toBe(0);
  });

  it('are missing to a unit that begins after the deadline, from its first day', () => {
    const young = registered('town', true, '2019-05-01');
    expect(sidesOn('power_list_published_rate', ['2019-04-30', 'yongchuan'], young)).toEqual([]);
    expect(sidesOn('power_list_published_rate', ['2019-05-01', 'yongchuan'], young)).toEqual(['missed']);
  });

  it('are one item for each platform, each with its day', () => {
    const unit = registered('government');
    const at = (day: string) =>
      items('platform_built', [day, 'liaoning'], unit).map((i) => `${i.item.split('/')[2]} ${i.side}`);
    expect(at('2018-12-31')).toEqual([
      'market_platform missed',
      'supervision_platform open',
      'enforcement_platform open',
    ]);
    expect(at('2019-01-01')).toContain('supervision_platform missed');
  });

  it('is the list of laws that leaders must know since 1 November 2025', () => {
    const unit = registered('department');
    expect(items('must_know_list_current', ['2025-10-31', 'national'], unit)).toEqual([]);
    expect(sidesOn('must_know_list_current', ['2025-11-01', 'national'], unit)).toEqual(['open']);
    expect(sidesOn('must_know_list_current', ['2025-11-02', 'national'], unit)).toEqual(['missed']);
    const list = published('must_know_list', '2025-11-20');
    expect(sidesOn('must_know_list_current', ['2025-11-20', 'national'], unit, list)).toEqual(['met']);
  });
});

describe('documents of every year', () => {
  const of = (id: string, [day, profile]: View, unit: Draft, ...reports: readonly Draft[]) =>
    items(id, [day, profile], unit, ...reports)
      .filter((i) => i.item === `unit/a/${day.slice(0, 4)}`)
      .map((i) => i.side);

  it('the plan of the year is in time on 31 December, in Yongchuan and for 2021 in Yancheng', () => {
    const plan = published('annual_plan', '2021-12-31', 2021);
    const town = registered('town');
    expect(of('annual_plan_issued', ['2021-12-31', 'yancheng-edz'], town, plan)).toEqual(['met']);
    expect(of('annual_plan_issued', ['2021-12-31', 'yancheng-edz'], town)).toEqual(['open']);
    expect(of('annual_plan_issued', ['2022-06-30', 'yancheng-edz'], town)).toEqual([]);
    expect(of('annual_plan_issued', ['2022-06-30', 'yongchuan'], town)).toEqual(['open']);
    expect(of('annual_plan_issued', ['2022-06-30', 'national'], town)).toEqual([]);
  });

  it('the training plan is due on 31 March in Miyun, of units with the power to enforce, first in 2012', () => {
    const unit = registered('department');
    const last = published('training_plan', '2012-03-31');
    const late = published('training_plan', '2012-04-01');
    expect(of('training_plan_q1_ontime', ['2012-12-31', 'miyun'], unit, last)).toEqual(['met']);
    expect(of('training_plan_q1_ontime', ['2012-12-31', 'miyun'], unit, late)).toEqual(['missed']);
    expect(
      of('training_plan_q1_ontime', ['2012-12-31', 'miyun'], registered('department', false), late),
    ).toEqual([]);
    expect(of('training_plan_q1_ontime', ['2011-12-31', 'miyun'], unit)).toEqual([]);
  });

  it('the lists of Liaoning bind departments, and from 2017 governments', () => {
    const list = published('publicity_duty_list', '2018-05-01');
    expect(
      of('publicity_duty_list_published', ['2018-12-31', 'liaoning'], registered('department'), list),
    ).toEqual(['met']);
    expect(
      of('publicity_duty_list_published', ['2018-12-31', 'liaoning'], registered('government'), list),
    ).toEqual([]);
    const fees = published('fee_list', '2016-05-01');
    expect(of('fee_list_published', ['2016-12-31', 'liaoning'], registered('government'), fees)).toEqual([]);
    expect(of('fee_list_published', ['2017-12-31', 'liaoning'], registered('government'))).toEqual(['open']);
  });
});
