import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const filed = (more: Partial<DataOf<'litigation.filed'>> = {}) =>
  event('litigation.filed', { defendants: ['u1', 'u2'], on: '2014-01-05', ...more });
const ask = (indicator: string, day: string, events: readonly Draft[], view = {}) =>
  given('litigation/L-1', ...events)
    .on(day, view)
    .items(indicator);
const later = '2026-12-31';

describe('judgment_performed_rate', () => {
  const inForce = event('litigation.took_effect', {
    on: '2026-05-01',
    units: ['u1', 'u2'],
    performBy: '2026-06-30',
  });
  const performed = (unit: string, on: string) =>
    event('litigation.performed', { unit, on }, { id: `performed-${unit}` });
  const sides = (day: string, ...events: readonly Draft[]) =>
    ask('judgment_performed_rate', day, [filed(), inForce, ...events]).map(
      ({ unit, side }) => `${unit} ${side}`,
    );

  it('asks it of each unit obliged, by the day that the judgment names', () => {
    expect(sides('2026-06-30')).toEqual(['u1 open', 'u2 open']);
    expect(sides('2026-07-01')).toEqual(['u1 missed', 'u2 missed']);
    expect(sides(later, performed('u1', '2026-06-30'), performed('u2', '2026-07-01'))).toEqual([
      'u1 met',
      'u2 missed',
    ]);
  });

  it('waits where no day is named, and says nothing where nobody is obliged', () => {
    const undated = event('litigation.took_effect', { on: '2026-05-01', units: ['u1'] });
    expect(ask('judgment_performed_rate', later, [filed(), undated])[0]?.side).toBe('open');
    const dismissed = event('litigation.took_effect', { on: '2026-05-01', units: [] });
    expect(ask('judgment_performed_rate', later, [filed(), dismissed])).toEqual([]);
  });
});

describe('lost_case_analysis_rate', () => {
  it('asks each defendant of a lost suit', () => {
    const judged = (outcome: DataOf<'litigation.judged'>['outcome']) =>
      event('litigation.judged', { instance: 'first', on: '2026-03-01', outcome });
    const analysed = event('litigation.analysed', { unit: 'u1', on: '2026-04-01' });
    const sides = (outcome: DataOf<'litigation.judged'>['outcome']) =>
      ask('lost_case_analysis_rate', later, [filed(), judged(outcome), analysed]).map(({ side }) => side);
    expect(sides('revoked')).toEqual(['met', 'open']);
    expect(sides('claims_dismissed')).toEqual([]);
    expect(sides('withdrawal_allowed')).toEqual([]);
  });
});

describe('head_appearance_rate, by what the profile asks for', () => {
  const hearing = (on: string) =>
    event('litigation.hearing_held', { instance: 'first', on, appearances: [{ unit: 'u1', head: true }] });
  const sides = (on: string, suit: Draft, profile: string) =>
    ask('head_appearance_rate', later, [suit, hearing(on)], { profile }).map(({ side }) => side);

  it('is asked of major cases only in Miyun, from its plan until the law asked for all', () => {
    expect(sides('2011-11-21', filed(), 'miyun')).toHaveLength(2);
    expect(sides('2011-11-22', filed(), 'miyun')).toEqual([]);
    expect(sides('2011-11-22', filed({ major: true }), 'miyun')).toEqual(['met', 'missed']);
    expect(sides('2015-04-30', filed({ major: false }), 'miyun')).toEqual([]);
    expect(sides('2015-05-01', filed({ major: false }), 'miyun')).toHaveLength(2);
    expect(sides('2014-06-01', filed(), 'national')).toHaveLength(2);
    expect(sides('2017-06-01', filed(), 'yongchuan')).toHaveLength(2);
  });

  it('lets one head stand for all defendants where the profile says so', () => {
    const profile = {
      id: 'elsewhere',
      zh: '别处',
      en: 'Elsewhere',
      inherits: 'national',
      checkedOn: '2026-01-01',
      values: {
        'appearance.codefendants': [
          {
            from: '1900-01-01',
            value: 'agreed_one' as const,
            citation: { text: 'agreed by the defendants' },
          },
        ],
      },
    };
    const items = ask('head_appearance_rate', later, [filed(), hearing('2021-05-01')], {
      profile: 'elsewhere',
      profiles: [profile],
    });
    expect(items.map(({ side }) => side)).toEqual(['met', 'met']);
  });
});
