import {
  type Case,
  type CaseAnswer,
  type CasesAnswer,
  type JudgedItem,
  type Kind,
  type Scope,
  type UnitRow,
  judge,
  kinds,
  legalDateOf,
  matterAt,
  scopesOf,
  seenOn,
  sideOf,
} from '@fadu/domain';
import { Inject, Injectable } from '@nestjs/common';

import { FigureService } from '../figures/figure.service.ts';
import type { View } from '../figures/view.ts';
import { findingAnswerOf } from '../findings/finding-answer.ts';
import { judgedAnswer } from '../items/item-answer.ts';
import { narrowBook } from '../items/narrow-book.ts';
import { whyOf } from '../items/why.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { unitNameOn } from '../units/unit-answer.ts';
import { CaseKindUnknownError, CaseUnknownError } from './case-errors.ts';
import { caseEventsOf, factsIn } from './case-events.ts';
import { factColumns, factsOfCase, factsOfRow, titleOf } from './case-facts.ts';
import type { CaseQuery, CasesQuery } from './case-queries.ts';
import { isReadable, readableScope } from './readable.ts';

const MOST_FINDINGS = 100;

/** Cases, folded from the log as known then and seen on that day. */
@Injectable()
export class CasesService {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
  ) {}

  async list(kind: string, { unit, search, ...page }: CasesQuery): Promise<CasesAnswer> {
    if (!isKind(kind)) throw new CaseKindUnknownError(kind);
    const found = await this.parts.reader.cases(
      kind,
      { ...(unit && { unit }), ...(search && { search }) },
      page,
    );
    return {
      kind,
      columns: factColumns(kind).map(({ name, zh, type }) => ({ name, zh, type })),
      total: found.total,
      ...(found.cursor !== undefined && { cursor: found.cursor }),
      rows: found.rows.map((row) => ({
        subject: String(row['subject']),
        id: String(row['key']),
        facts: factsOfRow(kind, row),
      })),
    };
  }

  async one(kind: string, id: string, query: CaseQuery): Promise<CaseAnswer> {
    if (!isKind(kind)) throw new CaseKindUnknownError(kind);
    const view = this.figures.view(query);
    const subject = `${kind}/${id}`;
    // The findings first: the engine looks for them while the log is read here.
    const [findings, [scope], units, parked] = await Promise.all([
      this.#findings(subject),
      scopesOf([subject], this.parts.log),
      this.figures.units(),
      this.parts.projection.parked(),
    ]);
    const { matter } = matterAt(readableScope(scope!), view.knownAt, view.on);
    const state = seenOn(matter.timeline, view.on);
    if (!state) throw new CaseUnknownError(subject, view.on);

    const waiting = parked.find((one) => one.subject === subject);
    const facts = factsOfCase(state);
    const unit = unitIn(facts, state);
    return {
      kind,
      id,
      subject,
      title: titleOf(state),
      unit,
      unitName: unitNameOn(units, unit, view.on),
      on: view.on,
      profile: view.law.profile,
      facts,
      // What cannot be judged was parked for that: nothing but its figures is missing.
      ...this.#judged(
        subject,
        waiting ? [] : judge(matter, narrowBook(this.parts.book, view.law)),
        view,
        units,
      ),
      events: eventsSeen(scope!, view),
      findings,
      parked: waiting ? { at: waiting.at, error: waiting.error } : null,
    };
  }

  #judged(subject: string, all: readonly JudgedItem[], { law, on }: View, units: readonly UnitRow[]) {
    const standing = all
      .filter((item) => item.seenFrom <= on && on < item.seenTo)
      .map((item) => {
        const definition = this.figures.definition(item.indicator);
        const told = {
          side: sideOf(item, on),
          unitName: unitNameOn(units, item.unit, on),
          why: whyOf(item, definition, law),
        };
        return { definition, clock: item.clock, answer: judgedAnswer(subject, item, told) };
      })
      .filter(({ definition }) => definition.internal !== true);
    return {
      items: standing.map(({ answer }) => answer),
      clocks: standing
        .filter(({ clock }) => clock !== undefined)
        .map(({ definition, answer: { side, why } }) => ({
          indicator: definition.id,
          name: definition.name,
          side,
          why,
        })),
    };
  }

  async #findings(subject: string): Promise<CaseAnswer['findings']> {
    const { rows } = await this.parts.reader.findings({ subject }, { limit: MOST_FINDINGS });
    return rows.map(findingAnswerOf);
  }
}

const isKind = (kind: string): kind is Kind => kinds.some((known) => known === kind);

/** What is known by then and seen by that day; voids and corrections have no day and are always seen. */
function eventsSeen(scope: Scope, { on, knownAt }: View): CaseAnswer['events'] {
  const known = scope.events.filter((event) => knownAt === undefined || event.recordedAt <= knownAt);
  const seen = known.filter(
    (event) => event.type.startsWith('record.') || !isReadable(event) || legalDateOf(event) <= on,
  );
  return caseEventsOf(seen, factsIn(known));
}

/** The unit that answers for a case, by whatever name its kind calls it. */
function unitIn(facts: CaseAnswer['facts'], state: Case): string {
  if (state.kind === 'unit') return state.key;
  const fact = facts.find(
    ({ name }) => name === 'unit' || name === 'respondent' || name === 'defendants',
  )?.value;
  return String((Array.isArray(fact) ? fact[0] : fact) ?? '');
}
