import { type FindingAnswer, type FindingRow, findingCodes } from '@fadu/domain';

import { namedIndicators } from './named-indicators.ts';

/** A finding with its name and what to do about it, from the catalogue. */
export function findingAnswerOf(row: FindingRow): FindingAnswer {
  const { subject, kind, code, unit, event } = row;
  const known = Object.hasOwn(findingCodes, code)
    ? findingCodes[code as keyof typeof findingCodes]
    : undefined;
  return {
    subject,
    kind,
    code,
    severity: known?.severity ?? (row.severity as FindingAnswer['severity']),
    unit,
    event,
    name: known?.name ?? { zh: code, en: code },
    detail: { zh: namedIndicators(row.detailZh, 'zh'), en: namedIndicators(row.detailEn, 'en') },
    remedy: known?.remedy ?? { zh: '', en: '' },
  };
}
