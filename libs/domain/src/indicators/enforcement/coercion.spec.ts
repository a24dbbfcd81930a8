import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const later = '2026-12-31';
const ask = (indicator: string, ...events: readonly Draft[]) =>
  given('coercion/Q-1', ...events)
    .on(later)
    .items(indicator);
const side = (indicator: string, ...events: readonly Draft[]) => ask(indicator, ...events)[0]?.side;
const imposed = (on: string, means: DataOf<'coercion.imposed'>['means'] = 'property_seized') =>
  event('coercion.imposed', { unit: 'u1', on, means });

describe('coercion_measure_ontime_rate', () => {
  const id = 'coercion_measure_ontime_rate';
  const lifted = (on: string) => event('coercion.lifted', { on });
  const extended = (days: number, approvedOn: string) => event('coercion.extended', { days, approvedOn });
  const seized = imposed('2026-03-02');

  it('is due on the thirtieth day', () => {
    expect(side(id, seized, lifted('2026-04-01'))).toBe('met');
    expect(side(id, seized, lifted('2026-04-02'))).toBe('missed');
    expect(side(id, seized)).toBe('missed');
    expect(side(id, seized, event('coercion.disposed', { on: '2026-04-01' }))).toBe('met');
  });

  it('trap 48: is extended by at most thirty days, approved by the due day', () => {
    expect(ask(id, seized, extended(30, '2026-04-01'))[0]?.dueOn).toBe('2026-05-01');
    expect(ask(id, seized, extended(45, '2026-04-01'))[0]?.dueOn).toBe('2026-05-01');
    expect(ask(id, seized, extended(30, '2026-04-02'))[0]?.dueOn).toBe('2026-04-01');
  });

  it('binds since 2012, and other measures not at all', () => {
    expect(ask(id, imposed('2011-12-31'))).toEqual([]);
    expect(ask(id, imposed('2012-01-01'))).toHaveLength(1);
    expect(ask(id, imposed('2026-03-02', 'other'))).toEqual([]);
  });
});

describe('freezing_notice_ontime_rate', () => {
  const notified = (on: string) => event('coercion.notified', { on });
  const frozen = imposed('2026-04-30', 'deposits_frozen');

  it('is due three working days after the freezing', () => {
    // 1 to 5 May are off
    expect(side('freezing_notice_ontime_rate', frozen, notified('2026-05-08'))).toBe('met');
    expect(side('freezing_notice_ontime_rate', frozen, notified('2026-05-09'))).toBe('missed');
    expect(ask('freezing_notice_ontime_rate', imposed('2026-04-30'))).toEqual([]);
  });
});

describe('coercion_publicity_rate', () => {
  const published = (on: string) => event('coercion.published', { on });

  it('is due twenty working days after the decision', () => {
    const seized = imposed('2026-03-02');
    expect(side('coercion_publicity_rate', seized, published('2026-03-30'))).toBe('met');
    expect(side('coercion_publicity_rate', seized, published('2026-03-31'))).toBe('missed');
  });
});

describe('applications to the court', () => {
  const demanded = (on: string, appealEndedOn?: string) =>
    event('coercion.demanded', { unit: 'u1', on, ...(appealEndedOn && { appealEndedOn }) });
  const applied = (on: string) => event('coercion.court_applied', { unit: 'u1', on });

  it('come within three months of the end of the time to object', () => {
    const id = 'court_application_ontime_rate';
    expect(side(id, demanded('2026-03-02', '2026-01-31'), applied('2026-04-30'))).toBe('met');
    expect(side(id, demanded('2026-03-02', '2026-01-31'), applied('2026-05-01'))).toBe('missed');
    expect(ask(id, demanded('2026-03-02'), applied('2026-05-01'))).toEqual([]);
  });

  it('come after ten working days since the demand', () => {
    const id = 'court_application_after_demand_rate';
    expect(side(id, demanded('2026-03-02'), applied('2026-03-16'))).toBe('missed');
    expect(side(id, demanded('2026-03-02'), applied('2026-03-17'))).toBe('met');
    expect(side(id, applied('2026-03-17'))).toBe('missed');
    expect(ask(id, demanded('2026-12-25'), applied('2026-12-30'))[0]?.excluded).toBe('calendar_missing');
  });

  it('trap 1: count on the day of the application, executions on that of their completion', () => {
    const events = [
      demanded('2025-11-03'),
      applied('2025-12-20'),
      event('coercion.executed', { unit: 'u1', on: '2026-01-10', execution: 'auction' }),
    ];
    expect(ask('court_application_count', ...events)).toMatchObject([{ placedOn: '2025-12-20' }]);
    expect(ask('coercion_execution_count', ...events)).toMatchObject([{ placedOn: '2026-01-10' }]);
    expect(ask('coercion_measure_count', ...events)).toEqual([]);
    expect(ask('coercion_measure_count', imposed('2026-03-02'))).toMatchObject([
      { placedOn: '2026-03-02', side: 'counted' },
    ]);
  });
});
