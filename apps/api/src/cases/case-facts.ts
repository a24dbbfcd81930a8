import {
  type Case,
  type CaseAnswer,
  type CaseKindsAnswer,
  type Cell,
  type Column,
  NEVER,
  type Row,
  caseNames,
  caseRow,
  caseTables,
  kinds,
} from '@fadu/domain';

type Fact = CaseAnswer['facts'][number];

// What every case table has besides the facts of its kind.
const administrative = new Set(['subject', 'key', 'last_known_at', 'version']);

/** The columns of a kind of case that say something about it. */
export const factColumns = (kind: Case['kind']): readonly Column[] =>
  caseTables[kind].columns.filter((column) => !administrative.has(column.name));

/** The kinds of cases that there are. */
export const caseKinds = (): CaseKindsAnswer['rows'] =>
  kinds.map((kind) => ({
    kind,
    name: { zh: caseTables[kind].zh, en: caseNames[kind] },
    columns: factColumns(kind).map(({ name, zh, type }) => ({ name, zh, type })),
  }));

/** A cell as it is told: no such day is null. */
export function toldCell(cell: Cell | undefined): Fact['value'] {
  if (cell === undefined || cell === NEVER) return null;
  return typeof cell === 'object' ? [...cell] : cell;
}

export const factsOfRow = (kind: Case['kind'], row: Row): Readonly<Record<string, Fact['value']>> =>
  Object.fromEntries(factColumns(kind).map(({ name }) => [name, toldCell(row[name])]));

/** The facts of a case, with the Chinese names of its columns. */
export function factsOfCase(state: Case): Fact[] {
  const row = caseRow(state, { at: '', events: 0 });
  return factColumns(state.kind).map(({ name, zh }) => ({ name, zh, value: toldCell(row[name]) }));
}

/** How a case is headed: its kind and its key. */
export const titleOf = ({ kind, key }: Case): CaseAnswer['title'] => ({
  zh: `${caseTables[kind].zh} ${key}`,
  en: `${caseNames[kind]} ${key}`,
});
