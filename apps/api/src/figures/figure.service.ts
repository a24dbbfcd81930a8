import {
  type AnyIndicator,
  DECREASING,
  LAST_DAY,
  type Grouping,
  type Period,
  type StoreReader,
  type Tally,
  type UnitRow,
  type YearlyAnswer,
  decreaseTallies,
  earlier,
  firstOfYear,
  lastOfYear,
  parsePeriod,
  yearOf,
  yearlyAnswers,
  yearsEndingIn,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { type ApiParts, PARTS } from '../parts.ts';
import { IndicatorUnknownError, UnitUnknownError } from './figure-errors.ts';
import { Memo } from './memo.ts';
import { type View, type ViewQuery, viewOf } from './view.ts';

/** What figures are counted over. */
export interface Span extends View {
  readonly period: Period;
  readonly asked: readonly string[] | undefined;
}

/** Reads what figures are made of; every question is put to the store once for each position of the data. */
@Injectable()
export class FigureService {
  readonly memo: Memo;

  constructor(@Inject(PARTS) private readonly parts: ApiParts) {
    this.memo = new Memo(() => parts.projection.state().position.join());
  }

  view(query: ViewQuery): View {
    return viewOf(query, this.parts);
  }

  dataAsOf(): string | null {
    return this.parts.projection.state().dataAsOf;
  }

  /** The instant that an answer is as known at. */
  knownAtOf(view: View): string {
    return view.knownAt ?? this.parts.clock().toISOString();
  }

  definition(id: string): AnyIndicator {
    const definition = this.parts.indicators.find((i) => i.id === id);
    if (!definition) throw new IndicatorUnknownError(id);
    return definition;
  }

  /** The period asked for, else the year of the day asked for. */
  period(text: string | undefined, view: View): Period {
    return parsePeriod(text ?? String(yearOf(view.on)));
  }

  units(): Promise<readonly UnitRow[]> {
    return this.memo.once(['units'], () => this.parts.reader.units());
  }

  /** What was ever reported, of the indicators whose silence it explains: the ledger is large. */
  reported({ law, on, knownAt }: View): Promise<ReadonlySet<string>> {
    const owed = this.parts.indicators.filter((i) => i.silence === 'no_data').map((i) => i.id);
    const query = { indicators: owed, profile: law.profile, on, knownAt };
    return this.memo.once(['reported', query], () => this.parts.reader.everReported(query));
  }

  /** @throws {@link UnitUnknownError} for a unit that is neither registered nor in any item */
  async checkUnits(asked: readonly string[] | undefined, { law }: View): Promise<void> {
    const units = new Set((await this.units()).map((unit) => unit.id));
    const unregistered = (asked ?? []).filter((id) => !units.has(id));
    if (unregistered.length === 0) return;
    const query = { profile: law.profile, on: LAST_DAY, knownAt: undefined };
    const pairs = [...(await this.parts.reader.everReported(query))];
    for (const id of unregistered) {
      if (!pairs.some((pair) => pair.endsWith(`\u0000${id}`))) throw new UnitUnknownError(id);
    }
  }

  /** Tallies of indicators that have items, placed in the period. */
  flow(indicators: readonly string[], span: Span, grouping: Grouping): Promise<readonly Tally[]> {
    const { law, period, on, knownAt, asked } = span;
    const placed = { from: period.from, to: period.to };
    return this.#tally({ indicators, profile: law.profile, placed, on, knownAt, units: asked }, grouping);
  }

  /** Tallies of what stands on a day. */
  stock(
    indicators: readonly string[],
    { law, on, knownAt }: View,
    asked?: readonly string[],
  ): Promise<readonly Tally[]> {
    return this.#tally({ indicators, profile: law.profile, on, knownAt, units: asked }, 'none');
  }

  /** Tallies of 双下降, made of the counts of each year and the year before. */
  async decrease(indicator: string, span: Span, grouping: Grouping): Promise<readonly Tally[]> {
    return decreaseTallies(indicator, await this.decreaseAnswers(span), grouping);
  }

  async decreaseAnswers(span: Span): Promise<readonly YearlyAnswer[]> {
    const years = yearsEndingIn(span.period);
    const [first, last] = [years[0], years.at(-1)];
    if (first === undefined || last === undefined) return [];
    const counted = { from: firstOfYear(first - 1), to: lastOfYear(last), label: '' };
    const [yearly, units] = await Promise.all([
      this.flow(Object.values(DECREASING), { ...span, period: counted }, 'year'),
      this.units(),
    ]);
    return yearlyAnswers({ period: span.period, on: span.on, yearly, units, asked: span.asked });
  }

  /** The day on which stock is counted in a period: its last, or the day asked for if that is earlier. */
  stockDay(view: View, period: Period): View {
    return { ...view, on: earlier(view.on, period.to) };
  }

  #tally(query: Parameters<StoreReader['tally']>[0], grouping: Grouping): Promise<readonly Tally[]> {
    return this.memo.once(['tally', query, grouping], () => this.parts.reader.tally(query, grouping));
  }
}
