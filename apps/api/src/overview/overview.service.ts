import {
  type AnyIndicator,
  type OverviewAnswer,
  type Tally,
  type UnitRow,
  figureTable,
  laidOutIn,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { FigureService, type Span } from '../figures/figure.service.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { unitAnswerOf, unregistered } from '../units/unit-answer.ts';
import type { OverviewQuery } from './overview-query.ts';

type Body = Pick<OverviewAnswer, 'units' | 'indicators' | 'rows'>;

/** What the overview is made of: two tallies for all indicators, and who ever reported. */
interface Material {
  readonly units: readonly UnitRow[];
  readonly tallies: readonly Tally[];
  readonly reported: ReadonlySet<string>;
}

/** Every indicator and unit in one answer. */
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
    const question = ['overview', view.law.profile, span.on, span.knownAt, span.period, span.organised];
    const body = await this.figures.memo.once(question, async () => jsonOf(await this.#body(span)));
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

  async #body(span: Span): Promise<Body> {
    const material = await this.#material(span);
    const laidOut = laidOutIn(span, material.units, material.tallies);
    const registered = new Map(material.units.map((unit) => [unit.id, unit]));
    return {
      units: laidOut.map((id) => unitAnswerOf(registered.get(id) ?? unregistered(id))),
      indicators: this.#shown.map(({ id, name, family, kind }) => ({ id, ...name, family, kind })),
      rows: this.#shown.map((definition) => this.#row(definition, span, material, laidOut)),
    };
  }

  async #material(span: Span): Promise<Material> {
    const flows = this.#shown.filter((i) => i.kind !== 'stock' && i.kind !== 'derived').map((i) => i.id);
    const stocks = this.#shown.filter((i) => i.kind === 'stock').map((i) => i.id);
    const derived = this.#shown.filter((i) => i.kind === 'derived');
    const [units, reported, flow, stock, ...decreases] = await Promise.all([
      this.figures.units(),
      this.figures.reported(span),
      this.figures.flow(flows, span, 'none'),
      this.figures.stock(stocks, this.figures.stockDay(span, span.period)),
      ...derived.map((i) => this.figures.decrease(i.id, span, 'none')),
    ]);
    return { units, reported, tallies: [...flow, ...stock, ...decreases.flat()] };
  }

  #row(
    definition: AnyIndicator,
    { law, period }: Span,
    { units, tallies, reported }: Material,
    laidOut: readonly string[],
  ): OverviewAnswer['rows'][number] {
    const own = tallies.filter((tally) => tally.indicator === definition.id);
    const table = figureTable({
      definition,
      law,
      period,
      grouping: 'none',
      tallies: own,
      units,
      laidOut,
      reported,
    });
    const cells = Object.fromEntries(table.rows.map((row) => [row.unit, row]));
    return { indicator: definition.id, total: table.total, cells };
  }
}

const jsonOf = (object: object): Buffer => Buffer.from(JSON.stringify(object));

/** Two objects as one: `{"a":1}` and `{"b":2}` are `{"a":1,"b":2}`. */
const joined = (left: Buffer, right: Buffer): Buffer =>
  Buffer.concat([left.subarray(0, -1), Buffer.from(','), right.subarray(1)]);
