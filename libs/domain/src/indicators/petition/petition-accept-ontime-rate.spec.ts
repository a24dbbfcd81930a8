import { type Draft, event, given } from '../../testing/given.ts';

const registered = event('petition.registered', {
  unit: 'u1',
  on: '2026-03-01',
  channel: 'online',
  firstTime: true,
});
const accept = (day: string, ...events: readonly Draft[]) =>
  given('petition/XF-1', registered, ...events)
    .on(day)
    .items('petition_accept_ontime_rate');
const side = (day: string, ...events: readonly Draft[]) => accept(day, ...events)[0]?.side;
const later = '2026-12-31';

describe('petition_accept_ontime_rate', () => {
  it('is due 15 days after registration, not rolled over a day off', () => {
    expect(accept('2026-03-01')).toMatchObject([{ unit: 'u1', placedOn: '2026-03-16', side: 'open' }]);
    expect([side('2026-03-16'), side('2026-03-17')]).toEqual(['open', 'missed']);
  });

  it.each(['petition.accepted', 'petition.not_accepted'] as const)(
    'is met by %s on the due day, not after',
    (type) => {
      expect(side(later, event(type, { on: '2026-03-16' }))).toBe('met');
      expect(side(later, event(type, { on: '2026-03-17' }))).toBe('missed');
    },
  );

  it('takes the earlier of both answers', () => {
    const late = event('petition.accepted', { on: '2026-03-30' });
    expect(side(later, late, event('petition.not_accepted', { on: '2026-03-16' }))).toBe('met');
  });

  it('is excluded by a withdrawal before the answer, not by one on its day', () => {
    const accepted = event('petition.accepted', { on: '2026-03-10' });
    expect(side(later, accepted, event('petition.withdrawn', { on: '2026-03-09' }))).toBe('excluded');
    expect(side(later, accepted, event('petition.withdrawn', { on: '2026-03-10' }))).toBe('met');
    expect(accept(later, event('petition.merged', { on: '2026-03-20', into: 'XF-0' }))[0]?.excluded).toBe(
      'merged',
    );
  });

  it('is not stretched by an extension', () => {
    const extended = event('petition.extended', { days: 30, approvedOn: '2026-03-10' });
    expect(accept(later, extended)[0]?.dueOn).toBe('2026-03-16');
  });

  it('moves with a transfer, the last one of several', () => {
    const first = event('petition.transferred', { toUnit: 'u2', on: '2026-03-05' }, { id: 't1' });
    const second = event('petition.transferred', { toUnit: 'u3', on: '2026-03-07' }, { id: 't2' });
    const units = ['2026-03-04', '2026-03-05', '2026-03-07'].map(
      (day) => accept(day, second, first)[0]?.unit,
    );
    expect(units).toEqual(['u1', 'u2', 'u3']);
  });

  it('vanishes when the registration is voided', () => {
    const voided = event('record.voided', { event: 'petition.registered', reason: 'entered twice' });
    expect(accept(later, voided)).toEqual([]);
  });
});
