import {
  type AnyIndicator,
  type OverviewAnswer,
  type Tally,
  type UnitRow,
  families,
  laidOutIn,
  laidOutUnits,
  overviewRowOf,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { FigureService, type Span } from '../figures/figure.service.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { unitAnswerOf, unregistered } from '../units/unit-answer.ts';
import type { OverviewQuery } from './overview-query.ts';
import { silentSomewhere } from './silent-somewhere.ts';

type Body = Pick<OverviewAnswer, 'families' | 'units' | 'indicators' | 'rows'>;

/** What the overview is made of: two tallies for all indicators, and who ever reported. */
interface Material {
  readonly units: readonly UnitRow[];
  readonly tallies: readonly Tally[];
  readonly reported: ReadonlySet<string>;
  readonly untold: ReadonlySet<string>;
}

/** Every indicator (of the families asked for) and unit in one answer. */
@Injectable()
export class OverviewService {
  readonly #shown: readonly AnyIndicator[];

  constructor(
    @Inject(PARTS) parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
  ) {
    this.#shown = parts.indicators.filter((i) => i.internal !== true);
  }

  /**
   * The answer as JSON text. Hundreds of kilobytes that are the same for everybody: besides being worked out once, they
   * are written out once.
   */
  async overview(query: OverviewQuery): Promise<Buffer> {
    const view = this.figures.view(query);
    const span: Span = { ...view, period: this.figures.period(query.period, view), asked: undefined };
    const { family } = query;
    const shown = family ? this.#shown.filter((i) => family.includes(i.family)) : this.#shown;
    const { period, on, knownAt, organised } = span;
    const question = ['overview', view.law.profile, on, knownAt, period, organised, family];
    const body = await this.figures.memo.once(question, async () => jsonOf(await this.#body(span, shown)));
    const head: Omit<OverviewAnswer, keyof Body> = {
      profile: view.law.profile,
      period: span.period.label,
      on: view.on,
      knownAt: this.figures.knownAtOf(view),
      ...(view.organised === 'now' && { organised: view.organised }),
      dataAsOf: this.figures.dataAsOf(),
    };
    return joined(jsonOf(head), body);
  }

  async #body(span: Span, shown: readonly AnyIndicator[]): Promise<Body> {
    const { units, tallies, reported, untold } = await this.#material(span, shown);
    const registered = new Map(units.map((unit) => [unit.id, unit]));
    const ids = laidOutIn(span, units, tallies);
    const { law, period } = span;
    const input = { law, period, units: laidOutUnits(ids, registered, period), reported, untold };
    const byIndicator = talliesByIndicator(tallies);
    return {
      families: Object.entries(families).map(([id, name]) => ({ id, ...name })),
      units: ids.map((id) => unitAnswerOf(registered.get(id) ?? unregistered(id))),
      indicators: shown.map(({ id, name, family, kind, direction }) => ({
        id,
        ...name,
        family,
        kind,
        direction,
      })),
      rows: shown.map((definition) => overviewRowOf(definition, byIndicator.get(definition.id) ?? [], input)),
    };
  }

  async #material(span: Span, shown: readonly AnyIndicator[]): Promise<Material> {
    const flows = shown.filter((i) => i.kind !== 'stock' && i.kind !== 'derived');
    const stocks = shown.filter((i) => i.kind === 'stock');
    const stockDay = this.figures.stockDay(span, span.period);
    const derived = shown.filter((i) => i.kind === 'derived');
    // As known at an instant nothing is remembered from day to day: who had reported is asked later then, and for less.
    const [units, everReported, flow, stock, ...decreases] = await Promise.all([
      this.figures.units(),
      span.knownAt === undefined ? this.figures.reported(span, shown) : undefined,
      flows.length === 0 ? [] : this.figures.flow(idsOf(flows), span, 'none'),
      stocks.length === 0 ? [] : this.figures.stock(idsOf(stocks), stockDay),
      ...derived.map((i) => this.figures.decrease(i.id, span, 'none')),
    ]);
    const tallies = [...flow, ...stock, ...decreases.flat()];
    const counted = [
      { indicators: flows, tallies: flow, on: span.on },
      { indicators: stocks, tallies: stock, on: stockDay.on },
    ];
    const [reported, untold] = await Promise.all([
      everReported ??
        this.figures.reported(span, silentSomewhere(shown, laidOutIn(span, units, tallies), tallies)),
      this.figures.untold(counted, span),
    ]);
    return { units, reported, tallies, untold };
  }
}

function talliesByIndicator(tallies: readonly Tally[]): ReadonlyMap<string, readonly Tally[]> {
  const found = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const mine = found.get(tally.indicator);
    if (mine) mine.push(tally);
    else found.set(tally.indicator, [tally]);
  }
  return found;
}

const idsOf = (indicators: readonly AnyIndicator[]): readonly string[] => indicators.map(({ id }) => id);

const jsonOf = (object: object): Buffer => Buffer.from(JSON.stringify(object));

/** Two objects as one: `{"a":1}` and `{"b":2}` are `{"a":1,"b":2}`. */
const joined = (left: Buffer, right: Buffer): Buffer =>
  Buffer.concat([left.subarray(0, -1), Buffer.from(','), right.subarray(1)]);
