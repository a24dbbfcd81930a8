import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const registered = (category: DataOf<'unit.registered'>['category']) =>
  event('unit.registered', { name: '单位', category, enforcement: false, on: '2011-01-01' });

interface Asked {
  readonly indicator: string;
  readonly profile: string;
  readonly category?: DataOf<'unit.registered'>['category'];
  readonly acts?: Readonly<Record<string, readonly Draft[]>>;
}
const sideIn = (year: number, { indicator, profile, category = 'government', acts = {} }: Asked) =>
  given('unit/u1', registered(category))
    .on(`${year + 1}-01-01`, { profile, related: acts })
    .items(indicator)
    .find(({ dueOn }) => dueOn === `${year}-12-31`)?.side;

const circular = (category: DataOf<'circular.circulated'>['category'], on: string, unit = 'u1') => ({
  'circular/T-1': [event('circular.circulated', { unit, category, on })],
});

describe.each([
  ['appearance_circular_count', 'yongchuan', 'head_appearance'],
  ['illegal_case_circular_count', 'yongchuan', 'illegal_case'],
  ['illegal_case_circular_count', 'liaoning', 'illegal_case'],
  ['recon_circular_count', 'liaoning', 'reconsideration'],
  ['suit_circular_count', 'liaoning', 'litigation'],
] as const)('%s in %s', (indicator, profile, category) => {
  const asked = { indicator, profile };

  it('asks the government for one in the year, from 2016 on', () => {
    expect(sideIn(2015, asked)).toBeUndefined();
    expect(sideIn(2016, asked)).toBe('missed');
    expect(sideIn(2016, { ...asked, acts: circular(category, '2016-12-31') })).toBe('met');
    expect(sideIn(2016, { ...asked, acts: circular(category, '2017-01-01') })).toBe('missed');
    expect(sideIn(2017, { ...asked, acts: circular(category, '2017-01-01') })).toBe('met');
  });

  it('asks no department, and takes no circular on something else or of somebody else', () => {
    expect(sideIn(2016, { ...asked, category: 'department' })).toBeUndefined();
    expect(sideIn(2016, { ...asked, acts: circular('criticism', '2016-05-01') })).toBe('missed');
    expect(sideIn(2016, { ...asked, acts: circular(category, '2016-05-01', 'u2') })).toBe('missed');
  });

  it('is no duty of the nation', () => {
    expect(sideIn(2016, { ...asked, profile: 'national' })).toBeUndefined();
  });
});

describe('approval_reform_checks', () => {
  it('asks the government of Yongchuan for one in the year', () => {
    const asked = { indicator: 'approval_reform_checks', profile: 'yongchuan' };
    const check = (category: 'approval_reform' | 'special') => ({
      'supervision/D-1': [event('supervision.campaign_held', { unit: 'u1', category, on: '2018-05-01' })],
    });
    expect(sideIn(2018, { ...asked, acts: check('approval_reform') })).toBe('met');
    expect(sideIn(2018, { ...asked, acts: check('special') })).toBe('missed');
    expect(sideIn(2018, { ...asked, profile: 'liaoning' })).toBeUndefined();
  });
});

describe('the yearly reports', () => {
  const report = (document: DataOf<'report.published'>['document'], on: string) => ({
    'report/B-1': [event('report.published', { unit: 'u1', document, on })],
  });

  it('npc_report_made: the government of Yongchuan reports within the year', () => {
    const asked = { indicator: 'npc_report_made', profile: 'yongchuan' };
    expect(sideIn(2016, { ...asked, acts: report('npc_report', '2016-12-31') })).toBe('met');
    expect(sideIn(2016, { ...asked, acts: report('npc_report', '2017-01-01') })).toBe('missed');
    expect(sideIn(2016, { ...asked, category: 'town' })).toBeUndefined();
  });

  it('suit_report_count: departments of Miyun report on their suits, from 2011 on', () => {
    const asked = { indicator: 'suit_report_count', profile: 'miyun', category: 'department' as const };
    expect(sideIn(2011, asked)).toBe('missed');
    expect(sideIn(2011, { ...asked, acts: report('litigation_report', '2011-12-31') })).toBe('met');
    expect(sideIn(2011, { ...asked, category: 'town' })).toBeUndefined();
  });

  it('foi_guide_current: departments of the zone, in 2021 only', () => {
    const asked = {
      indicator: 'foi_guide_current',
      profile: 'yancheng-edz',
      category: 'department' as const,
    };
    expect(sideIn(2020, asked)).toBeUndefined();
    expect(sideIn(2021, asked)).toBe('missed');
    expect(sideIn(2021, { ...asked, acts: report('foi_guide', '2021-12-31') })).toBe('met');
    expect(sideIn(2022, asked)).toBeUndefined();
  });
});
