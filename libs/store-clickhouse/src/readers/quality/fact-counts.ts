import type { FactCounts } from '@fadu/domain';

import type { Asked } from '../../connections/pool.ts';
import { unitOfSubject } from './unit-of-subject.ts';

type Wire = Omit<FactCounts, 'month'> & { readonly month: number };

const query = `
  SELECT unit, toYYYYMM(day) AS month, toUInt32(count()) AS facts,
    toUInt32(countIf(received > addDays(day, {lateAfter:UInt32}))) AS late, toUInt32(countIf(revised)) AS revised
  FROM (
    SELECT subject, \`on\` AS day, toDate32(recorded_at, 'Asia/Shanghai') AS received,
      (subject, id) IN (
        SELECT subject, JSONExtractString(data, 'event') FROM events WHERE startsWith(type, 'record.')) AS revised
    FROM events
    WHERE NOT startsWith(type, 'record.') AND \`on\` BETWEEN {from:Date32} AND {to:Date32}) AS told
  ANY LEFT JOIN (${unitOfSubject}) AS whose USING subject
  GROUP BY unit, month ORDER BY unit, month`;

/** Facts by unit and month of their legal day: how many were received late, how many were revised since. */
export async function factCounts(
  store: Asked,
  params: { readonly from: string; readonly to: string; readonly lateAfter: number },
): Promise<readonly FactCounts[]> {
  const rows = await store.ask<Wire>(query, params);
  return rows.map(({ unit, month, facts, late, revised }) => ({
    unit,
    month: `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`,
    facts,
    late,
    revised,
  }));
}
