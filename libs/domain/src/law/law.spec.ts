import { addDays, isLocalDate } from '../dates/local-date.ts';
import { indicators } from '../indicators/register.ts';
import { UnknownProfileError, lawOf } from './law-book.ts';
import type { DatedValue } from './parameter.ts';
import { type ParameterId, parameters } from './parameters.ts';
import { firstParameters } from './parameters/first.ts';
import { qualityParameters } from './parameters/quality.ts';
import { profiles } from './profiles/register.ts';

/** Numbers of contract §5 for which no national text stands: a place names them or has none. */
const nationalHasNone: readonly ParameterId[] = [
  'training.new_law.hours',
  'training.initial.hours',
  'duty.leader_class',
  'target.new_law_training_rate',
  'target.initial_training_rate',
  'target.leader_training_class_count',
];

const ids = Object.keys(parameters) as ParameterId[];

describe('the parameters', () => {
  const laws = profiles.map((p) => lawOf(p.id, profiles));

  it('have a value in at least one profile each', () => {
    expect(ids.filter((id) => laws.every((law) => law.history(id).length === 0))).toEqual([]);
  });

  it('are read by an indicator each, or by what judges the data themselves', () => {
    const aboutData = Object.keys(qualityParameters) as ParameterId[];
    const read = new Set([
      ...indicators.flatMap(({ parameters, target }) => [...parameters, target]),
      ...aboutData,
    ]);
    expect(ids.filter((id) => !read.has(id))).toEqual([]);
  });

  it('of contract §5 have a national value, but for those that only places name', () => {
    const first = Object.keys(firstParameters) as ParameterId[];
    const national = lawOf('national', profiles);
    expect(first.filter((id) => national.history(id).length === 0)).toEqual(nationalHasNone);
    const yongchuan = lawOf('yongchuan', profiles);
    expect(first.filter((id) => yongchuan.history(id).length === 0)).toEqual([]);
  });
});

describe.each(profiles.map((p) => [p.id, p] as const))('the rules of %s', (id, profile) => {
  const law = lawOf(id, profiles);

  it('cites a text for every value, oldest first, no day twice', () => {
    for (const [parameter, values] of Object.entries(profile.values) as [string, DatedValue<unknown>[]][]) {
      const days = values.map((v) => v.from);
      expect([parameter, days]).toEqual([parameter, [...new Set(days)].sort()]);
      for (const { from, citation } of values) {
        expect(citation.text.length).toBeGreaterThan(5);
        expect(isLocalDate(from)).toBe(true);
      }
    }
  });

  it('says of every value before its law that it is for comparison only', () => {
    const early = (Object.values(profile.values) as DatedValue<unknown>[][])
      .flat()
      .filter((v) => v.from === '1900-01-01' && v.citation.text.startsWith('参照'));
    expect(early.every((v) => v.note?.includes('仅作对照'))).toBe(true);
  });

  it('takes each value from its day on, and the one before on the day before', () => {
    for (const parameter of Object.keys(profile.values) as ParameterId[]) {
      const history = law.history(parameter);
      history.forEach((entry, i) => {
        const { from, citation } = entry;
        const inForce = law.on(parameter, from);
        if (entry.value === null) expect(inForce).toBeUndefined();
        else expect(inForce).toMatchObject({ from, citation });
        if (from > '1900-01-01') {
          const before = history[i - 1];
          const expected = before?.value === null ? undefined : before?.from;
          expect(law.on(parameter, addDays(from, -1))?.from).toBe(expected);
        }
      });
    }
  });

  it('was compared with the texts', () => {
    expect(isLocalDate(profile.checkedOn)).toBe(true);
  });
});

describe('a profile', () => {
  const national = lawOf('national', profiles);
  const yongchuan = lawOf('yongchuan', profiles);

  it('replaces what it names and inherits the rest', () => {
    expect(yongchuan.on('training.officer.hours', '2026-06-30')).toMatchObject({
      value: 24,
      profile: 'yongchuan',
    });
    expect(national.on('training.officer.hours', '2026-06-30')?.value).toBe(60);
    expect(yongchuan.on('petition.close.days', '2026-06-30')).toMatchObject({
      value: 60,
      profile: 'national',
    });
  });

  it('has no hours before its rule began', () => {
    expect(yongchuan.on('training.officer.hours', '2015-12-31')).toBeUndefined();
    expect(yongchuan.on('training.officer.hours', '2016-01-01')?.value).toBe(24);
    expect(national.on('training.officer.hours', '2020-12-31')).toBeUndefined();
    expect(national.on('training.officer.hours', '2021-01-01')?.value).toBe(60);
  });

  it('obliges towns to lectures in Yongchuan only, departments nowhere', () => {
    expect(yongchuan.on('duty.lectures', '2026-12-31')?.value.units).toEqual(['government', 'town']);
    expect(national.on('duty.lectures', '2026-12-31')?.value.units).toEqual(['government']);
    expect(yongchuan.on('duty.leader_class', '2026-12-31')?.value).toEqual({
      atLeast: 1,
      units: ['government', 'department', 'town'],
      meetings: ['leader_class'],
    });
  });

  it('asks for one legal reviewer in twenty since 5 December 2018', () => {
    expect(national.on('target.legal_reviewer_ratio', '2018-12-04')).toBeUndefined();
    expect(national.on('target.legal_reviewer_ratio', '2018-12-05')?.value).toEqual({ n: 1, d: 20 });
  });

  it('that does not exist is refused by name', () => {
    expect(() => lawOf('atlantis', profiles)).toThrow(UnknownProfileError);
    expect(() => lawOf('atlantis', profiles)).toThrow(/national, yongchuan/);
  });
});
