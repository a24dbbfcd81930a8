import type { LocalDate } from '@fadu/domain';

import { plainText } from '../../cells/clean-cell.ts';
import { readKey } from '../../cells/read-key.ts';
import { RowReader } from '../../cells/row-reader.ts';
import type { Cells, Mapping, RowFact } from '../template.ts';
import { columns } from './columns.ts';

/** DOCUMENTNO alone is not unique: two authorities may use the same number. */
export function caseKey(cells: Cells): string {
  const code = cells['countyCode'] ?? '';
  const number = cells['documentNo'] ?? '';
  if (code === '' || number === '') return '';
  const reading = readKey(`${code}-${number}`);
  return 'key' in reading ? reading.key : '';
}

/** Words of APPEALRESCIND by which the authority took its decision back. */
const RESCISSIONS = new Set(['自行撤銷', '陳情撤銷', '撤銷並另立裁處書']);

export function mapRow(cells: Cells): Mapping {
  const row = new RowReader(cells, columns);
  const key = caseKey(cells);
  if (key === '' && row.faults.length === 0) row.key('documentNo');
  const decided = row.moment('penaltyOn');
  const violated = row.moment('violatedOn');
  const updated = row.moment('updatedAt');
  const fine = fineOf(row);
  if (row.faults.length > 0 || !decided || !updated) return { ok: false, faults: row.faults };
  if (!violated) row.warn('violatedOn', 'import.proxy_date', noViolation);
  if (row.text('petitioned') === '是') row.warn('petitioned', 'import.no_date', noAppealDates);

  const subject = `enforcement/${key}`;
  const place = { subject, time: updated.at };
  const facts: RowFact[] = [
    { ...place, ...opening(row, (violated ?? decided).day) },
    { ...place, ...decision(row, decided.day, fine) },
  ];
  if (isRevoked(row)) facts.push({ ...place, ...revocation(updated.day) });
  return { ok: true, subjects: [subject], facts, warnings: row.warnings };
}

type Placeless = Omit<RowFact, 'subject' | 'time'>;

const opening = (row: RowReader, on: LocalDate): Placeless => ({
  fact: 'opened',
  type: 'enforcement.opened',
  data: { unit: row.text('county'), on, party: partyOf(row.text('facility')) },
  column: 'violatedOn',
});

function decision(row: RowReader, on: LocalDate, fine: string | undefined): Placeless {
  const kinds = [fine === undefined || Number(fine) === 0 ? 'other' : 'fine'];
  const amount = fine === undefined ? {} : { fine };
  const data = { on, procedure: 'ordinary', kinds, ...amount, documentNo: row.text('documentNo') };
  return { fact: 'decided', type: 'enforcement.decided', data, column: 'penaltyOn' };
}

const revocation = (on: LocalDate): Placeless => ({
  fact: 'revoked',
  type: 'enforcement.revoked',
  data: { on, by: 'self' },
  column: 'rescinded',
  proxyDay: true,
});

function fineOf(row: RowReader): string | undefined {
  const text = plainText(row.text('money')).replaceAll(',', '');
  if (text === '') return undefined;
  if (/^\d{1,12}(\.\d{1,2})?$/.test(text)) return text;
  row.fault('money', 'import.money', {
    zh: '不是金额，请只填数字',
    en: 'is not an amount: write digits, with at most two decimals',
  });
  return undefined;
}

function partyOf(name: string): Readonly<Record<string, string>> {
  const kind = name.includes('公司') ? 'legal' : 'other';
  return name === '' ? { kind } : { kind, name: name.slice(0, 200) };
}

function isRevoked(row: RowReader): boolean {
  const word = row.text('rescinded');
  if (word === '') return false;
  const revoked = RESCISSIONS.has(word);
  if (revoked) row.warn('rescinded', 'import.proxy_date', noRescissionDate);
  else if (word !== '駁回') row.warn('rescinded', 'import.not_revoked', notRevoked);
  return revoked;
}

const noViolation = {
  zh: '为空，立案日以裁处日代替',
  en: 'is empty: the day of the decision stands for the opening',
};
const noAppealDates = {
  zh: '为“是”，但来源没有诉愿的日期，未生成复议事件',
  en: 'says that there was an appeal, but the source has no dates of it: no reconsideration is made up',
};
const noRescissionDate = {
  zh: '没有日期，撤销日以首次看到撤销时的 UPDATETIME 代替',
  en: 'has no date: the day of UPDATETIME on which the rescission was first seen stands for it',
};
const notRevoked = {
  zh: '不是撤销处罚（录入错误、废止、改处金额等），未计为撤销',
  en: 'is no rescission of the penalty (typing error, repeal, changed amount …): it is not counted as one',
};
