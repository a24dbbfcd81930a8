import {
  type Exclusion,
  type ItemAnswer,
  type JudgedItem,
  type LedgerRow,
  type Side,
  type Why,
  exclusionNames,
  ledgerRow,
} from '@fadu/domain';

import { dayOrNull } from '../units/unit-answer.ts';

interface Told {
  readonly side: Side;
  readonly unitName: string;
  readonly why: Why;
}

/** A row of the ledger as it is told. */
export const itemAnswerOf = (row: LedgerRow, { side, unitName, why }: Told): ItemAnswer => ({
  indicator: row.indicator,
  item: row.item,
  subject: row.subject,
  unit: row.unit,
  unitName,
  side,
  placedOn: dayOrNull(row.placed_on),
  startedOn: dayOrNull(row.started_on),
  dueOn: dayOrNull(row.due_on),
  settledOn: dayOrNull(row.settled_on),
  excluded: exclusionOf(row.excluded),
  amount: Number(row.amount) === 0 ? null : row.amount,
  why,
  evidence: [...row.evidence],
});

export const judgedAnswer = (subject: string, item: JudgedItem, told: Told): ItemAnswer =>
  itemAnswerOf(ledgerRow(subject, item, ''), told);

function exclusionOf(code: string): ItemAnswer['excluded'] {
  if (code === '') return null;
  const name = exclusionNames[code as Exclusion] ?? { zh: code, en: code };
  return { code, ...name };
}
