import { createHash } from 'node:crypto';

import { canonicalJson, readEvent } from '@fadu/domain';

import type { CellNote, Cells, RowFact, Template } from '../sources/template.ts';
import { factEvent } from './plan-row.ts';

/** A row whose facts the domain would take. */
export interface GoodRow {
  readonly ok: true;
  readonly key: string;
  readonly subjects: readonly string[];
  readonly facts: readonly RowFact[];
  readonly warnings: readonly CellNote[];
  /** equal when two rows state the same facts */
  readonly digest: string;
}

export type RowCheck = GoodRow | { readonly ok: false; readonly faults: readonly CellNote[] };

/** Maps one row and lets the domain judge every event that would come of it: one fault refuses the whole row. */
export function checkRow(cells: Cells, template: Template, source: string): RowCheck {
  const damaged = Object.entries(cells).find(([, cell]) => cell.includes('\ufffd'));
  if (damaged) return { ok: false, faults: [damagedCell(damaged[0])] };
  const mapping = template.mapRow(cells);
  if (!mapping.ok) return mapping;
  const faults = mapping.facts.flatMap((fact) => factFault(fact, source));
  if (faults.length > 0) return { ok: false, faults };
  const { subjects, facts, warnings } = mapping;
  const key = mapping.key ?? subjects[0]!.slice(subjects[0]!.indexOf('/') + 1);
  return { ok: true, key, subjects, facts, warnings, digest: digestOf(facts) };
}

function factFault(fact: RowFact, source: string): readonly CellNote[] {
  const reading = readEvent(factEvent('key', fact, { before: undefined, delivery: { source } }));
  if (reading.ok) return [];
  const { path, zh, en } = reading.fault;
  return [
    {
      column: fact.column,
      code: 'import.value',
      zh: `不合要求（${path}）：${zh}`,
      en: `(${path}) ${en}`,
    },
  ];
}

function digestOf(facts: readonly RowFact[]): string {
  const said = facts.map(({ fact, data, proxyDay }) =>
    canonicalJson([fact, proxyDay ? { ...data, on: '' } : data]),
  );
  return createHash('sha256').update(said.join('\n')).digest('base64').slice(0, 16);
}

const damagedCell = (column: string): CellNote => ({
  column,
  code: 'import.encoding',
  zh: '有无法识别的字符：请将文件另存为“CSV UTF-8”后重新导入。',
  en: 'The cell holds characters that cannot be read: save the file as "CSV UTF-8" and import it again.',
});
