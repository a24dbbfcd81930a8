import type { Asked, Fact, Item } from '../fact.ts';
import { cleanupItems } from './cleanup.ts';
import { dossierItems, mediationItems, proofItems, publicityItems, supervisionItems } from './counts.ts';
import { decisionItems } from './decision.ts';
import { documentItems } from './document.ts';
import { yearlyItems } from './duties.ts';
import { enforcementItems } from './enforcement.ts';
import { foiItems } from './foi.ts';
import { inspectionItems } from './inspection.ts';
import { adviceItems, complaintItems, suggestionItems } from './letters.ts';
import { licenseItems } from './license.ts';
import { petitionItems } from './petition.ts';
import { staffItems } from './staff.ts';
import { standingItems } from './standing.ts';

type Reading = (facts: readonly Fact[], asked: Asked) => readonly Item[];

/** What the indicators beyond contract §5 say of the cases of each kind, by the words of docs/indicators.md. */
const OF_A_CASE: Readonly<Record<string, Reading>> = {
  petition: petitionItems,
  enforcement: enforcementItems,
  inspection: inspectionItems,
  license: licenseItems,
  foi: foiItems,
  advice: adviceItems,
  suggestion: suggestionItems,
  complaint: complaintItems,
  supervision: supervisionItems,
  proof_item: proofItems,
  publicity: publicityItems,
  mediation: mediationItems,
  dossier: dossierItems,
  document: documentItems,
  cleanup: cleanupItems,
  decision: decisionItems,
  person: staffItems,
};

/** Every item of the later indicators; `seen` gives the facts of every subject of a kind on the day asked for. */
export function laterItems(
  seen: (kind: string) => readonly (readonly Fact[])[],
  asked: Asked,
): readonly Item[] {
  const acts = {
    reports: seen('report'),
    meetings: seen('meeting'),
    observations: seen('observation'),
    publicity: seen('publicity'),
  };
  const having = {
    reports: acts.reports,
    counsels: seen('counsel'),
    audits: seen('audit'),
    cleanups: seen('cleanup'),
  };
  return [
    ...Object.entries(OF_A_CASE).flatMap(([kind, items]) =>
      seen(kind).flatMap((facts) => items(facts, asked)),
    ),
    ...seen('unit').flatMap((unit) => [
      ...yearlyItems(unit, acts, asked),
      ...standingItems(unit, having, asked),
    ]),
  ];
}
