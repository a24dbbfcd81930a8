import {
  type AnyIndicator,
  type FigureTable,
  type Grouping,
  type Tally,
  type ValueRow,
  type ValuesAnswer,
  figureTable,
  laidOutIn,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { GroupingNotForStockError } from '../figures/figure-errors.ts';
import { FigureService, type Span } from '../figures/figure.service.ts';
import type { View } from '../figures/view.ts';
import type { ValuesQuery } from './indicator-queries.ts';

type GroupBy = ValuesQuery['groupBy'];

/** The figures of one indicator. */
@Injectable()
export class ValuesService {
  constructor(@Inject(FigureService) private readonly figures: FigureService) {}

  async values(id: string, query: ValuesQuery): Promise<ValuesAnswer> {
    const definition = this.figures.definition(id);
    const view = this.figures.view(query);
    const span = this.span(definition, query, view);
    if (definition.kind === 'stock') refuseTime(id, query.groupBy);
    await this.figures.checkUnits(query.unit, view);
    const table = await this.figures.memo.once(
      ['values', id, view.law.profile, spanKey(span), query.groupBy],
      () => this.#table(definition, span, groupingOf(query.groupBy)),
    );
    return {
      indicator: id,
      profile: view.law.profile,
      period: definition.kind === 'stock' ? null : span.period.label,
      on: span.on,
      knownAt: this.figures.knownAtOf(view),
      ...(view.organised === 'now' && { organised: view.organised }),
      dataAsOf: this.figures.dataAsOf(),
      rows: [...rowsOf(table, query)],
      total: table.total,
    };
  }

  /**
   * What an indicator is counted over: a period; or for stock a day, which is the day asked for, or the last of the
   * period asked for if that is earlier. So a cell of the overview and what is behind it agree.
   */
  span(
    definition: AnyIndicator,
    { period: text, unit: asked }: Pick<ValuesQuery, 'period' | 'unit'>,
    view: View,
  ): Span {
    const period = this.figures.period(text, view);
    if (definition.kind !== 'stock') return { ...view, period, asked };
    const day = text === undefined ? view : this.figures.stockDay(view, period);
    return { ...day, period: { from: day.on, to: day.on, label: day.on }, asked };
  }

  async #table(definition: AnyIndicator, span: Span, grouping: Grouping): Promise<FigureTable> {
    const [tallies, units, reported, asked] = await Promise.all([
      this.#tallies(definition, span, grouping),
      this.figures.units(),
      definition.silence === 'no_data' ? this.figures.reported(span) : new Set<string>(),
      this.figures.askedNow(span.asked, span),
    ]);
    const { law, period } = span;
    const untold = await this.figures.untold([{ indicators: [definition], tallies, on: span.on }], span);
    const laidOut = laidOutIn(span, units, tallies);
    return figureTable({
      definition,
      law,
      period,
      grouping,
      tallies,
      units,
      asked,
      laidOut,
      reported,
      untold,
    });
  }

  #tallies(definition: AnyIndicator, span: Span, grouping: Grouping): Promise<readonly Tally[]> {
    if (definition.kind === 'derived') return this.figures.decrease(definition.id, span, grouping);
    if (definition.kind === 'stock') return this.figures.stock([definition.id], span, span.asked);
    return this.figures.flow([definition.id], span, grouping);
  }
}

const spanKey = ({ on, knownAt, period, asked, organised }: Span) => ({
  on,
  knownAt,
  period,
  asked,
  organised,
});

const groupingOf = (groupBy: GroupBy): Grouping => (groupBy === 'unit' ? 'none' : groupBy);

function rowsOf(table: FigureTable, { groupBy, unit }: ValuesQuery): readonly ValueRow[] {
  if (groupBy === 'none') return [table.total];
  return groupBy === 'unit' || unit ? table.rows : table.totals;
}

function refuseTime(id: string, groupBy: GroupBy): void {
  if (groupBy !== 'unit' && groupBy !== 'none') throw new GroupingNotForStockError(id, groupBy);
}
