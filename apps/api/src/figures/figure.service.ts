import {
  type AnyIndicator,
  DECREASING,
  LAST_DAY,
  type Grouping,
  type HeirOf,
  type Period,
  type StoreReader,
  type Tally,
  type UnitRow,
  type YearlyAnswer,
  answeredBy,
  decreaseTallies,
  earlier,
  firstOfYear,
  heirsOn,
  lastOfYear,
  parsePeriod,
  reportedAsNow,
  talliesAsNow,
  underHeirs,
  yearOf,
  yearlyAnswers,
  yearsEndingIn,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { type ApiParts, PARTS } from '../parts.ts';
import { IndicatorUnknownError, UnitUnknownError } from './figure-errors.ts';
import { type Counted, findUntold } from './find-untold.ts';
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
    this.memo = new Memo(() => {
      const { position, tables = 0 } = parts.projection.state();
      return [tables, ...position].join();
    });
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

  /** What was ever reported, of the indicators (all when absent) whose silence it explains: the ledger is large. */
  async reported(view: View, among = this.parts.indicators): Promise<ReadonlySet<string>> {
    const { law, on, knownAt } = view;
    const owed = among.filter((i) => i.silence === 'no_data').map((i) => i.id);
    if (owed.length === 0) return new Set();
    const query = { indicators: owed, profile: law.profile, knownAt };
    const reported = await this.memo.growing(['reported', query], on, (day) =>
      this.parts.reader.everReported({ ...query, on: day }),
    );
    if (view.organised === 'then') return reported;
    return reportedAsNow(reported, await this.units(), await this.heirs(view));
  }

  /** Those of the indicators none of whose deciding facts anybody ever told; see {@link findUntold}. */
  untold(counted: readonly Counted[], { knownAt }: Pick<View, 'knownAt'>): Promise<ReadonlySet<string>> {
    return findUntold(counted, (facts, on) =>
      this.memo.growing(['told', facts, knownAt], on, (day) =>
        this.parts.reader.everTold({ facts, on: day, knownAt }),
      ),
    );
  }

  /** Who answers for whom in this view; as organised then everybody for himself. */
  async heirs({ on, organised }: Pick<View, 'on' | 'organised'>): Promise<HeirOf> {
    return heirsOn(organised === 'then' ? [] : await this.units(), on, organised);
  }

  /** The units to read for those asked for: as organised now also the ones that they answer for. */
  async askedThen(asked: readonly string[] | undefined, view: View): Promise<readonly string[] | undefined> {
    if (asked === undefined || view.organised === 'then') return asked;
    return answeredBy(asked, await this.units(), await this.heirs(view));
  }

  /** The units to show for those asked for: as organised now the ones that answer for them. */
  async askedNow(asked: readonly string[] | undefined, view: View): Promise<readonly string[] | undefined> {
    if (asked === undefined) return undefined;
    const heirOf = await this.heirs(view);
    return [...new Set(asked.map(heirOf))];
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
    const { from, to } = span.period;
    return this.#tally(indicators, { ...span, placed: { from, to } }, grouping);
  }

  /** Tallies of what stands on a day. */
  stock(indicators: readonly string[], view: View, asked?: readonly string[]): Promise<readonly Tally[]> {
    return this.#tally(indicators, { ...view, asked }, 'none');
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
    const [yearly, units, heirOf, asked] = await Promise.all([
      this.flow(Object.values(DECREASING), { ...span, period: counted }, 'year'),
      this.units(),
      this.heirs(span),
      this.askedNow(span.asked, span),
    ]);
    const { period, on, law } = span;
    return yearlyAnswers({ period, on, yearly, units: underHeirs(units, heirOf), law, asked });
  }

  /** The day on which stock is counted in a period: its last, or the day asked for if that is earlier. */
  stockDay(view: View, period: Period): View {
    return { ...view, on: earlier(view.on, period.to) };
  }

  async #tally(
    indicators: readonly string[],
    view: View & Pick<Span, 'asked'> & Pick<Parameters<StoreReader['tally']>[0], 'placed'>,
    grouping: Grouping,
  ): Promise<readonly Tally[]> {
    const { law, on, knownAt, placed } = view;
    const units = await this.askedThen(view.asked, view);
    const query = { indicators, profile: law.profile, placed, on, knownAt, units };
    const tallies = await this.memo.once(['tally', query, grouping], () =>
      this.parts.reader.tally(query, grouping),
    );
    return view.organised === 'then' ? tallies : talliesAsNow(tallies, await this.heirs(view));
  }
}
