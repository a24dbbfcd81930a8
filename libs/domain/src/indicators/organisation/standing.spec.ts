import { type Draft, event, given } from '../../testing/given.ts';

type Category = 'government' | 'department' | 'town';
const registered = (category: Category) =>
  event('unit.registered', { on: '2010-01-01', name: '某单位', category, enforcement: true });
const appointed = (on: string, role: 'legal_counsel' | 'public_lawyer' | 'legal_staff', fullTime = false) =>
  event('counsel.appointed', { unit: 'a', role, fullTime, on });
const ended = (on: string) => event('counsel.ended', { on });

const sides = (
  indicator: string,
  [day, profile]: readonly [day: string, profile: string],
  category: Category,
  ...counsel: readonly Draft[]
) =>
  given('unit/a', registered(category))
    .on(day, { profile, related: { 'counsel/1': counsel } })
    .items(indicator)
    .map((i) => i.side);

describe('legal counsel', () => {
  const id = 'legal_counsel_coverage';

  it.each([
    ['yongchuan', '2017-12-31', '2018-01-01'],
    ['liaoning', '2016-12-31', '2017-01-01'],
  ])('in %s a government needs by %s', (profile, by, after) => {
    expect(sides(id, [by, profile], 'government')).toEqual(['open']);
    expect(sides(id, [after, profile], 'government')).toEqual(['missed']);
    expect(sides(id, [by, profile], 'government', appointed(by, 'public_lawyer'))).toEqual(['met']);
    expect(sides(id, [by, profile], 'government', appointed(by, 'legal_staff', true))).toEqual(['open']);
  });

  it('departments and towns have as they need, and it ends with the appointment', () => {
    expect(sides(id, ['2020-01-01', 'yongchuan'], 'department')).toEqual([]);
    const held = [appointed('2017-01-01', 'legal_counsel'), ended('2019-06-01')];
    expect(sides(id, ['2019-05-31', 'yongchuan'], 'government', ...held)).toEqual(['met']);
    expect(sides(id, ['2019-06-01', 'yongchuan'], 'government', ...held)).toEqual(['missed']);
  });
});

describe('full-time legal staff', () => {
  it('towns need by the end of 2017 in Yongchuan', () => {
    const id = 'town_legal_staff_count';
    const full = appointed('2017-12-31', 'legal_staff', true);
    expect(sides(id, ['2017-12-31', 'yongchuan'], 'town')).toEqual(['open']);
    expect(sides(id, ['2018-01-01', 'yongchuan'], 'town')).toEqual(['missed']);
    expect(sides(id, ['2018-01-01', 'yongchuan'], 'town', full)).toEqual(['met']);
    expect(sides(id, ['2018-01-01', 'yongchuan'], 'town', appointed('2017-12-31', 'legal_staff'))).toEqual([
      'missed',
    ]);
    expect(sides(id, ['2018-01-01', 'yongchuan'], 'department', full)).toEqual([]);
  });

  it('departments and towns need at once in Liaoning', () => {
    expect(sides('dept_legal_staff_rate', ['2015-12-31', 'liaoning'], 'department')).toEqual([]);
    expect(sides('dept_legal_staff_rate', ['2016-01-02', 'liaoning'], 'department')).toEqual(['missed']);
    expect(sides('town_legal_staff_count', ['2016-01-02', 'liaoning'], 'town')).toEqual(['missed']);
    expect(sides('dept_legal_staff_rate', ['2020-01-02', 'national'], 'department')).toEqual([]);
  });
});

describe('villages with a mediation committee', () => {
  const village = (...drafts: readonly Draft[]) => ({
    on: (day: string) => {
      const item = given('village/V-1', ...drafts)
        .on(day)
        .items('village_mediation_coverage')[0];
      return item && `${item.unit} ${item.side}`;
    },
  });
  const begun = event('village.registered', { unit: 'a', on: '2012-01-01' });
  const established = (on: string) => event('village.committee_established', { on }, { id: `est-${on}` });
  const dissolved = event('village.committee_dissolved', { on: '2016-01-01' });

  it('trap 28: are counted over the villages of the day, not of the start', () => {
    const gone = village(begun, event('village.abolished', { on: '2018-05-01' }));
    expect([gone.on('2011-12-31'), gone.on('2018-04-30'), gone.on('2018-05-01')]).toEqual([
      undefined,
      'a missed',
      undefined,
    ]);
    const moved = village(
      begun,
      established('2013-01-01'),
      event('village.moved', { unit: 'b', on: '2017-01-01' }),
    );
    expect([
      moved.on('2012-12-31'),
      moved.on('2013-01-01'),
      moved.on('2016-12-31'),
      moved.on('2017-01-01'),
    ]).toEqual(['a missed', 'a met', 'a met', 'b met']);
  });

  it('lack it from the day it is dissolved until there is a new one', () => {
    const again = village(begun, established('2013-01-01'), dissolved, established('2016-06-01'));
    expect([again.on('2015-12-31'), again.on('2016-01-01'), again.on('2016-06-01')]).toEqual([
      'a met',
      'a missed',
      'a met',
    ]);
  });
});

describe('administrative mediation', () => {
  const items = (...drafts: readonly Draft[]) =>
    given('mediation/T-1', event('mediation.accepted', { unit: 'a', on: '2012-01-01' }), ...drafts)
      .on('2012-12-31')
      .items('admin_mediation_success_rate')
      .map((i) => `${i.placedOn} ${i.side}`);

  it('succeeds by agreement, fails without, and is not counted while it goes on', () => {
    const agreed = event('mediation.agreed', { on: '2012-03-01' });
    const failed = event('mediation.failed', { on: '2012-02-01' });
    expect(items()).toEqual([]);
    expect(items(agreed)).toEqual(['2012-03-01 met']);
    expect(items(failed)).toEqual(['2012-02-01 missed']);
    expect(items(failed, agreed)).toEqual(['2012-03-01 met']);
    expect(items(event('mediation.withdrawn', { on: '2012-02-28' }), agreed)).toEqual([
      '2012-03-01 excluded',
    ]);
  });
});
