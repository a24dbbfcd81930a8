import {
  type AnyIndicator,
  type FigureTable,
  type Grouping,
  type Tally,
  type ValueRow,
  type ValuesAnswer,
  figureTable,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { GroupingNotForStockError, PeriodNotForStockError } from '../figures/figure-errors.ts';
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
      on: view.on,
      knownAt: this.figures.knownAtOf(view),
      dataAsOf: this.figures.dataAsOf(),
      rows: [...rowsOf(table, query)],
      total: table.total,
    };
  }

  /** What an indicator is counted over: the period, or for stock the day alone. */
  span(definition: AnyIndicator, query: Pick<ValuesQuery, 'period' | 'unit'>, view: View): Span {
    if (definition.kind !== 'stock')
      return { ...view, period: this.figures.period(query.period, view), asked: query.unit };
    if (query.period !== undefined) throw new PeriodNotForStockError(definition.id);
    return { ...view, period: { from: view.on, to: view.on, label: view.on }, asked: query.unit };
  }

  async #table(definition: AnyIndicator, span: Span, grouping: Grouping): Promise<FigureTable> {
    const [tallies, units, reported] = await Promise.all([
      this.#tallies(definition, span, grouping),
      this.figures.units(),
      definition.silence === 'no_data' ? this.figures.reported(span) : new Set<string>(),
    ]);
    const { law, period, asked } = span;
    return figureTable({ definition, law, period, grouping, tallies, units, asked, reported });
  }

  #tallies(definition: AnyIndicator, span: Span, grouping: Grouping): Promise<readonly Tally[]> {
    if (definition.kind === 'derived') return this.figures.decrease(definition.id, span, grouping);
    if (definition.kind === 'stock') return this.figures.stock([definition.id], span, span.asked);
    return this.figures.flow([definition.id], span, grouping);
  }
}

const spanKey = ({ on, knownAt, period, asked }: Span) => ({ on, knownAt, period, asked });

const groupingOf = (groupBy: GroupBy): Grouping => (groupBy === 'unit' ? 'none' : groupBy);

function rowsOf(table: FigureTable, { groupBy, unit }: ValuesQuery): readonly ValueRow[] {
  if (groupBy === 'none') return [table.total];
  return groupBy === 'unit' || unit ? table.rows : table.totals;
}

function refuseTime(id: string, groupBy: GroupBy): void {
  if (groupBy !== 'unit' && groupBy !== 'none') throw new GroupingNotForStockError(id, groupBy);
}
