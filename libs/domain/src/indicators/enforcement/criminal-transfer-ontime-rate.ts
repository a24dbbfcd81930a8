import { addDays, shanghaiDay } from '../../dates/local-date.ts';
import { first } from '../../kinds/declare.ts';
import { indicator, settledOnly } from '../definition.ts';
import type { Item } from '../item.ts';
import { ids } from '../shapes/head.ts';

const approvedType = 'enforcement.transfer_approved';
const transferredType = 'enforcement.transferred_to_police';
const HOUR = 3_600_000;

/**
 * 24小时移送: 《行政执法机关移送涉嫌犯罪案件的规定》 Art 5 — within 24 hours of the approval, an hour clock. With bare days
 * it is unknown whether it was in time; only what is late whatever the hour counts as late.
 */
export const criminalTransferOntimeRate = indicator({
  id: 'criminal_transfer_ontime_rate',
  name: { zh: '涉嫌犯罪案件按时移送率', en: 'Transfers to the police in time' },
  kind: 'rate',
  family: 'enforcement',
  direction: 'higher',
  subject: 'enforcement',
  decidedBy: ['enforcement.transferred_to_police'],
  formula: {
    item: { zh: '经批准移送的案件', en: 'transfer that was approved' },
    numerator: { zh: '批准后24小时内移送的', en: 'transferred within 24 hours of the approval' },
    denominator: { zh: '已移送或者时限已过的', en: 'transferred, or past the time' },
    excluded: { zh: '只有日期、不能判断是否超过24小时的', en: 'only days are known, and they do not tell' },
    placedOn: { zh: '时限届满之日', en: 'the day on which the time ends' },
  },
  parameters: ['transfer.hours'],
  target: 'target.criminal_transfer_ontime_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: true,
  reads: ['enforcement.opened', approvedType, transferredType],
  begins: [approvedType],

  items(enforcement, { law }) {
    const approved = first(enforcement, approvedType);
    const { opened } = enforcement;
    if (!approved || !opened) return [];
    const hours = law.on('transfer.hours', approved.on)?.value;
    if (hours === undefined) return [];
    const done = first(enforcement, transferredType);
    const from = momentOf(approved);
    return [
      {
        item: `enforcement/${enforcement.key}`,
        unit: opened.unit,
        ...within({ from, approvedOn: approved.on, hours, done }),
        startedOn: approved.on,
        rule: 'transfer.hours',
        evidence: ids([approved.event, done?.event]),
      },
    ];
  },
});

interface Timed {
  readonly on: string;
  readonly at?: string | undefined;
}

interface Passage {
  readonly from: number | undefined;
  readonly approvedOn: string;
  readonly hours: number;
  readonly done: Timed | undefined;
}

type Judgement = Pick<Item, 'placedOn' | 'dueOn' | 'settledOn' | 'outcome' | 'excluded'>;

function within({ from, approvedOn, hours, done }: Passage): Judgement {
  const last = from === undefined ? undefined : from + hours * HOUR;
  const dueOn = last === undefined ? addDays(approvedOn, Math.ceil(hours / 24)) : shanghaiDay(last);
  const placed = { placedOn: dueOn, dueOn };
  if (!done) return placed;
  const settled = { ...placed, settledOn: done.on };
  if (done.on > dueOn) return settled;
  const until = momentOf(done);
  // Transferred on a day before the approval: in time whatever the hours were.
  if (done.on < approvedOn) return { ...settled, outcome: 'met' };
  if (last === undefined || until === undefined) return { ...settled, excluded: 'time_unknown' };
  return { ...settled, outcome: until <= last ? 'met' : 'missed' };
}

/** The moment of a fact, in milliseconds; none where it is not told, or lies on another day than the fact. */
function momentOf({ on, at }: Timed): number | undefined {
  if (at === undefined) return undefined;
  const moment = Date.parse(at);
  return shanghaiDay(moment) === on ? moment : undefined;
}
