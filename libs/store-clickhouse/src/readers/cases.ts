import {
  caseTables,
  declaredKinds,
  type FoldedKind,
  type Kind,
  type Page,
  type PageRequest,
  type Row,
  type StoreReader,
} from '@fadu/domain';

import type { Asked } from '../connections/pool.ts';
import { KindUnknownError } from '../errors.ts';
import { keyIn } from './cursor.ts';
import { fetchedFor, numberFrom, pageOf } from './page.ts';

type Query = Parameters<StoreReader['cases']>[1];

/** What it means, for each kind, that a case belongs to a unit. */
const byHand: Readonly<Record<FoldedKind, string>> = {
  unit: 'key = {unit:String}',
  person: 'unit = {unit:String}',
  law: "hasAny(units, [{unit:String}, 'all'])",
  meeting: 'unit = {unit:String}',
  enforcement: 'unit = {unit:String}',
  petition: 'unit = {unit:String}',
  reconsideration: 'respondent = {unit:String}',
  litigation: 'has(defendants, {unit:String})',
};

const ofUnit = {
  ...byHand,
  ...Object.fromEntries(Object.keys(declaredKinds).map((kind) => [kind, 'unit = {unit:String}'])),
} as Readonly<Record<Kind, string>>;

const isKind = (kind: string): kind is Kind => Object.hasOwn(ofUnit, kind);

/**
 * The current cases of a kind, by number. `search` is looked for in the number and in every other text.
 *
 * @throws {KindUnknownError}
 */
export async function cases(
  store: Asked,
  kind: string,
  query: Query,
  request: PageRequest,
): Promise<Page<Row>> {
  if (!isKind(kind)) throw new KindUnknownError(kind, Object.keys(ofUnit));
  const { name } = caseTables[kind];
  const { unit, search } = query;
  const where = ['1'];
  if (unit !== undefined) where.push(ofUnit[kind]);
  if (search) where.push(`positionCaseInsensitiveUTF8(${searchedText(kind)}, {search:String}) > 0`);
  const params = { ...(unit === undefined ? {} : { unit }), ...(search ? { search } : {}) };
  const after = keyIn(request.cursor, 'text');
  const further = after ? 'AND subject > {after:String}' : '';
  const [rows, total] = await Promise.all([
    store.ask<Row>(
      `SELECT * FROM ${name} FINAL WHERE ${where.join(' AND ')} ${further} ORDER BY subject LIMIT {limit:UInt32}`,
      { ...params, ...(after ? { after: after[0] } : {}), limit: fetchedFor(request) },
    ),
    numberFrom(store, `SELECT count() AS n FROM ${name} FINAL WHERE ${where.join(' AND ')}`, params),
  ]);
  return pageOf(rows, request, { row: (row) => row, key: (row) => [String(row['subject'])], total });
}

// The subject repeats the number, and the history of a unit repeats its names in JSON.
const unsearched = new Set(['subject', 'history']);

function searchedText(kind: Kind): string {
  const texts = caseTables[kind].columns
    .filter(({ name, type }) => type === 'text' && !unsearched.has(name))
    .map(({ name }) => name);
  return `concatWithSeparator('\\n', ${texts.join(', ')})`;
}
