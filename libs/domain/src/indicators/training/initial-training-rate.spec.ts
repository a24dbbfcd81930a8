import { type Draft, event, given } from '../../testing/given.ts';

const rate = 'initial_training_rate';

const appointed = (on: string, appointment: 'initial' | 'promotion' | 'transfer' = 'initial', unit = 'a') =>
  event('person.posted', { on, unit, roles: ['civil_servant'], appointment }, { id: `posted-${on}` });
const left = (on: string) => event('person.left', { on }, { id: `left-${on}` });
const attended = (on: string, hours: string, category: 'initial' | 'appointment' | 'general' = 'initial') =>
  event('training.attended', { on, hours, session: `s-${on}`, category }, { id: `attended-${on}` });

const on = (day: string, ...drafts: readonly Draft[]) =>
  given('person/P-1', ...drafts)
    .on(day, { profile: 'yongchuan' })
    .items(rate);
const start = appointed('2024-02-29');

describe('training on appointment', () => {
  it('is due a year after the posting', () => {
    expect(on('2025-02-28', start)).toMatchObject([
      {
        item: 'person/P-1/posting/posted-2024-02-29',
        side: 'open',
        dueOn: '2025-02-28',
        startedOn: '2024-02-29',
      },
    ]);
    expect(on('2025-03-01', start)).toMatchObject([{ side: 'missed', placedOn: '2025-02-28' }]);
    expect(on('2025-06-10', appointed('2024-06-10'))).toMatchObject([{ side: 'open', dueOn: '2025-06-10' }]);
  });

  it('counts from the day of posting to the due day', () => {
    expect(on('2026-01-01', start, attended('2024-02-29', '2'), attended('2025-02-28', '2'))).toMatchObject([
      { side: 'met', settledOn: '2025-02-28' },
    ]);
    expect(on('2026-01-01', start, attended('2024-02-28', '4'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', start, attended('2025-03-01', '4'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', start, attended('2024-05-01', '3.99'))).toMatchObject([{ side: 'missed' }]);
  });

  it('asks for initial training first, for appointment training on promotion', () => {
    expect(on('2026-01-01', start, attended('2024-05-01', '4', 'appointment'))).toMatchObject([
      { side: 'missed' },
    ]);
    const promoted = appointed('2024-02-29', 'promotion');
    expect(on('2026-01-01', promoted, attended('2024-05-01', '4', 'appointment'))).toMatchObject([
      { side: 'met' },
    ]);
    expect(on('2026-01-01', promoted, attended('2024-05-01', '4', 'initial'))).toMatchObject([
      { side: 'missed' },
    ]);
  });

  it('tells postings apart to which two sources gave one id', () => {
    const from = (source: string, day: string) =>
      event(
        'person.posted',
        { on: day, unit: source, roles: ['civil_servant'], appointment: 'initial' },
        { id: 'e-1', source },
      );
    for (const second of ['2024-02-29', '2024-05-01']) {
      expect(on('2026-01-01', from('a', '2024-02-29'), from('b', second))).toMatchObject([
        { item: 'person/P-1/posting/e-1', unit: 'a' },
        { item: 'person/P-1/posting/e-1~2', unit: 'b' },
      ]);
    }
  });

  it('is not asked for on a transfer, nor of others than civil servants', () => {
    expect(on('2026-01-01', appointed('2024-02-29', 'transfer'))).toEqual([]);
    const officer = event('person.posted', {
      on: '2024-02-29',
      unit: 'a',
      roles: ['enforcement_officer'],
      appointment: 'initial',
    });
    expect(on('2026-01-01', officer)).toEqual([]);
  });

  it('is excluded for whoever left before the due day and before it was done', () => {
    expect(on('2024-06-30', start, left('2024-07-01'))).toMatchObject([{ side: 'open' }]);
    expect(on('2024-07-01', start, left('2024-07-01'))).toMatchObject([
      { side: 'excluded', excluded: 'left', unit: 'a' },
    ]);
    expect(on('2026-01-01', start, left('2025-02-27'))).toMatchObject([{ side: 'excluded' }]);
    expect(on('2026-01-01', start, left('2025-02-28'))).toMatchObject([{ side: 'missed' }]);
    expect(on('2026-01-01', start, attended('2024-05-01', '4'), left('2024-07-01'))).toMatchObject([
      { side: 'met' },
    ]);
    expect(on('2026-01-01', start, attended('2024-07-01', '4'), left('2024-07-01'))).toMatchObject([
      { side: 'met' },
    ]);
  });

  it('stays with the first unit after a transfer, until the person leaves altogether', () => {
    const moved = [start, appointed('2024-06-01', 'transfer', 'b')];
    expect(on('2025-03-01', ...moved)).toMatchObject([{ side: 'missed', unit: 'a' }]);
    expect(on('2025-03-01', ...moved, left('2024-12-01'))).toMatchObject([{ side: 'excluded', unit: 'a' }]);
  });

  it('is asked for at each appointment by itself', () => {
    const items = on(
      '2026-12-31',
      start,
      appointed('2025-01-01', 'promotion', 'b'),
      attended('2024-05-01', '4'),
    );
    expect(items.map((i) => `${i.unit} ${i.side}`)).toEqual(['a met', 'b missed']);
  });
});
