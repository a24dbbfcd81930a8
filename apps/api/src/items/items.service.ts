import {
  type AnyIndicator,
  type FigureQuery,
  type ItemAnswer,
  type ItemsAnswer,
  type JudgedItem,
  type LedgerRow,
  type Page,
  type StandingItem,
  judge,
  matterAt,
  scopesOf,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { FigureService, type Span } from '../figures/figure.service.ts';
import type { ItemsQuery } from '../indicators/indicator-queries.ts';
import { ValuesService } from '../indicators/values.service.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { unitNameOn } from '../units/unit-answer.ts';
import { decreasePage } from './decrease-items.ts';
import { itemAnswerOf, judgedAnswer } from './item-answer.ts';
import { narrowBook } from './narrow-book.ts';
import { whyOf } from './why.ts';

/** The items behind a figure. The ledger says which they are; why is worked out anew from the log for the page shown. */
@Injectable()
export class ItemsService {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
    @Inject(ValuesService) private readonly values: ValuesService,
  ) {}

  async items(id: string, query: ItemsQuery): Promise<ItemsAnswer> {
    const definition = this.figures.definition(id);
    const view = this.figures.view(query);
    const span = this.values.span(definition, query, view);
    await this.figures.checkUnits(query.unit, view);
    const { rows, total, cursor } =
      definition.kind === 'derived'
        ? decreasePage(
            await this.figures.decreaseAnswers(span),
            await this.figures.units(),
            definition,
            query,
          )
        : await this.#page(definition, span, query);
    return {
      rows: [...rows],
      total,
      ...(cursor !== undefined && { cursor }),
      indicator: id,
      profile: view.law.profile,
      period: definition.kind === 'stock' ? null : span.period.label,
      on: span.on,
      knownAt: this.figures.knownAtOf(view),
      ...(view.organised === 'now' && { organised: view.organised }),
      dataAsOf: this.figures.dataAsOf(),
    };
  }

  async #page(
    definition: AnyIndicator,
    span: Span,
    { side, limit, cursor }: ItemsQuery,
  ): Promise<Page<ItemAnswer>> {
    const { law, period, on, knownAt } = span;
    const stock = definition.kind === 'stock';
    const asked: FigureQuery = {
      indicators: [definition.id],
      profile: law.profile,
      placed: stock ? undefined : { from: period.from, to: period.to },
      on,
      knownAt,
      units: await this.figures.askedThen(span.asked, span),
    };
    const standing = await this.parts.reader.items({ ...asked, side }, { limit, cursor });
    const judged = await this.#judged(standing.rows, definition, span);
    const written = await this.#written(standing.rows, judged, asked);
    const [units, heirOf] = [await this.figures.units(), await this.figures.heirs(span)];
    const rows = standing.rows.flatMap((row) => {
      const [item, plain] = [judged.get(row.item), written.get(row.item)];
      const told = { side: row.side, unitName: unitNameOn(units, row.unit, on) };
      // Told from the case as seen on the day: the ledger's row may name a later settlement, which is not there yet.
      const answer = item
        ? judgedAnswer(row.subject, item, { ...told, why: whyOf(item, definition, law) })
        : plain && itemAnswerOf(plain, { ...told, why: null });
      if (!answer) return [];
      const unit = heirOf(answer.unit);
      if (unit === answer.unit) return answer;
      return { ...answer, unit, unitName: unitNameOn(units, unit, on), unitThen: answer.unit };
    });
    return { ...standing, rows };
  }

  /** What the ledger says of items that are not judged so any more: of a parked case, or one that changed just now. */
  async #written(
    rows: readonly StandingItem[],
    judged: ReadonlyMap<string, JudgedItem>,
    asked: FigureQuery,
  ): Promise<ReadonlyMap<string, LedgerRow>> {
    const names = rows.map(({ item }) => item).filter((name) => !judged.has(name));
    const found = names.length === 0 ? [] : await this.parts.reader.rowsOf(asked, names);
    return new Map(found.map((row) => [row.item, row]));
  }

  /** The page's subjects judged anew, as known then and seen on that day: their items by name. */
  async #judged(
    rows: readonly StandingItem[],
    definition: AnyIndicator,
    { law, on, knownAt }: Span,
  ): Promise<ReadonlyMap<string, JudgedItem>> {
    const subjects = [...new Set(rows.map((row) => row.subject))];
    const scopes = await scopesOf(subjects, this.parts.log, this.parts.projection.state().position);
    const book = narrowBook(this.parts.book, law, definition);
    const items = scopes
      .flatMap((scope) => judge(matterAt(scope, knownAt, on).matter, book))
      .filter((item) => item.seenFrom <= on && on < item.seenTo);
    return new Map(items.map((item) => [item.item, item]));
  }
}
