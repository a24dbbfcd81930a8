import {
  type AnyIndicator,
  DISTRICT,
  type ItemAnswer,
  type Page,
  type UnitRow,
  type YearlyAnswer,
  firstOfYear,
} from '@fadu/domain';

import { listPage } from '../http/list-page.ts';
import type { ItemsQuery } from '../indicators/indicator-queries.ts';
import { unitNameOn } from '../units/unit-answer.ts';

/** The yearly answers of 双下降 as items: it has none in the ledger, since it compares the counts of two years. */
export function decreasePage(
  answers: readonly YearlyAnswer[],
  units: readonly UnitRow[],
  definition: AnyIndicator,
  { side, limit, cursor }: ItemsQuery,
): Page<ItemAnswer> {
  const wanted = answers.filter((answer) => side === undefined || answer.side === side);
  return listPage(
    wanted.map((answer) => itemOf(answer, units, definition)),
    { limit, cursor },
  );
}

function itemOf(answer: YearlyAnswer, units: readonly UnitRow[], { id }: AnyIndicator): ItemAnswer {
  const { unit, year, placedOn, side, filed, lost } = answer;
  const subject = unit === '' ? 'district' : `unit/${unit}`;
  return {
    indicator: id,
    item: `${subject}/${year}`,
    subject,
    unit,
    unitName: unit === '' ? DISTRICT.zh : unitNameOn(units, unit, placedOn),
    side,
    placedOn,
    startedOn: firstOfYear(year),
    dueOn: null,
    settledOn: null,
    excluded: null,
    amount: null,
    why: {
      zh: `${year}年收案${filed.year}件（上年${filed.before}件），败诉${lost.year}件（上年${lost.before}件）`,
      en: `${year}: ${filed.year} filed (${filed.before} the year before), ${lost.year} lost (${lost.before} the year before)`,
      citation: '',
      startedOn: null,
      dueOn: null,
    },
    evidence: [],
  };
}
