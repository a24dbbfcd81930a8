import type { Case } from '../cases/register.ts';
import type { FoldedKind, Kind } from '../events/register.ts';
import { unitOfCase } from '../findings/unit-of-case.ts';
import { declaredKinds } from '../kinds/register.ts';
import {
  enforcementCases,
  laws,
  meetings,
  persons,
  petitions,
  reconsiderations,
  suits,
  units,
} from './case-columns.ts';
import { day, filled } from './columns.ts';
import { type CaseColumn, type Cell, column, type Row, type TableShape } from './shape.ts';

interface CaseTable {
  readonly name: string;
  readonly zh: string;
  readonly columns: readonly CaseColumn<never>[];
}

const tables = {
  unit: { name: 'units', zh: '单位', columns: units },
  person: { name: 'persons', zh: '人员', columns: persons },
  law: { name: 'laws', zh: '法律法规', columns: laws },
  meeting: { name: 'meetings', zh: '会议', columns: meetings },
  enforcement: { name: 'enforcement_cases', zh: '行政执法案件', columns: enforcementCases },
  petition: { name: 'petitions', zh: '信访事项', columns: petitions },
  reconsideration: { name: 'reconsiderations', zh: '行政复议案件', columns: reconsiderations },
  litigation: { name: 'suits', zh: '行政诉讼案件', columns: suits },
  ...Object.fromEntries(
    Object.values(declaredKinds).map(({ kind, zh, table }) => [
      kind,
      {
        name: table.name,
        zh,
        columns: [filled('unit', 'key', '责任单位', unitOfCase), ...table.columns({ day, filled })],
      },
    ]),
  ),
} as unknown as Readonly<Record<Kind, CaseTable>>;

/** The table of each kind of case: the subject and its key, the kind's columns, then how much is known. */
export const caseTables: Readonly<Record<Kind, TableShape>> = Object.fromEntries(
  Object.entries(tables).map(([kind, { name, zh, columns }]) => [
    kind,
    {
      name,
      zh,
      keeping: 'current',
      columns: [
        column('subject', 'text', '案件'),
        column('key', 'text', '编号'),
        ...columns.map(({ name, type, zh }) => column(name, type, zh)),
        column('last_known_at', 'instant', '最近一次得知的时间'),
        column('version', 'number', '版本：已收事件数'),
      ],
    },
  ]),
) as unknown as Record<Kind, TableShape>;

const folded: Readonly<Record<FoldedKind, string>> = {
  unit: 'Unit',
  person: 'Person',
  law: 'Law',
  meeting: 'Meeting',
  enforcement: 'Enforcement case',
  petition: 'Petition',
  reconsideration: 'Reconsideration',
  litigation: 'Suit',
};

/** What a case of each kind is called in English; in Chinese its table's name. */
export const caseNames = {
  ...folded,
  ...Object.fromEntries(Object.values(declaredKinds).map(({ kind, en }) => [kind, en])),
} as Readonly<Record<Kind, string>>;

/** The tables of declared kinds: the store makes them from their shapes. */
export const declaredTables: readonly TableShape[] = Object.values(declaredKinds).map(
  ({ kind }) => caseTables[kind],
);

/** The current row of a case. `version` is the number of its events, which only grows, whatever the batches. */
export function caseRow(state: Case, known: { readonly at: string; readonly events: number }): Row {
  const columns = tables[state.kind].columns as unknown as readonly CaseColumn<Case>[];
  const cells: Record<string, Cell> = { ...emptyRows[state.kind] };
  cells['subject'] = `${state.kind}/${state.key}`;
  cells['key'] = state.key;
  for (const { name, of } of columns) cells[name] = of(state);
  cells['last_known_at'] = known.at;
  cells['version'] = known.events;
  return cells;
}

/**
 * A row of each kind with every column, to be copied and filled. Objects that are given thirty properties one after the
 * other become tables of hashes; what is parsed has a shape, and its copies share it.
 */
const emptyRows = Object.fromEntries(
  Object.entries(caseTables).map(([kind, { columns }]) => [
    kind,
    JSON.parse(JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, ''])))) as Row,
  ]),
) as Readonly<Record<Kind, Row>>;
