import fc from 'fast-check';

import type { DataOf } from '../../events/register.ts';
import { type View, event, given } from '../../testing/given.ts';
import { defined, unitNamed } from '../../testing/measures.ts';

const SUBJECT = 'measure/M-7';
type Drafts = readonly Parameters<typeof given>[1][];

const abolished = (on: string, successor?: string) =>
  event('unit.abolished', { on, ...(successor === undefined ? {} : { successor }) });
const district = {
  'unit/fzb': [unitNamed('区政府法制办'), abolished('2019-03-31', 'sfj')],
  'unit/sfj': [unitNamed('区司法局')],
};
const units = (id: string, on: string, drafts: Drafts, related: View['related'] = district) =>
  given(SUBJECT, ...drafts)
    .on(on, { related })
    .items(id)
    .map(({ unit, side }) => [unit, side]);

const open = (
  on: string,
  drafts: Drafts = [defined({ deadline: '2019-12-31' })],
  related?: View['related'],
) => units('measure_open_count', on, drafts, related).map(([unit]) => unit);

describe('Who answers for a measure', () => {
  const until2019: DataOf<'measure.defined'>['deadline'] = '2019-12-31';

  it('is its lead to the day before it ends, and the successor from that day', () => {
    expect(open('2019-03-30')).toEqual(['fzb']);
    expect(open('2019-03-31')).toEqual(['sfj']);
    const due = (on: string) => units('measure_done_ontime_rate', on, [defined({ deadline: until2019 })]);
    expect(due('2019-03-30')).toEqual([['fzb', 'open']]);
    expect(due('2019-03-31')).toEqual([['sfj', 'open']]);
    expect(due('2020-01-01')).toEqual([['sfj', 'missed']]);
  });

  it('stays as it was for what was decided before: an old miss is not the successor’s', () => {
    const due = (on: string) => units('measure_done_ontime_rate', on, [defined({ deadline: '2018-12-31' })]);
    expect(due('2019-01-01')).toEqual([['fzb', 'missed']]);
    expect(due('2026-01-01')).toEqual([['fzb', 'missed']]);
    expect(units('measure_overdue_count', '2019-03-30', [defined()])).toEqual([['fzb', 'counted']]);
    expect(units('measure_overdue_count', '2019-03-31', [defined()])).toEqual([['sfj', 'counted']]);
    const accepted = event('measure.accepted', { on: '2018-06-01' });
    const done = [defined({ deadline: until2019 }), accepted];
    expect(units('measure_done_ontime_rate', '2026-01-01', done)).toEqual([['fzb', 'met']]);
  });

  it('is found by a former name, an alias, or the name on the day of writing', () => {
    const renamed = [
      unitNamed('区政府法制办'),
      event('unit.renamed', { name: '区法治局', on: '2018-01-01' }),
    ];
    expect(open('2018-06-01', undefined, { 'unit/x': renamed })).toEqual(['x']);
    const alias = event('unit.alias_added', { name: '区政府法制办', on: '2018-01-01' });
    const called = { 'unit/y': [unitNamed('区人民政府法制办公室'), alias] };
    expect(open('2017-12-31', undefined, called)).toEqual(['未对应：区政府法制办']);
    expect(open('2018-01-01', undefined, called)).toEqual(['y']);
    const two = {
      'unit/old': [unitNamed('区政府法制办'), abolished('2018-05-01')],
      'unit/new': [unitNamed('区政府法制办', '2018-05-01')],
    };
    expect(open('2018-06-01', undefined, two)).toEqual(['old']);
  });

  it('stays visible under its name where no unit or several bear it', () => {
    expect(open('2018-01-01', undefined, {})).toEqual(['未对应：区政府法制办']);
    const twins = { 'unit/a': [unitNamed('区政府法制办')], 'unit/b': [unitNamed('区政府法制办')] };
    expect(open('2018-01-01', undefined, twins)).toEqual(['未对应：区政府法制办']);
  });

  it('is the unit that it was assigned to, through its successors too', () => {
    const assigned = event('measure.assigned', { units: ['fzb'], on: '2018-01-01' });
    const other = defined({ leads: ['某办'], deadline: until2019 });
    expect(open('2017-12-31', [other, assigned])).toEqual(['未对应：某办']);
    expect(open('2018-01-01', [other, assigned])).toEqual(['fzb']);
    expect(open('2019-03-31', [other, assigned])).toEqual(['sfj']);
    const reassigned = event('measure.reassigned', { units: ['x', 'y'], on: '2018-06-01' });
    expect(open('2018-05-31', [other, assigned, reassigned])).toEqual(['fzb']);
    expect(open('2018-06-01', [other, assigned, reassigned])).toEqual(['x', 'y']);
  });

  it('is nobody single where a class or a role leads', () => {
    const leads = ['区级行政执法部门', '各镇人民政府、街道办事处', '各决策承办部门'];
    expect(open('2018-01-01', [defined({ plan: 'yongchuan-2016', leads })])).toEqual([
      '按类：区级行政执法部门',
      '按类：各镇人民政府、街道办事处',
      '按类：各决策承办部门',
    ]);
  });

  it('is the old unit where successors go in a circle', () => {
    const circle = {
      'unit/fzb': [unitNamed('区政府法制办'), abolished('2019-03-31', 'sfj')],
      'unit/sfj': [unitNamed('区司法局'), abolished('2019-03-31', 'fzb')],
    };
    expect(open('2019-04-01', undefined, circle)).toEqual(['fzb']);
  });

  it('merges: two leads of one successor are two items of it', () => {
    const merged = (name: string) => [
      unitNamed(name),
      event('unit.merged', { into: 'scj', on: '2019-03-31' }),
    ];
    const market = { 'unit/gs': merged('区工商分局'), 'unit/zj': merged('区质监局') };
    const two = [defined({ leads: ['区工商分局', '区质监局'], deadline: until2019 })];
    expect(open('2019-03-30', two, market)).toEqual(['gs', 'zj']);
    expect(open('2019-03-31', two, market)).toEqual(['scj', 'scj']);
  });
});

describe('Whatever becomes of the units', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const day = fc.constantFrom('2017-06-01', '2018-03-22', '2019-03-31', '2021-01-01');
  const ending = fc.record({ on: day, successor: fc.option(name, { nil: undefined }) });

  it('every lead of a measure is somebody on every day, and nobody is lost', () => {
    fc.assert(
      fc.property(
        fc.dictionary(name, ending),
        fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
        (endings, leads) => {
          const related = Object.fromEntries(
            ['a', 'b', 'c', 'd'].map((id) => {
              const end = endings[id];
              return [`unit/${id}`, [unitNamed(id), ...(end ? [abolished(end.on, end.successor)] : [])]];
            }),
          );
          for (const on of ['2017-01-06', '2018-03-21', '2018-03-22', '2019-03-31', '2026-01-01']) {
            expect(open(on, [defined({ leads, lasting: true })], related)).toHaveLength(leads.length);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('Yearly reports on progress', () => {
  const REPORTS = 'measure_progress_report_rate';
  const towns = {
    'unit/t1': [unitNamed('甲镇', '2010-01-01', 'town')],
    'unit/t2': [unitNamed('乙镇', '2018-07-01', 'town')],
  };
  const rows = (on: string, drafts: Drafts, related: View['related'] = { ...district, ...towns }) =>
    given(SUBJECT, ...drafts)
      .on(on, { related, profile: 'yongchuan' })
      .items(REPORTS);
  const report = (unit: string, year: number, on: string) =>
    event('measure.progress_reported', { unit, year, on }, { id: `${unit}-${year}` });

  it('are due for every year in which the measure was not done, by the end of March of the next', () => {
    const all = rows('2019-06-01', [defined({ deadline: '2019-12-31' }), report('fzb', 2017, '2018-03-31')]);
    expect(all.filter((r) => r.placedOn < '2020').map((r) => [r.placedOn, r.dueOn, r.unit, r.side])).toEqual([
      ['2017-12-31', '2018-03-31', 'fzb', 'met'],
      ['2018-12-31', '2019-03-31', 'fzb', 'missed'],
      ['2019-12-31', '2020-03-31', 'sfj', 'open'],
    ]);
    const late = rows('2019-06-01', [defined(), report('fzb', 2017, '2018-04-01')]);
    expect(late.find((r) => r.placedOn === '2017-12-31')?.side).toBe('missed');
  });

  it('end with the year in which it was done, but for a lasting one', () => {
    const accepted = event('measure.accepted', { on: '2018-02-01' });
    const years = (lasting: boolean) =>
      new Set(rows('2026-01-01', [defined({ lasting }), accepted]).map((r) => r.placedOn.slice(0, 4)));
    expect([...years(false)].sort()).toEqual(['2017', '2018']);
    expect(years(true).has('2025')).toBe(true);
  });

  it('of a unit that ended within the year are its successor’s', () => {
    const drafts = [defined({ deadline: '2019-12-31' }), report('fzb', 2019, '2019-03-01')];
    expect(rows('2019-12-31', drafts).filter((r) => r.placedOn === '2019-12-31')).toMatchObject([
      { unit: 'sfj', side: 'met' },
    ]);
  });

  it('trap 27: are owed by every member of a class on the last day of the year, by none that is left open', () => {
    const cooperating = '区司法局等区级有关部门,各镇人民政府、街道办事处';
    const plan = defined({
      plan: 'yongchuan-2016',
      cooperating,
      cooperatingUnits: ['区司法局'],
      lasting: true,
    });
    const of = (year: string) =>
      rows('2019-02-01', [plan])
        .filter((r) => r.placedOn.startsWith(year))
        .map((r) => r.unit);
    expect(of('2017')).toEqual(['fzb', 'sfj', 't1']);
    expect(of('2018')).toEqual(['fzb', 'sfj', 't1', 't2']);
  });

  it('are owed where the plan asks for them, not under national rules', () => {
    expect(given(SUBJECT, defined()).on('2019-01-01').items(REPORTS)).toEqual([]);
  });
});
