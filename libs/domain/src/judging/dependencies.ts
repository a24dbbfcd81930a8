import type { Case } from '../cases/register.ts';
import type { CloudEvent } from '../events/event.ts';
import type { Kind } from '../events/register.ts';
import { declaredKinds } from '../kinds/register.ts';

/** What the judgement of a case looks at besides the case itself (design §3: references). */
interface Dependencies {
  /** every case of these kinds */
  readonly every: readonly Kind[];
  /** of these kinds the cases that name it */
  readonly naming: readonly Kind[];
}

interface Declared {
  readonly kind: string;
  readonly actOfUnits?: boolean;
  readonly looksAtEvery?: readonly Kind[];
}
const declared = Object.values(declaredKinds) as readonly Declared[];

const acts = ['meeting', ...declared.filter((d) => d.actOfUnits).map((d) => d.kind)] as readonly Kind[];

const NOTHING: Dependencies = { every: [], naming: [] };

const dependencies: Readonly<Record<string, Dependencies>> = {
  person: { every: ['law'], naming: [] },
  unit: { every: [], naming: acts },
  ...Object.fromEntries(
    declared.flatMap(({ kind, looksAtEvery }) =>
      looksAtEvery ? [[kind, { every: looksAtEvery, naming: [] }] as const] : [],
    ),
  ),
};

/** The kind of a subject, without checking that it is one. */
const kindOfSubject = (subject: string): string => subject.slice(0, subject.indexOf('/'));

/** What the judgement of a subject depends on. */
export const dependenciesOf = (subject: string): Dependencies =>
  dependencies[kindOfSubject(subject)] ?? NOTHING;

/** The kinds of which every case is judged anew when a subject of this kind changes. */
export const dependentsOf = (kind: string): readonly Kind[] =>
  Object.entries(dependencies).flatMap(([dependent, { every }]) =>
    (every as readonly string[]).includes(kind) ? [dependent as Kind] : [],
  );

const isAct = (kind: string): boolean => (acts as readonly string[]).includes(kind);

/** Whether other cases are judged by cases of this kind, too. */
export const isReferenceKind = (kind: string): boolean => isAct(kind) || dependentsOf(kind).length > 0;

/**
 * Other subjects whose judgement depends on this event: an act counts for the units it names. A correction is read too,
 * since it may name another unit.
 */
export function linksOf(event: CloudEvent): readonly string[] {
  if (!isAct(kindOfSubject(event.subject))) return [];
  const links: string[] = [];
  // A correction may itself be corrected: its replacement then stands one level deeper.
  for (
    let data = event.data;
    typeof data === 'object' && data !== null;
    data = (data as { data?: unknown }).data
  ) {
    for (const unit of unitsNamed(data)) links.push(`unit/${unit}`);
  }
  return links;
}

function unitsNamed(data: object): readonly string[] {
  const { unit, units } = data as { unit?: unknown; units?: unknown };
  return [unit, ...(Array.isArray(units) ? (units as readonly unknown[]) : [])].filter(
    (one) => typeof one === 'string',
  );
}

/** Whether the case, as it stands, names the unit: a correction may have taken the name away. */
export function namesUnit(state: Case, unit: string): boolean {
  if (state.kind === 'meeting') return state.held?.unit === unit;
  if (!('facts' in state)) return false;
  return Object.values(state.facts as Readonly<Record<string, readonly object[]>>)
    .flat()
    .some((fact) => unitsNamed(fact).includes(unit));
}
