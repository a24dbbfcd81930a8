import type { Profile } from '../../law/parameter.ts';
import { event, given } from '../../testing/given.ts';
import { doubleDecrease } from './suit-double-decrease.ts';

type Appearance = { unit: string; head: boolean; excused?: boolean };
type Instance = 'first' | 'second' | 'retrial';

const filed = (on: string, ...defendants: string[]) => event('litigation.filed', { on, defendants });
const hearing = (on: string, instance: Instance, ...appearances: Appearance[]) =>
  event('litigation.hearing_held', { on, instance, appearances }, { id: `hearing-${instance}-${on}` });
const judged = (on: string, outcome: Parameters<typeof judgment>[1]) => judgment(on, outcome, 'first');
const judgment = (
  on: string,
  outcome:
    | 'revoked'
    | 'claims_dismissed'
    | 'suit_dismissed'
    | 'withdrawal_allowed'
    | 'terminated'
    | 'transferred'
    | 'agreement_liability',
  instance: Instance,
) => event('litigation.judged', { on, outcome, instance }, { id: `judged-${instance}` });
const withdrawn = (on: string) => event('litigation.withdrawn', { on, afterCorrection: true });

const came = (unit: string): Appearance => ({ unit, head: true });
const stayedAway = (unit: string): Appearance => ({ unit, head: false });
const excused = (unit: string): Appearance => ({ unit, head: false, excused: true });

const lenient: Profile = {
  id: 'lenient',
  zh: '从宽',
  en: 'Lenient',
  inherits: 'national',
  checkedOn: '2026-11-21',
  values: {
    'appearance.excused': [
      { from: '1900-01-01', value: 'in_denominator', citation: { text: '甲办法' } },
      { from: '2025-07-01', value: 'excluded', citation: { text: '乙办法' } },
    ],
  },
};
const leniently = { profile: 'lenient', profiles: [lenient] };
const sides = (items: readonly { item: string; side: string }[]) =>
  Object.fromEntries(items.map((i) => [i.item.slice('litigation/'.length), i.side]));

describe('appearance of the head', () => {
  const rate = 'head_appearance_rate';

  it('is counted for each defendant of the suit, also for one that nobody spoke for', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a', 'b', 'c'),
      hearing('2025-03-01', 'first', came('a'), stayedAway('b')),
    );
    expect(sides(suit.on('2025-03-01').items(rate))).toEqual({
      'L-1/first/a': 'met',
      'L-1/first/b': 'missed',
      'L-1/first/c': 'missed',
    });
    expect(suit.on('2025-02-28').items(rate)).toEqual([]);
  });

  it('in the second hearing only is met from that day, and placed on the first', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-03-01', 'first', stayedAway('a')),
      hearing('2025-05-06', 'first', came('a')),
    );
    expect(suit.on('2025-05-05').items(rate)).toMatchObject([{ side: 'missed', placedOn: '2025-03-01' }]);
    expect(suit.on('2025-05-06').items(rate)).toMatchObject([
      {
        side: 'met',
        placedOn: '2025-03-01',
        settledOn: '2025-05-06',
        evidence: ['hearing-first-2025-05-06'],
      },
    ]);
  });

  it('stays met when the head misses a later hearing', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-03-01', 'first', came('a')),
      hearing('2025-05-06', 'first', stayedAway('a')),
    );
    expect(suit.on('2026-01-01').items(rate)).toMatchObject([{ side: 'met', settledOn: '2025-03-01' }]);
  });

  it('in one instance does not help in another', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-03-01', 'first', came('a')),
      hearing('2025-09-01', 'second', stayedAway('a')),
      hearing('2026-02-01', 'retrial', came('a')),
    );
    expect(suit.on('2026-12-31').items(rate)).toMatchObject([
      { item: 'litigation/L-1/first/a', side: 'met', placedOn: '2025-03-01' },
      { item: 'litigation/L-1/second/a', side: 'missed', placedOn: '2025-09-01' },
      { item: 'litigation/L-1/retrial/a', side: 'met', placedOn: '2026-02-01' },
    ]);
  });

  it('leaves out a third party that is not sued', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-03-01', 'first', came('a'), came('third')),
    );
    expect(sides(suit.on('2025-03-01').items(rate))).toEqual({ 'L-1/first/a': 'met' });
  });

  it('takes those who appear for the defendants while the filing is not known', () => {
    const suit = given('litigation/L-1', hearing('2025-03-01', 'first', came('a')));
    expect(sides(suit.on('2025-03-01').items(rate))).toEqual({ 'L-1/first/a': 'met' });
  });

  it('is not undone by a withdrawal', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-03-01', 'first', stayedAway('a')),
      withdrawn('2025-03-02'),
    );
    expect(suit.on('2025-12-31').items(rate)).toMatchObject([{ side: 'missed' }]);
    expect(suit.on('2025-12-31').items(rate)[0]).not.toHaveProperty('excluded', 'withdrawn');
  });

  it('counts one unit named twice as defendant once', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a', 'a'),
      hearing('2025-03-01', 'first', came('a')),
    );
    expect(suit.on('2025-03-01').items(rate)).toHaveLength(1);
  });

  it('excused is in the denominator, unless the profile of the first hearing leaves it out', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-07-01', 'first', excused('a')),
    );
    expect(suit.on('2025-07-01').items(rate)).toMatchObject([{ side: 'missed' }]);
    expect(suit.on('2025-07-01', leniently).items(rate)).toMatchObject([
      { side: 'excluded', excluded: 'excused' },
    ]);
    const earlierSuit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-06-30', 'first', excused('a')),
    );
    expect(earlierSuit.on('2025-07-01', leniently).items(rate)).toMatchObject([{ side: 'missed' }]);
  });

  it('is missed when one of several absences has no excuse, or when the unit is not named at all', () => {
    const twice = given(
      'litigation/L-1',
      filed('2025-01-10', 'a', 'b'),
      hearing('2025-07-01', 'first', excused('a'), excused('b')),
      hearing('2025-08-01', 'first', stayedAway('a')),
    );
    expect(sides(twice.on('2025-07-31', leniently).items(rate))).toEqual({
      'L-1/first/a': 'excluded',
      'L-1/first/b': 'excluded',
    });
    expect(sides(twice.on('2025-08-01', leniently).items(rate))).toEqual({
      'L-1/first/a': 'missed',
      'L-1/first/b': 'missed',
    });
  });

  it('after an excused absence is met, never excluded', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      hearing('2025-07-01', 'first', excused('a')),
      hearing('2025-08-01', 'first', came('a')),
    );
    expect(suit.on('2025-08-01', leniently).items(rate)).toMatchObject([{ side: 'met' }]);
  });
});

describe('suits lost', () => {
  const rate = 'suit_loss_rate';
  const ended = (outcome: Parameters<typeof judgment>[1]) =>
    given('litigation/L-1', filed('2025-01-10', 'a'), judged('2025-06-01', outcome))
      .on('2025-06-01')
      .items(rate);

  it.each([
    ['revoked', 'met'],
    ['agreement_liability', 'met'],
    ['claims_dismissed', 'missed'],
    ['suit_dismissed', 'missed'],
    ['withdrawal_allowed', 'excluded'],
    ['terminated', 'excluded'],
    ['transferred', 'excluded'],
  ] as const)('with the outcome %s stand on the side %s', (outcome, side) => {
    expect(ended(outcome)).toMatchObject([{ item: 'litigation/L-1/a', placedOn: '2025-06-01', side }]);
  });

  it('are seen from the day of the judgment', () => {
    const suit = given('litigation/L-1', filed('2025-01-10', 'a'), judged('2025-06-01', 'revoked'));
    expect(suit.on('2025-05-31').items(rate)).toEqual([]);
  });

  it('are those of the first instance: a reversal on appeal changes nothing', () => {
    const suit = given(
      'litigation/L-1',
      filed('2025-01-10', 'a'),
      judged('2025-06-01', 'revoked'),
      judgment('2025-12-01', 'claims_dismissed', 'second'),
    );
    expect(suit.on('2025-12-31').items(rate)).toMatchObject([{ side: 'met', placedOn: '2025-06-01' }]);
    const appealOnly = given(
      'litigation/L-2',
      filed('2025-01-10', 'a'),
      judgment('2025-12-01', 'revoked', 'second'),
    );
    expect(appealOnly.on('2025-12-31').items(rate)).toEqual([]);
  });

  it('count for every co-defendant', () => {
    const suit = given('litigation/L-1', filed('2025-01-10', 'a', 'b'), judged('2025-06-01', 'revoked'));
    expect(sides(suit.on('2025-06-01').items(rate))).toEqual({ 'L-1/a': 'met', 'L-1/b': 'met' });
  });

  it('are excluded when the suit was withdrawn before the judgment, not on its day', () => {
    const suit = (on: string) =>
      given('litigation/L-1', filed('2025-01-10', 'a'), withdrawn(on), judged('2025-06-01', 'revoked'));
    expect(suit('2025-05-31').on('2025-06-01').items(rate)).toMatchObject([
      { side: 'excluded', excluded: 'withdrawn' },
    ]);
    expect(suit('2025-06-01').on('2025-06-01').items(rate)).toMatchObject([{ side: 'met' }]);
  });
});

describe('double decrease', () => {
  it('counts a suit once for the district and once for each unit', () => {
    const suit = given('litigation/L-1', filed('2025-01-10', 'a', 'b'), judged('2025-06-01', 'revoked'));
    const units = (id: string, day: string) =>
      suit
        .on(day)
        .items(id)
        .map((i) => `${i.item} ${i.unit} ${i.side}`);
    const three = ['litigation/L-1  counted', 'litigation/L-1/a a counted', 'litigation/L-1/b b counted'];
    expect(units('suit_filed_count', '2025-01-10')).toEqual(three);
    expect(units('suit_lost_count', '2025-05-31')).toEqual([]);
    expect(units('suit_lost_count', '2025-06-01')).toEqual(three);
  });

  it('counts a suit that was not lost as filed only', () => {
    const suit = given('litigation/L-1', filed('2025-01-10', 'a'), judged('2025-06-01', 'claims_dismissed'));
    expect(suit.on('2025-12-31').items('suit_filed_count')).toHaveLength(2);
    expect(suit.on('2025-12-31').items('suit_lost_count')).toEqual([]);
  });

  it.each([
    [{ year: 4, before: 5 }, { year: 0, before: 1 }, true],
    [{ year: 5, before: 5 }, { year: 0, before: 1 }, false],
    [{ year: 4, before: 5 }, { year: 1, before: 1 }, false],
    [{ year: 0, before: 0 }, { year: 0, before: 0 }, true],
    [{ year: 4, before: 5 }, { year: 0, before: 0 }, true],
    [{ year: 1, before: 0 }, { year: 0, before: 0 }, false],
    [{ year: 4, before: 5 }, { year: 1, before: 0 }, false],
  ])('of filed %j and lost %j is %s', (filedCounts, lostCounts, met) => {
    expect(doubleDecrease({ filed: filedCounts, lost: lostCounts })).toBe(met);
  });

  it('has no items of its own', () => {
    expect(
      given('litigation/L-1', filed('2025-01-10', 'a')).on('2025-12-31').items('suit_double_decrease'),
    ).toEqual([]);
  });
});
