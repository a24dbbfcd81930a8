import type { FactEvent, FaduEvent } from '../events/event.ts';
import { findingsOf } from '../findings/findings-of.ts';
import { type Draft, event } from '../testing/given.ts';
import { type CaseOf, fold } from './register.ts';
import { unitOn } from './unit-case.ts';

const SUBJECT = 'unit/a';
const placed = (drafts: readonly Draft[]) => drafts.map((d) => ({ ...d, subject: SUBJECT }) as FaduEvent);
const unit = (...drafts: readonly Draft[]) =>
  fold(SUBJECT, placed(drafts) as readonly FactEvent[]) as CaseOf<'unit'>;
const codes = (...drafts: readonly Draft[]) =>
  findingsOf({
    subject: SUBJECT,
    state: unit(...drafts),
    faults: [],
    judged: [],
    events: placed(drafts),
  }).map((f) => f.code);

const registered = (more: { readonly uscc?: string; readonly region?: string } = {}) =>
  event('unit.registered', {
    name: '甲局',
    category: 'department',
    enforcement: true,
    on: '2010-01-01',
    ...more,
  });
type Part = { readonly unit: string; readonly share?: number; readonly duties?: string };
const split = (
  parts: readonly Part[],
  more: { readonly successor?: string; readonly continues?: boolean } = {},
) => event('unit.split', { parts: [...parts], on: '2019-01-01', ...more });

describe('A unit that is split', () => {
  it('exists to the day before', () => {
    const state = unit(registered(), split([{ unit: 'b' }, { unit: 'c' }]));
    expect(unitOn(state, '2018-12-31')?.name).toBe('甲局');
    expect(unitOn(state, '2019-01-01')).toBeUndefined();
    expect(state.ended).toMatchObject({ how: 'split', on: '2019-01-01' });
  });

  it('passes on to the designated successor, else to the part with the largest share, else to nobody', () => {
    const successor = (...given: Parameters<typeof split>) =>
      unit(registered(), split(...given)).ended?.successor;
    expect(
      successor(
        [
          { unit: 'b', share: 60 },
          { unit: 'c', share: 40 },
        ],
        { successor: 'c' },
      ),
    ).toBe('c');
    expect(
      successor([
        { unit: 'b', share: 40 },
        { unit: 'c', share: 60 },
      ]),
    ).toBe('c');
    expect(
      successor([
        { unit: 'b', share: 50 },
        { unit: 'c', share: 50 },
      ]),
    ).toBeUndefined();
    expect(successor([{ unit: 'b', share: 30 }, { unit: 'c' }])).toBeUndefined();
    expect(successor([{ unit: 'b' }])).toBe('b');
  });

  it('may go on beside its parts', () => {
    const state = unit(registered(), split([{ unit: 'b' }], { continues: true }));
    expect(unitOn(state, '2020-01-01')?.name).toBe('甲局');
    expect(state.divisions).toHaveLength(1);
    expect(codes(registered(), split([{ unit: 'b' }], { continues: true }))).toEqual([]);
  });

  it('is a finding when nobody is designated or the shares exceed the whole', () => {
    expect(codes(registered(), split([{ unit: 'b' }, { unit: 'c' }]))).toEqual(['unit.split_undesignated']);
    expect(
      codes(
        registered(),
        split([
          { unit: 'b', share: 60 },
          { unit: 'c', share: 40 },
        ]),
      ),
    ).toEqual([]);
    expect(
      codes(
        registered(),
        split([
          { unit: 'b', share: 60 },
          { unit: 'c', share: 41 },
        ]),
      ),
    ).toEqual(['unit.split_shares']);
  });

  it('must not be renamed afterwards, unless it goes on', () => {
    const renamed = event('unit.renamed', { name: '乙局', on: '2019-06-01' });
    expect(codes(registered(), split([{ unit: 'b' }]), renamed)).toEqual(['after_end']);
    expect(codes(registered(), split([{ unit: 'b' }], { continues: true }), renamed)).toEqual([]);
  });
});

describe('Another name of a unit', () => {
  it('is kept beside the one it bears, also when added after its end', () => {
    const alias = event('unit.alias_added', { name: '甲办', on: '2020-01-01', usedIn: '分工表' });
    const state = unit(registered(), split([{ unit: 'b' }]), alias);
    expect(state.aliases).toMatchObject([{ name: '甲办', on: '2020-01-01' }]);
    expect(state.standings).toHaveLength(1);
    expect(codes(registered(), split([{ unit: 'b' }]), alias)).toEqual([]);
  });
});

describe('Codes of a unit', () => {
  it('may be missing: a zone has no region code', () => {
    expect(codes(registered())).toEqual([]);
  });

  it.each(['500118', '500155106', '110118', '500155106200'])('are in order: region %s', (region) => {
    expect(codes(registered({ region }))).toEqual([]);
  });

  it.each(['320971', '5001', '50011A', '900118'])('are odd, and kept: region %s', (region) => {
    expect(codes(registered({ region }))).toEqual(['region.not_standard']);
    expect(unit(registered({ region })).standings[0]?.region).toBe(region);
  });

  it('trap 30: change when a county becomes a district', () => {
    const district = event('unit.renamed', { name: '密云区', region: '110118', on: '2015-12-01' });
    const state = unit(registered({ region: '110228' }), district);
    expect([unitOn(state, '2015-11-30'), unitOn(state, '2015-12-01')].map((s) => s?.region)).toEqual([
      '110228',
      '110118',
    ]);
    const renamed = event('unit.renamed', { name: '密云区', on: '2015-12-01' });
    expect(unitOn(unit(registered({ region: '110118' }), renamed), '2016-01-01')?.region).toBe('110118');
    expect(
      codes(registered(), event('unit.renamed', { name: '乙', region: '320971', on: '2015-12-01' })),
    ).toEqual(['region.not_standard']);
  });

  it('are odd when a check digit fails, and kept', () => {
    expect(codes(registered({ uscc: '11320900014355718M' }))).toEqual([]);
    expect(codes(registered({ uscc: '91350211M0000XUF46' }))).toEqual(['uscc.check_digit']);
  });
});
