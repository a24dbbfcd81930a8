import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const unit = (category: DataOf<'unit.registered'>['category']) =>
  event('unit.registered', { name: '单位', category, enforcement: false, on: '2010-01-01' });
const appointed = (role: DataOf<'counsel.appointed'>['role'], fullTime = true) =>
  event('counsel.appointed', { unit: 'u1', role, fullTime, on: '2017-03-01' });
const ended = event('counsel.ended', { on: '2018-01-01' });
const side = (day: string, staff: readonly Draft[], profile = 'liaoning', category = 'government' as const) =>
  given('unit/u1', unit(category))
    .on(day, { profile, related: { 'counsel/C-1': staff } })
    .items('recon_staff_count')[0]?.side;

describe('recon_staff_count', () => {
  it('asks the governments of Liaoning for one full-time handler, from 2016 on', () => {
    const staff = [appointed('reconsideration_staff'), ended];
    expect(side('2015-12-31', [])).toBeUndefined();
    expect(side('2016-01-02', [])).toBe('missed');
    expect(side('2017-02-28', staff)).toBe('missed');
    expect(side('2017-03-01', staff)).toBe('met');
    expect(side('2018-01-01', staff)).toBe('missed');
    expect(side('2017-03-01', staff, 'national')).toBeUndefined();
  });

  it('takes neither part-time staff nor staff for something else', () => {
    expect(side('2017-03-01', [appointed('reconsideration_staff', false)])).toBe('missed');
    expect(side('2017-03-01', [appointed('legal_staff')])).toBe('missed');
  });
});
