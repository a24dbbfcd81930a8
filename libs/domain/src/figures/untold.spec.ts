import { eventTypes } from '../events/register.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import { indicators } from '../indicators/register.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import type { Tally } from '../ports/store.ts';
import { noCounts } from './figure.ts';
import { type TableInput, figureTable } from './figure-table.ts';
import { parsePeriod } from './period.ts';
import { nothingMet, untoldOf } from './untold.ts';

const indicator = (id: string): AnyIndicator => indicators.find((i) => i.id === id)!;
const handlers = indicator('recon_two_handlers_rate');
const service = indicator('penalty_service_ontime_rate');

const tally = ({ id }: AnyIndicator, unit: string, counts: Partial<Tally>, group = ''): Tally => ({
  indicator: id,
  unit,
  group,
  ...noCounts,
  ...counts,
});

const table = (definition: AnyIndicator, tallies: readonly Tally[], more: Partial<TableInput> = {}) =>
  figureTable({
    definition,
    law: lawOf('national', profiles),
    period: parsePeriod('2024-01-01..2025-12-31'),
    grouping: 'none',
    tallies,
    units: [],
    reported: new Set(),
    untold: new Set([definition.id]),
    ...more,
  });

describe('a rate that nobody in the district ever told anything to decide by', () => {
  const tallies = [tally(handlers, 'a', { open: 3 }), tally(handlers, 'b', { open: 1, missed: 1 })];

  it('is 未报送 and not 0 %, with the facts named; what was counted stays in sight', () => {
    expect(table(handlers, tallies).rows).toMatchObject([
      { unit: 'a', value: null, display: '未报送', status: 'no_data', open: 3, denominator: '3' },
      { unit: 'b', value: null, display: '未报送', status: 'no_data', missed: 1, denominator: '2' },
    ]);
    expect(table(handlers, tallies).rows[0]).toMatchObject({
      reason: 'facts_never_reported',
      note: {
        zh: '截至该日，全区从未报送过“指定承办人”，无从判断是否符合，故为未报送，不作0%。',
        en: expect.stringContaining('Handlers assigned') as string,
      },
    });
  });

  it('is so in the total too: a total says what all its rows say', () => {
    expect(table(handlers, tallies).total).toMatchObject({ status: 'no_data', denominator: '5' });
  });

  it('is so in every group of time', () => {
    const yearly = [tally(handlers, 'a', { open: 3 }, '2024'), tally(handlers, 'a', { open: 1 }, '2025')];
    const { totals } = table(handlers, yearly, { grouping: 'year' });
    expect(totals.map(({ group, display }) => [group, display])).toEqual([
      ['2024', '未报送'],
      ['2025', '未报送'],
    ]);
  });

  it('is silent as ever where nothing counts', () => {
    const empty = table(handlers, [tally(handlers, 'a', { excluded: 1 })]).rows[0];
    expect(empty).toMatchObject({ display: '不适用', reason: 'nothing_due' });
  });

  it('keeps whatever is met, should anything be', () => {
    expect(table(handlers, [tally(handlers, 'a', { met: 1, open: 1 })]).rows[0]).toMatchObject({
      display: '50.0%',
      status: 'missed',
    });
  });

  it('keeps its 0 % where contract §5 says what is counted, and says it beside', () => {
    expect(table(service, [tally(service, 'a', { missed: 2 })]).total).toMatchObject({
      value: '0',
      display: '0%',
      status: 'missed',
      reason: 'facts_never_reported',
      note: { zh: '截至该日，全区从未报送过“送达”；按指标口径仍计为0，请先核对报送。' },
    });
  });

  it('is 0 % where somebody told it, if only once and elsewhere', () => {
    const { rows } = table(handlers, tallies, { untold: new Set() });
    expect(rows.map(({ display, status }) => [display, status])).toEqual([
      ['0%', 'missed'],
      ['0%', 'missed'],
    ]);
  });
});

describe('what must be asked for', () => {
  it('are the facts of indicators that count something and of which nothing is met', () => {
    const tallies = [
      tally(handlers, 'a', { open: 3 }),
      tally(service, 'a', { missed: 3 }),
      tally(service, 'b', { met: 1 }),
    ];
    expect(nothingMet([handlers, service], tallies)).toEqual([handlers]);
    expect(nothingMet([handlers], [tally(handlers, 'a', { excluded: 1 })])).toEqual([]);
  });

  it('any of which is enough', () => {
    const answered = indicator('transfer_decision_ontime_rate');
    expect(untoldOf([answered, handlers], new Set(['enforcement.transfer_refused']))).toEqual(
      new Set([handlers.id]),
    );
  });
});

describe('deciding facts', () => {
  const facts = indicators.flatMap(({ id, decidedBy = [] }) => decidedBy.map((fact) => ({ id, fact })));

  interface Field {
    safeParse(value: unknown): { readonly success: boolean };
  }

  it.each(facts)(
    '$fact of $id is an event, a field that can be left out, or a value there is',
    ({ fact }) => {
      const [type = '', what] = fact.split('#');
      const { schema } = eventTypes[type as keyof typeof eventTypes];
      const [name = '', value] = what?.split('=') ?? [];
      const field = (schema.shape as Readonly<Record<string, Field>>)[name];
      expect(what === undefined || field?.safeParse(value).success).toBe(true);
    },
  );

  it('name every document that any place asks for by a day', () => {
    const asked = profiles.flatMap(({ id }) =>
      indicators.flatMap(({ id: owed, parameters, decidedBy }) =>
        parameters.flatMap((parameter) =>
          lawOf(id, profiles)
            .history(parameter)
            .flatMap(({ value }) => Object.keys((value as { documents?: object } | null)?.documents ?? {}))
            .map((document) => ({
              owed,
              named: decidedBy?.includes(`report.published#document=${document}`),
            })),
        ),
      ),
    );
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ named }) => named !== true)).toEqual([]);
  });

  it('are read by the indicator', () => {
    const unread = facts.filter(({ id, fact }) => {
      const { reads } = indicator(id);
      return reads !== undefined && !reads.some((type) => fact === type || fact.startsWith(`${type}#`));
    });
    expect(unread).toEqual([]);
  });

  it('are named only where their absence counts against a unit', () => {
    const named = indicators.filter(({ decidedBy }) => decidedBy !== undefined);
    expect(named.filter(({ direction }) => direction !== 'higher').map(({ id }) => id)).toEqual([]);
  });
});
