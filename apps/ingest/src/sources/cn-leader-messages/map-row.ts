import { RowReader } from '../../cells/row-reader.ts';
import type { Cells, Mapping, RowFact } from '../template.ts';
import { columns } from './columns.ts';

/** A message is registered and accepted on the day it was sent: the source knows no other. */
export function mapRow(cells: Cells): Mapping {
  const row = new RowReader(cells, columns);
  const key = row.key('number');
  const sent = row.moment('sentAt');
  const replied = row.moment('repliedAt');
  const unit = unitOf(row);
  if (row.faults.length > 0 || !sent || unit === undefined) return { ok: false, faults: row.faults };

  const subject = `petition/${key}`;
  const facts: RowFact[] = [
    {
      subject,
      fact: 'registered',
      type: 'petition.registered',
      time: sent.at,
      // The source does not say who came before: repeats by the same user stay messages of their own.
      data: { unit, on: sent.day, channel: 'online', firstTime: true },
      column: 'sentAt',
    },
    {
      subject,
      fact: 'accepted',
      type: 'petition.accepted',
      time: sent.at,
      data: { on: sent.day },
      column: 'sentAt',
    },
  ];
  if (replied) {
    const data = { on: replied.day };
    facts.push({
      subject,
      fact: 'replied',
      type: 'petition.replied',
      time: replied.at,
      data,
      column: 'repliedAt',
    });
  }
  return { ok: true, subjects: [subject], facts, warnings: row.warnings };
}

function unitOf(row: RowReader): string | undefined {
  const district = row.text('district');
  if (district !== '') return district;
  const prefecture = row.text('prefecture');
  if (prefecture !== '') return prefecture.endsWith('市') ? prefecture : `${prefecture}市`;
  row.fault('district', 'import.no_unit', {
    zh: '和地市都为空，无法确定承办单位：请补填其中之一',
    en: 'and the prefecture are both empty, so nobody answers for the message: fill in one of them',
  });
  return undefined;
}
