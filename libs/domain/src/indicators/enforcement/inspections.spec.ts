import { type DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';
import { indicators } from '../register.ts';

const later = '2026-12-31';
const inspected = (number: string, on: string, more: Partial<DataOf<'inspection.conducted'>> = {}) =>
  event('inspection.conducted', { unit: 'u1', on, number, persons: 2, ...more }, { id: `i-${number}-${on}` });
const ask = (indicator: string, events: readonly Draft[], day = later, profile = 'national') =>
  given('inspection/91500118', ...events)
    .on(day, { profile })
    .items(indicator);
const items = (indicator: string, ...events: readonly Draft[]) =>
  ask(indicator, events).map(({ item, side }) => [item.slice('inspection/91500118/'.length), side]);

describe('inspection_count', () => {
  const followed = event('inspection.followed_up', { on: '2026-04-01', number: '1', act: 'penalty' });

  it('counts each number once, whoever reports it again', () => {
    expect(
      items(
        'inspection_count',
        inspected('1', '2026-03-02'),
        inspected('1', '2026-03-03'),
        inspected('2', '2026-03-03'),
      ),
    ).toEqual([
      ['1', 'counted'],
      ['2', 'counted'],
    ]);
  });

  it('leaves out, with its reason, what led to a penalty, from the day that is known', () => {
    const events = [inspected('1', '2026-03-02'), followed];
    expect(ask('inspection_count', events, '2026-03-31')[0]?.side).toBe('counted');
    expect(ask('inspection_count', events, '2026-04-01')[0]).toMatchObject({
      side: 'excluded',
      excluded: 'counted_elsewhere',
    });
  });

  it('trap 33: is never a target, nor are person-times, objects, penalties and fines', () => {
    const volumes = ['inspection_count', 'inspection_person_times', 'inspected_objects', 'guidance_cases'];
    const old = ['penalty_count', 'fine_amount', 'coercion_measure_count', 'safety_inspection_count'];
    for (const id of [...volumes, ...old]) {
      const definition = indicators.find((one) => one.id === id);
      expect([id, definition?.direction, definition?.target]).toEqual([id, 'none', undefined]);
    }
  });

  it('tells inspections of work safety from those of food safety', () => {
    expect(
      items(
        'safety_inspection_count',
        inspected('1', '2026-03-02', { field: '安全生产' }),
        inspected('2', '2026-03-02', { field: '食品安全' }),
        inspected('3', '2026-03-02'),
      ),
    ).toEqual([['1', 'counted']]);
  });
});

describe('inspection_person_times and inspected_objects', () => {
  const events = [
    inspected('1', '2025-12-31', { persons: 3 }),
    inspected('2', '2026-01-01'),
    inspected('3', '2026-06-01'),
    inspected('4', '2026-06-01', { unit: 'u2' }),
  ];

  it('add up the officers', () => {
    expect(ask('inspection_person_times', events).map(({ amount }) => amount)).toEqual(['3', '2', '2', '2']);
  });

  it('count the object once for each unit and year', () => {
    expect(ask('inspected_objects', events).map(({ unit, placedOn }) => [unit, placedOn])).toEqual([
      ['u1', '2025-12-31'],
      ['u1', '2026-01-01'],
      ['u2', '2026-06-01'],
    ]);
  });
});

describe('inspection_over_cap_count', () => {
  const capped = (number: string, on: string, more: Partial<DataOf<'inspection.conducted'>> = {}) =>
    inspected(number, on, { cap: 2, ...more });

  it('counts the third where two are the most, and begins anew each year', () => {
    expect(
      items(
        'inspection_over_cap_count',
        capped('1', '2025-12-30'),
        capped('2', '2026-01-05'),
        capped('3', '2026-02-05'),
        capped('4', '2026-03-05'),
      ),
    ).toEqual([['4', 'counted']]);
  });

  it('tells units apart, and leaves out what follows a lead', () => {
    expect(
      items(
        'inspection_over_cap_count',
        capped('1', '2026-01-05'),
        capped('2', '2026-02-05', { unit: 'u2' }),
        capped('3', '2026-03-05', { basis: 'complaint' }),
        capped('4', '2026-04-05', { basis: 'special' }),
        capped('5', '2026-05-05', { basis: 'monitoring' }),
      ),
    ).toEqual([]);
  });

  it('takes a cap of none at its word, and no cap for no rule', () => {
    expect(items('inspection_over_cap_count', inspected('1', '2026-01-05', { cap: 0 }))).toHaveLength(1);
    expect(items('inspection_over_cap_count', inspected('1', '2026-01-05'))).toEqual([]);
  });
});

describe.each([
  ['inspection_approved_rate', 'approved'],
  ['inspection_notified_rate', 'notified'],
] as const)('%s', (id, flag) => {
  it('asks since 3 January 2025; what is not recorded is missed', () => {
    expect(
      items(
        id,
        inspected('1', '2025-01-02'),
        inspected('2', '2025-01-03'),
        inspected('3', '2025-01-03', { [flag]: true }),
        inspected('4', '2025-01-03', { [flag]: false }),
      ),
    ).toEqual([
      ['2', 'missed'],
      ['3', 'met'],
      ['4', 'missed'],
    ]);
  });
});

describe('inspections by lot', () => {
  const events = [
    inspected('1', '2026-03-02', { random: true }),
    inspected('2', '2026-03-02', { random: false }),
    inspected('3', '2026-03-02'),
    inspected('4', '2026-03-02', { random: true }),
    event('inspection.result_published', { on: '2026-03-20', number: '4' }),
  ];

  it('double_random_share leaves out fields without a drawing', () => {
    expect(items('double_random_share', ...events)).toEqual([
      ['1', 'met'],
      ['2', 'missed'],
      ['4', 'met'],
    ]);
  });

  it('random_result_published_rate keeps the unpublished in the denominator', () => {
    expect(items('random_result_published_rate', ...events)).toEqual([
      ['1', 'open'],
      ['4', 'met'],
    ]);
    expect(ask('random_result_published_rate', events, '2026-03-19').map(({ side }) => side)).toEqual([
      'open',
      'open',
    ]);
  });
});
