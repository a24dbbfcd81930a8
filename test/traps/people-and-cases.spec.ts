import { caseRow, fold, type FactEvent } from '@fadu/domain';
import { type Draft, event, given } from '@fadu/domain/testing';

const sides = (all: readonly { readonly item: string; readonly side: string }[]) =>
  Object.fromEntries(all.map(({ item, side }) => [item, side]));

describe('trap 19: training before a law takes effect', () => {
  const law = (effectiveOn: string) =>
    event('law.promulgated', { title: '某法', promulgatedOn: '2025-03-01', effectiveOn, units: 'all' });
  const posted = (on: string) => event('person.posted', { unit: 'a', roles: ['enforcement_officer'], on });
  const attended = (on: string, hours = '3') =>
    event('training.attended', { session: on, category: 'new_law', law: 'L', hours, on }, { id: on });
  const told = (effectiveOn: string, ...own: readonly Draft[]) =>
    given('person/P', ...own)
      .on('2025-12-31', { profile: 'yongchuan', related: { 'law/L': [law(effectiveOn)] } })
      .items('new_law_training_rate')
      .map(({ side, excluded }) => excluded ?? side);

  it('counts from the promulgation to the day before the effect', () => {
    expect(told('2025-07-01', posted('2020-01-01'), attended('2025-03-01'))).toEqual(['met']);
    expect(told('2025-07-01', posted('2020-01-01'), attended('2025-06-30'))).toEqual(['met']);
    expect(told('2025-07-01', posted('2020-01-01'), attended('2025-02-28'))).toEqual(['missed']);
    expect(told('2025-07-01', posted('2020-01-01'), attended('2025-07-01'))).toEqual(['missed']);
  });

  it('is not asked of who joined after the effect, nor for a law in effect at once', () => {
    expect(told('2025-07-01', posted('2025-07-02'))).toEqual([]);
    expect(told('2025-03-01', posted('2020-01-01'))).toEqual(['no_due_date']);
  });
});

describe('trap 23: a reconsideration rejected at the door', () => {
  it('is in no correction rate', () => {
    const received = event('reconsideration.received', { respondent: 'a', on: '2025-03-03' });
    const rejected = event('reconsideration.rejected', { on: '2025-03-05' });
    expect(
      given('reconsideration/F', received, rejected).on('2025-12-31').items('recon_correction_rate'),
    ).toEqual([]);
  });
});

describe('trap 24: case, instance, defendant', () => {
  it('are counted apart', () => {
    const filed = event('litigation.filed', { defendants: ['a', 'b'], on: '2025-02-01' });
    const hearing = (instance: 'first' | 'second', on: string) =>
      event(
        'litigation.hearing_held',
        {
          instance,
          on,
          appearances: [
            { unit: 'a', head: true },
            { unit: 'b', head: false },
          ],
        },
        { id: instance },
      );
    const items = given(
      'litigation/L',
      filed,
      hearing('first', '2025-03-01'),
      hearing('second', '2025-09-01'),
    )
      .on('2025-12-31')
      .items('head_appearance_rate');
    expect(sides(items)).toEqual({
      'litigation/L/first/a': 'met',
      'litigation/L/first/b': 'missed',
      'litigation/L/second/a': 'met',
      'litigation/L/second/b': 'missed',
    });
  });
});

describe('trap 25: several hearings', () => {
  const hearing = (on: string, appearance: { head: boolean; excused?: boolean }) =>
    event(
      'litigation.hearing_held',
      { instance: 'first', on, appearances: [{ unit: 'a', ...appearance }] },
      { id: on },
    );
  const told = (...hearings: readonly Draft[]) =>
    given('litigation/L', event('litigation.filed', { defendants: ['a'], on: '2025-02-01' }), ...hearings)
      .on('2025-12-31')
      .items('head_appearance_rate')
      .map(({ side }) => side);

  it('need the head once', () => {
    expect(told(hearing('2025-03-01', { head: false }), hearing('2025-04-01', { head: true }))).toEqual([
      'met',
    ]);
  });

  it('with an excuse stay in the denominator', () => {
    expect(told(hearing('2025-03-01', { head: false, excused: true }))).toEqual(['missed']);
  });
});

describe('trap 31: a unit that becomes another', () => {
  const registered = (category: 'department' | 'town') =>
    event('unit.registered', { name: '某单位', category, enforcement: true, on: '2020-01-01' });
  const items = (...drafts: readonly Draft[]) =>
    given('unit/a', ...drafts)
      .on('2026-01-01', { profile: 'yongchuan' })
      .items('leading_group_lecture_count')
      .map(({ placedOn }) => placedOn)
      .filter((day) => day >= '2024' && day < '2027');

  it('owes from the year at whose end it is of the obliged category', () => {
    const change = event('unit.category_changed', { category: 'town', enforcement: true, on: '2025-12-31' });
    expect(items(registered('department'))).toEqual([]);
    expect(items(registered('department'), change)).toEqual(['2025-12-31', '2026-12-31']);
  });
});

describe('trap 45: the name of a natural person', () => {
  it.each([
    ['natural', ''],
    ['legal', '某公司'],
  ] as const)('of a %s party shows as "%s" to analysts', (kind, shown) => {
    const opened = event('enforcement.opened', {
      unit: 'a',
      on: '2025-01-02',
      party: { kind, name: '某公司' },
    });
    const state = fold('enforcement/E', [{ ...opened, subject: 'enforcement/E' } as FactEvent]);
    expect(caseRow(state, { at: '', events: 1 })['party_name']).toBe(shown);
  });
});

describe('trap 54: a certificate', () => {
  const posted = event('person.posted', { unit: 'a', roles: ['enforcement_officer'], on: '2020-01-01' });
  const certified = event('person.certified', { certificate: 'Z-1', from: '2021-01-01', to: '2025-12-31' });
  const side = (day: string) =>
    given('person/P', posted, certified).on(day).items('officer_certified_rate')[0]?.side;

  it('holds on the day asked for, not today', () => {
    expect(['2020-12-31', '2021-01-01', '2025-12-31', '2026-01-01'].map(side)).toEqual([
      'missed',
      'met',
      'met',
      'missed',
    ]);
  });
});
