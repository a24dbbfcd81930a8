import { type Draft, event, given } from '../../testing/given.ts';

const registered = (on: string, enforcement = true) =>
  event('unit.registered', { on, name: '某局', category: 'department', enforcement });
const becomes = (on: string, enforcement: boolean) =>
  event('unit.category_changed', { on, category: 'department', enforcement });

const side = (
  indicator: string,
  [item, day, profile]: readonly [item: string, day: string, profile: string],
  ...drafts: readonly Draft[]
) =>
  given('unit/a', ...drafts)
    .on(day, { profile })
    .items(indicator)
    .find((i) => i.item === `unit/a/${item}`)?.side;

describe('trap 7: a plan issued in September for the whole year', () => {
  it('governs the year it names, and no year before or after it', () => {
    const of = (year: number) =>
      side(
        'annual_plan_issued',
        [String(year), `${year + 1}-06-01`, 'yancheng-edz'],
        registered('2015-01-01'),
      );
    expect([of(2020), of(2021), of(2022)]).toEqual([undefined, 'missed', undefined]);
  });
});

describe('trap 8: the first quarter and the end of the year', () => {
  it('end on 31 March and on 31 December', () => {
    const plan = (day: string) =>
      side('training_plan_q1_ontime', ['2013', day, 'miyun'], registered('2005-01-01'));
    expect([plan('2013-03-31'), plan('2013-04-01')]).toEqual(['open', 'missed']);
    const yearly = (day: string) =>
      side('annual_plan_issued', ['2018', day, 'yongchuan'], registered('2005-01-01'));
    expect([yearly('2018-12-31'), yearly('2019-01-01')]).toEqual(['open', 'missed']);
  });
});

describe('trap 31: a department that loses the power to enforce', () => {
  it('owes from that day on no more what only enforcing units owe', () => {
    const unit = [registered('2005-01-01'), becomes('2018-07-01', false)];
    const told = (day: string) => side('case_publicity_count', ['2018', day, 'yongchuan'], ...unit);
    expect([told('2018-06-30'), told('2018-07-01'), told('2019-01-01')]).toEqual([
      'open',
      undefined,
      undefined,
    ]);
    const gains = [registered('2005-01-01', false), becomes('2018-12-31', true)];
    expect(side('case_publicity_count', ['2018', '2019-01-01', 'yongchuan'], ...gains)).toBe('missed');
  });
});
