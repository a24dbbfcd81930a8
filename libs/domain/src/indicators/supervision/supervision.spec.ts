import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('supervision/D-1', ...events)
    .on(day)
    .items(indicator);
const campaign = (category: DataOf<'supervision.campaign_held'>['category'], on = '2026-05-01') =>
  event('supervision.campaign_held', { unit: 'u1', category, on });

describe('supervision_count and monthly_check_count', () => {
  it('count monthly checks apart', () => {
    expect(ask('supervision_count', '2026-12-31', campaign('special'))).toMatchObject([
      { unit: 'u1', placedOn: '2026-05-01', side: 'counted' },
    ]);
    expect(ask('monthly_check_count', '2026-12-31', campaign('special'))).toEqual([]);
    expect(ask('supervision_count', '2026-12-31', campaign('monthly'))).toEqual([]);
    expect(ask('monthly_check_count', '2026-12-31', campaign('monthly'))).toHaveLength(1);
  });

  it('count one campaign once, as it was told first', () => {
    const twice = [
      campaign('special'),
      event(
        'supervision.campaign_held',
        { unit: 'u1', category: 'monthly', on: '2026-05-02' },
        { id: 'again' },
      ),
    ];
    const told = (id: string) => ask(id, '2026-12-31', ...twice).length;
    expect([told('supervision_count'), told('monthly_check_count')]).toEqual([1, 0]);
  });

  it('do not see it the day before, or once it is voided', () => {
    expect(ask('supervision_count', '2026-04-30', campaign('special'))).toEqual([]);
    const voided = event('record.voided', { event: 'supervision.campaign_held', reason: 'planned only' });
    expect(ask('supervision_count', '2026-12-31', campaign('special'), voided)).toEqual([]);
  });
});

describe('talk_count', () => {
  it('is the figure of the unit talked to', () => {
    const talk = event('supervision.talk_held', { unit: 'u2', on: '2026-05-02' });
    expect(ask('talk_count', '2026-05-02', talk)).toMatchObject([{ unit: 'u2', side: 'counted' }]);
  });
});

describe('rectification_closed_rate', () => {
  it('waits for the closing', () => {
    const ordered = event('supervision.rectification_ordered', { unit: 'u2', on: '2026-05-02' });
    const closed = event('supervision.rectification_closed', { on: '2026-07-01' });
    expect(ask('rectification_closed_rate', '2026-06-30', ordered, closed)[0]?.side).toBe('open');
    expect(ask('rectification_closed_rate', '2026-07-01', ordered, closed)[0]?.side).toBe('met');
  });
});

describe('the demonstration units', () => {
  const named = event('demonstration.named', { unit: 'u1', on: '2026-05-01' });
  const withdrawn = event('demonstration.withdrawn', { on: '2027-05-01' });
  const assessed = (met: number, on: string) =>
    event('demonstration.self_assessed', { unit: 'u1', year: 2026, met, of: 100, on }, { id: on });
  const demo = (indicator: string, ...events: readonly Draft[]) =>
    given('demonstration/S-1', ...events)
      .on('2027-12-31')
      .items(indicator);

  it('are counted when named and when withdrawn', () => {
    expect(demo('demo_unit_count', named, withdrawn)).toMatchObject([{ placedOn: '2026-05-01' }]);
    expect(demo('demo_unit_withdrawn', named, withdrawn)).toMatchObject([
      { unit: 'u1', placedOn: '2027-05-01' },
    ]);
    expect(demo('demo_unit_withdrawn', named)).toEqual([]);
  });

  it('say how many items they meet, the last time in each year', () => {
    expect(
      demo(
        'demo_index_items_met',
        assessed(80, '2026-06-01'),
        assessed(92, '2026-12-01'),
        assessed(95, '2027-06-01'),
      ),
    ).toMatchObject([
      { placedOn: '2026-12-01', amount: '92' },
      { placedOn: '2027-06-01', amount: '95' },
    ]);
  });
});
