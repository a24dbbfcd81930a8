import { event, given } from '../../testing/given.ts';
import { defined, unitNamed } from '../../testing/measures.ts';

const SUBJECT = 'measure/M-7';
const DONE = 'measure_done_ontime_rate';
const fazhiban = { 'unit/fzb': [unitNamed('区政府法制办')] };
const accepted = (on: string, id = 'accepted') => event('measure.accepted', { on }, { id });
const reopened = (on: string) => event('measure.reopened', { on });
const only = (drafts: Parameters<typeof given>[1][], on: string, more: object = {}) =>
  given(SUBJECT, ...drafts)
    .on(on, { related: fazhiban, ...more })
    .items(DONE);

describe('A measure done in time', () => {
  it('stands under its lead unit and its heading, on its deadline', () => {
    expect(only([defined()], '2017-06-01')).toMatchObject([
      { item: 'measure/M-7/heading-3/区政府法制办', unit: 'fzb', placedOn: '2017-12-31', side: 'open' },
    ]);
  });

  it.each([
    ['2017-12-30', 'met'],
    ['2017-12-31', 'met'],
    ['2018-01-01', 'missed'],
  ])('is accepted on %s: %s', (on, side) => {
    expect(only([defined(), accepted(on)], '2018-06-01')).toMatchObject([{ side }]);
  });

  it('is open on its deadline and missed on the day after', () => {
    expect(only([defined()], '2017-12-31')).toMatchObject([{ side: 'open' }]);
    expect(only([defined()], '2018-01-01')).toMatchObject([{ side: 'missed' }]);
  });

  it('is not done because its unit says so', () => {
    const completed = event('measure.completed', { unit: 'fzb', on: '2017-11-01' });
    expect(only([defined(), completed], '2018-01-01')).toMatchObject([{ side: 'missed' }]);
  });

  it('is done no more once reopened, until accepted again after that day', () => {
    const before = [defined(), accepted('2017-10-01'), reopened('2017-11-01')];
    expect(only(before, '2017-10-31')).toMatchObject([{ side: 'met' }]);
    expect(only(before, '2017-11-01')).toMatchObject([{ side: 'open' }]);
    expect(only([...before, accepted('2017-11-01', 'same')], '2018-06-01')).toMatchObject([
      { side: 'missed' },
    ]);
    expect(only([...before, accepted('2017-12-31', 'again')], '2018-06-01')).toMatchObject([{ side: 'met' }]);
  });

  it('is none that lasts: 长期坚持 is never done and never overdue', () => {
    const lasting = [defined({ lasting: true }), accepted('2018-01-01')];
    expect(only(lasting, '2030-01-01')).toEqual([]);
    expect(
      given(SUBJECT, ...lasting)
        .on('2030-01-01')
        .items('measure_overdue_count'),
    ).toEqual([]);
    expect(
      given(SUBJECT, ...lasting)
        .on('2030-01-01')
        .items('measure_open_count'),
    ).toHaveLength(1);
  });

  it('trap 7: is left out when it was due before the plan was issued, unless it was done by then', () => {
    const early = defined({ deadline: '2016-12-31' });
    expect(only([early], '2017-01-06')).toMatchObject([{ side: 'excluded', excluded: 'due_before_issue' }]);
    expect(only([early, accepted('2017-02-01')], '2018-01-01')).toMatchObject([{ side: 'excluded' }]);
    expect(only([early, accepted('2016-12-20')], '2018-01-01')).toMatchObject([{ side: 'met' }]);
    expect(only([defined({ deadline: '2017-01-06' })], '2018-01-01')).toMatchObject([{ side: 'missed' }]);
    expect(only([early], '2017-01-05')).toEqual([]);
  });

  it('counts nothing that was voided and what was corrected', () => {
    const voided = event('record.voided', { event: 'accepted', reason: '误报' });
    expect(only([defined(), accepted('2017-06-01'), voided], '2018-01-01')).toMatchObject([
      { side: 'missed' },
    ]);
    const corrected = event('record.corrected', {
      event: 'accepted',
      data: { on: '2018-02-01' },
      reason: '误写',
    });
    expect(only([defined(), accepted('2017-06-01'), corrected], '2018-03-01')).toMatchObject([
      { side: 'missed' },
    ]);
  });
});

describe('A milestone within a measure', () => {
  const rows = (on: string, ...reached: string[]) =>
    given(
      SUBJECT,
      defined({ deadline: '2019-12-31', milestones: [{ on: '2017-06-30', text: '清单' }] }),
      ...reached.map((day) =>
        event('measure.milestone_reached', { milestone: '2017-06-30', on: day }, { id: day }),
      ),
    )
      .on(on, { related: fazhiban })
      .items('measure_milestone_ontime_rate');

  it('is due on its own day, before the measure', () => {
    expect(rows('2017-06-30')).toMatchObject([
      {
        item: 'measure/M-7/heading-3/2017-06-30/区政府法制办',
        unit: 'fzb',
        dueOn: '2017-06-30',
        side: 'open',
      },
    ]);
    expect(rows('2017-07-01')).toMatchObject([{ side: 'missed' }]);
    expect(rows('2018-01-01', '2017-06-30')).toMatchObject([{ side: 'met' }]);
    expect(rows('2018-01-01', '2017-07-01')).toMatchObject([{ side: 'missed' }]);
  });
});

describe('Stocks of measures', () => {
  const stock = (id: string, on: string, ...drafts: Parameters<typeof given>[1][]) =>
    given(SUBJECT, ...drafts)
      .on(on, { related: fazhiban })
      .items(id).length;

  it('are overdue from the day after the deadline to the day before they are done', () => {
    const late = [defined(), accepted('2018-03-01')];
    expect(stock('measure_overdue_count', '2017-12-31', ...late)).toBe(0);
    expect(stock('measure_overdue_count', '2018-01-01', ...late)).toBe(1);
    expect(stock('measure_overdue_count', '2018-02-28', ...late)).toBe(1);
    expect(stock('measure_overdue_count', '2018-03-01', ...late)).toBe(0);
    expect(stock('measure_overdue_count', '2018-04-01', ...late, reopened('2018-04-01'))).toBe(1);
  });

  it('trap 55: a deployment called complete lacks evidence until a check shows it, not only a document', () => {
    const evidence = (kind: 'document' | 'check') =>
      event('measure.evidence_added', { kind, title: '材料', on: '2017-08-01' }, { id: kind });
    const completed = event('measure.completed', { on: '2017-07-01' });
    const both = defined({ results: ['system', 'deployment'] });
    const lacking = (...more: Parameters<typeof given>[1][]) =>
      stock('measure_without_evidence_count', '2017-09-01', both, ...more);
    expect(lacking()).toBe(0);
    expect(lacking(completed)).toBe(1);
    expect(lacking(completed, evidence('document'))).toBe(1);
    expect(lacking(completed, evidence('check'))).toBe(1);
    expect(lacking(completed, evidence('check'), evidence('document'))).toBe(0);
  });
});
