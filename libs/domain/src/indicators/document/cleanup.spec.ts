import { type Draft, event, given } from '../../testing/given.ts';

const full = (on: string, unit = 'a'): Draft =>
  event('cleanup.completed', { unit, on, scope: 'full', reviewed: 7, repealed: 0 }, { id: `c-${on}` });
const special = (on: string): Draft =>
  event('cleanup.completed', { unit: 'a', on, scope: 'special', reviewed: 2 }, { id: `s-${on}` });
const registered = (on: string, category: 'town' | 'department' = 'town'): Draft =>
  event('unit.registered', { on, name: '某单位', category, enforcement: true });

const side = (profile: string, day: string, cleanups: readonly Draft[], unit = registered('2005-01-01')) =>
  given('unit/a', unit)
    .on(day, { profile, related: Object.fromEntries(cleanups.map((c, i) => [`cleanup/C-${i}`, [c]])) })
    .items('doc_cleanup_in_cycle')
    .map((i) => i.side)
    .join();

describe('clean-up in the cycle', () => {
  it('trap 8: rolls for two years from the last full one in Yongchuan', () => {
    const done = [full('2016-03-01')];
    expect(side('yongchuan', '2016-02-29', done)).toBe('open');
    expect(side('yongchuan', '2016-03-01', done)).toBe('met');
    expect(side('yongchuan', '2018-03-01', done)).toBe('met');
    expect(side('yongchuan', '2018-03-02', done)).toBe('missed');
    expect(side('yongchuan', '2018-03-05', [...done, full('2018-03-05')])).toBe('met');
    expect(side('yongchuan', '2018-03-04', [...done, full('2018-03-05')])).toBe('missed');
  });

  it('trap 8: is counted in the years from 2011 in Miyun', () => {
    const done = [full('2011-12-20')];
    expect(side('miyun', '2011-12-19', done)).toBe('open');
    expect(side('miyun', '2011-12-20', done)).toBe('met');
    expect(side('miyun', '2013-12-31', done)).toBe('met');
    expect(side('miyun', '2014-01-01', done)).toBe('missed');
    expect(side('miyun', '2014-01-01', [...done, full('2013-01-01')])).toBe('met');
    expect(side('miyun', '2014-06-01', [...done, full('2014-02-01')])).toBe('missed');
    expect(side('miyun', '2011-12-31', [])).toBe('open');
    expect(side('miyun', '2012-01-01', [])).toBe('missed');
  });

  it('is open until two years from the rule, or from the unit, have gone by', () => {
    expect(side('yongchuan', '2018-01-01', [])).toBe('open');
    expect(side('yongchuan', '2018-01-02', [])).toBe('missed');
    const young = registered('2017-05-01');
    expect(side('yongchuan', '2019-05-01', [], young)).toBe('open');
    expect(side('yongchuan', '2019-05-02', [], young)).toBe('missed');
    expect(side('miyun', '2018-01-01', [], young)).toBe('missed');
    expect(side('miyun', '2017-12-31', [], young)).toBe('open');
  });

  it('counts full clean-ups only, and nobody else’s', () => {
    expect(side('yongchuan', '2018-03-02', [full('2016-03-01'), special('2017-03-01')])).toBe('missed');
    expect(side('yongchuan', '2018-06-01', [full('2018-03-01', 'b')])).toBe('missed');
    const doneByOther = given('unit/a', registered('2005-01-01')).on('2018-06-01', {
      profile: 'yongchuan',
      related: {
        'cleanup/C-0': [event('cleanup.ordered', { unit: 'a', on: '2018-01-01' }), full('2018-03-01', 'b')],
      },
    });
    expect(doneByOther.items('doc_cleanup_in_cycle')).toMatchObject([{ side: 'missed' }]);
  });

  it('binds towns where the place says so, and nobody before the rule', () => {
    expect(side('national', '2020-01-01', [])).toBe('');
    expect(side('national', '2020-01-01', [], registered('2005-01-01', 'department'))).toBe('missed');
    expect(side('yongchuan', '2015-12-31', [])).toBe('');
  });
});

describe('a clean-up', () => {
  const items = (indicator: string, day: string, ...drafts: readonly Draft[]) =>
    given('cleanup/C-1', ...drafts)
      .on(day)
      .items(indicator);

  it('adds up what was gone through and repealed', () => {
    expect(items('docs_cleaned', '2020-12-31', full('2020-06-01'))).toMatchObject([
      { amount: '7', unit: 'a' },
    ]);
    expect(items('docs_repealed', '2020-12-31', full('2020-06-01'))).toMatchObject([{ amount: '0' }]);
    expect(items('docs_repealed', '2020-12-31', special('2020-06-01'))).toMatchObject([{ amount: '0' }]);
  });

  it('has its results published', () => {
    const published = event('cleanup.published', { on: '2020-07-01' });
    const rate = 'doc_cleanup_result_published';
    expect(items(rate, '2020-06-30', full('2020-06-01'), published)).toMatchObject([{ side: 'open' }]);
    expect(items(rate, '2020-07-01', full('2020-06-01'), published)).toMatchObject([{ side: 'met' }]);
  });

  it('that was ordered is done by the day of the order', () => {
    const ordered = (dueOn?: string) => event('cleanup.ordered', { unit: 'a', on: '2021-03-01', dueOn });
    const rate = 'doc_cleanup_ontime';
    expect(items(rate, '2021-12-31', ordered('2021-06-30'), special('2021-06-30'))).toMatchObject([
      { side: 'met' },
    ]);
    expect(items(rate, '2021-12-31', ordered('2021-06-30'), special('2021-07-01'))).toMatchObject([
      { side: 'missed' },
    ]);
    expect(items(rate, '2021-12-31', ordered(), special('2021-07-01'))).toEqual([]);
  });
});
