import { settleHistory } from '../events/history.ts';
import { findingCodes } from './catalogue.ts';
import type { Check, Remark } from './check.ts';
import { calendarMissing, extensionsOdd } from './clocks.ts';
import { contentsOdd, recordsUnapplied } from './contents.ts';
import { datesOdd } from './dates.ts';
import type { Finding, FindingInput } from './finding.ts';
import { unitsUnresolved } from './measures.ts';
import { afterEnd, notOpened } from './openings.ts';
import { orderImpossible } from './order.ts';
import { repeatedOtherwise } from './repeats.ts';
import { statedOdd } from './stated.ts';
import { unitOfCase } from './unit-of-case.ts';

const checks: readonly Check[] = [
  recordsUnapplied,
  notOpened,
  orderImpossible,
  datesOdd,
  repeatedOtherwise,
  contentsOdd,
  calendarMissing,
  extensionsOdd,
  afterEnd,
  unitsUnresolved,
  statedOdd,
];

/**
 * Everything odd about a subject at one state of knowledge, each finding once (several profiles judge the same terms).
 * Pure, and independent of the order in which the events arrived.
 */
export function findingsOf(input: FindingInput): readonly Finding[] {
  const { subject, state } = input;
  const evidence = { ...input, facts: input.facts ?? settleHistory(input.events).facts };
  const remarks: Remark[] = [];
  for (const check of checks) for (const remark of check(evidence)) remarks.push(remark);
  // Nearly every case: nothing is odd.
  if (remarks.length === 0) return NOTHING;
  const unit = unitOfCase(state);
  const found = new Map<string, Finding>();
  for (const { code, event = '', zh, en } of remarks) {
    const { severity } = findingCodes[code];
    const finding: Finding = {
      subject,
      kind: state.kind,
      code,
      severity,
      unit,
      event,
      detailZh: zh,
      detailEn: en,
    };
    found.set(`${code}\n${event}\n${en}`, finding);
  }
  return [...found.values()];
}

const NOTHING: readonly Finding[] = [];
