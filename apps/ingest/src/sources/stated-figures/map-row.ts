import { type LocalDate, readPrinted, reportDocumentNames } from '@fadu/domain';

import { RowReader } from '../../cells/row-reader.ts';
import type { Cells, Mapping, RowFact } from '../template.ts';
import { columns } from './columns.ts';

type Data = Readonly<Record<string, unknown>>;

const documents = Object.fromEntries(
  Object.entries(reportDocumentNames).flatMap(([code, name]) => [
    [code, code],
    [name, code],
  ]),
);

/** One figure of one report. The rows of a report share its subject: each speaks of its own figure only. */
export function mapRow(cells: Cells): Mapping {
  const row = new RowReader(cells, columns);
  const number = row.key('number');
  const line = row.whole('line');
  const year = row.whole('year');
  const dated = row.day('on');
  const document = row.choice('document', { words: documents, list: '文种的名称或代码' }) ?? 'annual_report';
  const figure = printedIn(row, 'printed');
  const [numerator, denominator] = [countIn(row, 'numerator'), countIn(row, 'denominator')];
  if (row.faults.length > 0 || line === undefined || year === undefined || !figure) {
    return { ok: false, faults: row.faults };
  }
  if (dated === undefined) row.warn('on', 'import.proxy_date', undated);
  const on: LocalDate = dated ?? `${String(year).padStart(4, '0')}-12-31`;
  const texts = Object.fromEntries(
    ['period', 'partOf', 'place'].flatMap((id) => (row.optional(id) ? [[id, row.text(id)]] : [])),
  );
  const counts = { ...(numerator && { numerator }), ...(denominator && { denominator }) };
  const data = { unit: row.text('unit'), document, year, figure: row.text('figure'), ...figure, ...counts };
  const fact: RowFact = {
    subject: `report/${number}`,
    fact: `figure-${line}`,
    type: 'report.figure_stated',
    time: `${on}T00:00:00+08:00`,
    data: { ...data, ...texts, text: row.text('text'), on },
    column: 'printed',
    proxyDay: dated === undefined,
  };
  const subjects = [fact.subject];
  return { ok: true, key: `${number}-${line}`, subjects, facts: [fact], warnings: row.warnings };
}

/** A number as printed, with the unit of measure from its own column where it has none. */
function printedIn(row: RowReader, column: string): Data | undefined {
  const text = row.text(column);
  if (text === '') return undefined;
  const read = readPrinted(text);
  if (!read) {
    row.fault(column, 'import.printed', unreadable);
    return undefined;
  }
  const unitOfMeasure = read.unitOfMeasure || row.text('unitOfMeasure');
  if (column === 'printed' && unitOfMeasure === '')
    row.fault('unitOfMeasure', 'import.required', unitMissing);
  return { ...read, unitOfMeasure };
}

function countIn(row: RowReader, column: string): Data | undefined {
  const read = printedIn(row, column);
  if (!read) return undefined;
  const { value, qualifier } = read;
  return { value, ...(qualifier !== undefined && { qualifier }) };
}

const undated = {
  zh: '为空，以所述年度的最后一日代替',
  en: 'is empty: the last day of the year of the report stands for it',
};
const unreadable = {
  zh: '不是可读的数值：请照原文填写数字和单位，如 2820余次、99.6%',
  en: 'is no number that can be read: write it as printed, e.g. 2820余次 or 99.6%',
};
const unitMissing = {
  zh: '为空，且“印出数值”中也没有单位：请填写，如 件、%',
  en: 'is empty and the printed number has no unit either: fill it in, e.g. 件 or %',
};
