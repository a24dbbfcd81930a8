import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const listed = (more: Partial<DataOf<'approval_item.listed'>> = {}) =>
  event('approval_item.listed', { unit: 'u1', name: '事项', category: 'license', on: '2016-01-01', ...more });
const item = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('approval_item/S-1', ...events)
    .on(day)
    .items(indicator)
    .map(({ side }) => side);
const cancelled = event('approval_item.cancelled', { on: '2016-12-31' });

describe('non_license_approval_remaining', () => {
  it('counts what is left on the day, licences not', () => {
    const approval = listed({ category: 'non_license' });
    expect(item('non_license_approval_remaining', '2016-12-30', approval, cancelled)).toEqual(['counted']);
    expect(item('non_license_approval_remaining', '2016-12-31', approval, cancelled)).toEqual([]);
    expect(item('non_license_approval_remaining', '2016-12-30', listed())).toEqual([]);
  });
});

describe('approval_item_coded_rate', () => {
  it('has every retained item in its denominator', () => {
    const coded = event('approval_item.coded', { code: '0001', on: '2018-05-01' });
    expect(item('approval_item_coded_rate', '2018-04-30', listed(), coded)).toEqual(['missed']);
    expect(item('approval_item_coded_rate', '2018-05-01', listed(), coded)).toEqual(['met']);
    expect(item('approval_item_coded_rate', '2018-05-01', listed(), cancelled)).toEqual([]);
  });
});

describe('license_item_online_rate', () => {
  it('asks it of licence items that are no secret', () => {
    const online = event('approval_item.put_online', { on: '2017-06-01' });
    expect(item('license_item_online_rate', '2017-05-31', listed(), online)).toEqual(['missed']);
    expect(item('license_item_online_rate', '2017-06-01', listed(), online)).toEqual(['met']);
    expect(item('license_item_online_rate', '2017-06-01', listed({ secret: true }))).toEqual([]);
    expect(item('license_item_online_rate', '2017-06-01', listed({ category: 'non_license' }))).toEqual([]);
  });
});

describe('the proofs', () => {
  it('are counted when cancelled, and when a promise is enough', () => {
    const proof = given(
      'proof_item/Z-1',
      event('proof_item.listed', { unit: 'u1', name: '证明', on: '2019-01-01' }),
      event('proof_item.commitment_adopted', { unit: 'u1', on: '2020-03-01' }),
      event('proof_item.cancelled', { unit: 'u1', on: '2020-06-01' }),
    );
    expect(proof.on('2020-05-31').items('proof_items_cancelled')).toEqual([]);
    expect(proof.on('2020-06-01').items('proof_items_cancelled')).toMatchObject([{ placedOn: '2020-06-01' }]);
    expect(proof.on('2020-06-01').items('proof_commitment_items')).toMatchObject([
      { placedOn: '2020-03-01' },
    ]);
  });
});

describe('five_separation_rate', () => {
  it('trap 28: has the organisations of the day in its denominator', () => {
    const organisation = given(
      'social_organisation/O-1',
      event('social_organisation.registered', { unit: 'u1', name: '协会', on: '2010-01-01' }),
      event('social_organisation.separated', { on: '2017-12-31' }),
      event('social_organisation.deregistered', { on: '2019-01-01' }),
    );
    const on = (day: string) =>
      organisation
        .on(day)
        .items('five_separation_rate')
        .map(({ side }) => side);
    expect([on('2017-12-30'), on('2017-12-31'), on('2019-01-01')]).toEqual([['missed'], ['met'], []]);
  });
});

describe('award_setaside_rate', () => {
  it.each([
    ['upheld', 'missed'],
    ['set_aside', 'met'],
    ['partly_set_aside', 'met'],
    ['not_enforced', 'met'],
    ['withdrawn', 'excluded'],
  ] as const)('calls an award that was %s %s', (outcome, side) => {
    const award = given(
      'award/C-1',
      event('award.challenged', { unit: 'u1', on: '2017-01-01' }),
      event('award.reviewed', { on: '2017-03-01', outcome }),
    );
    expect(award.on('2017-02-28').items('award_setaside_rate')).toEqual([]);
    expect(award.on('2017-03-01').items('award_setaside_rate')).toMatchObject([{ unit: 'u1', side }]);
  });
});
