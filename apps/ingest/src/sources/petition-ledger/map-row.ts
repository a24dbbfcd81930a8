import type { EventName, LocalDate } from '@fadu/domain';

import { RowReader } from '../../cells/row-reader.ts';
import type { Cells, Mapping, RowFact } from '../template.ts';
import { columns } from './columns.ts';
import { channels, ratings, unrated, yesOrNo } from './words.ts';

/** One row of the ledger: every day that is filled in is one event of the petition. */
export function mapRow(cells: Cells): Mapping {
  const row = new RowReader(cells, columns);
  const facts = new PetitionFacts(`petition/${row.key('number')}`);
  addRegistration(row, facts);
  addAcceptance(row, facts);
  addTransfer(row, facts);
  addExtension(row, facts);
  addDay(row, facts, { column: 'repliedOn', fact: 'replied', type: 'petition.replied' });
  addDay(row, facts, { column: 'resolvedOn', fact: 'resolved', type: 'petition.resolved' });
  addRating(row, facts);
  addDay(row, facts, { column: 'withdrawnOn', fact: 'withdrawn', type: 'petition.withdrawn' });
  addMerger(row, facts);
  if (row.faults.length > 0) return { ok: false, faults: row.faults };
  return { ok: true, subjects: [facts.subject], facts: facts.all, warnings: row.warnings };
}

interface FactPlace {
  readonly column: string;
  readonly fact: string;
  readonly type: EventName;
}

class PetitionFacts {
  readonly all: RowFact[] = [];
  readonly subject: string;

  constructor(subject: string) {
    this.subject = subject;
  }

  /** The ledger knows days only: the seconds of `time` do no more than keep the facts of one day in order. */
  add(place: FactPlace, day: LocalDate, data: Readonly<Record<string, unknown>>): void {
    const second = String(this.all.length).padStart(2, '0');
    this.all.push({ ...place, subject: this.subject, time: `${day}T00:00:${second}+08:00`, data });
  }
}

function addRegistration(row: RowReader, facts: PetitionFacts): void {
  const on = row.day('registeredOn');
  const channel = row.choice('channel', channels);
  const firstTime = row.choice('firstTime', yesOrNo) ?? true;
  const persons = row.whole('persons');
  const category = row.optional('category');
  const place = { column: 'registeredOn', fact: 'registered', type: 'petition.registered' } as const;
  if (on === undefined || channel === undefined) return;
  const more = {
    ...(persons === undefined ? {} : { persons }),
    ...(category === undefined ? {} : { category }),
  };
  facts.add(place, on, { unit: row.text('unit'), on, channel, firstTime, ...more });
}

function addAcceptance(row: RowReader, facts: PetitionFacts): void {
  addDay(row, facts, { column: 'acceptedOn', fact: 'accepted', type: 'petition.accepted' });
  const on = row.day('notAcceptedOn');
  const reason = row.optional('notAcceptedReason');
  const place = { column: 'notAcceptedOn', fact: 'not_accepted', type: 'petition.not_accepted' } as const;
  if (on !== undefined) facts.add(place, on, { on, ...(reason === undefined ? {} : { reason }) });
}

function addTransfer(row: RowReader, facts: PetitionFacts): void {
  if (!bothOrNone(row, 'transferredTo', 'transferredOn')) return;
  const on = row.day('transferredOn');
  const place = { column: 'transferredOn', fact: 'transferred', type: 'petition.transferred' } as const;
  if (on !== undefined) facts.add(place, on, { toUnit: row.text('transferredTo'), on });
}

function addExtension(row: RowReader, facts: PetitionFacts): void {
  if (!bothOrNone(row, 'extensionDays', 'extendedOn')) return;
  const approvedOn = row.day('extendedOn');
  const days = row.whole('extensionDays');
  const place = { column: 'extensionDays', fact: 'extended', type: 'petition.extended' } as const;
  if (approvedOn !== undefined && days !== undefined) facts.add(place, approvedOn, { days, approvedOn });
}

function addMerger(row: RowReader, facts: PetitionFacts): void {
  if (!bothOrNone(row, 'mergedInto', 'mergedOn')) return;
  const on = row.day('mergedOn');
  const into = row.key('mergedInto');
  const place = { column: 'mergedOn', fact: 'merged', type: 'petition.merged' } as const;
  if (on !== undefined && into !== '') facts.add(place, on, { into, on });
}

function addRating(row: RowReader, facts: PetitionFacts): void {
  if (unrated.has(row.text('rating'))) return;
  const rating = row.choice('rating', ratings);
  const rated = row.day('ratedOn');
  if (rating === undefined) return;
  const on = rated ?? row.day('repliedOn') ?? row.day('resolvedOn');
  if (on === undefined) return row.fault('ratedOn', 'import.pair', ratingWithoutDay);
  if (rated === undefined) row.warn('ratedOn', 'import.proxy_date', ratedWithReply);
  facts.add({ column: 'rating', fact: 'rated', type: 'petition.rated' }, on, { on, rating });
}

function addDay(row: RowReader, facts: PetitionFacts, place: FactPlace): void {
  const on = row.day(place.column);
  if (on !== undefined) facts.add(place, on, { on });
}

/** Two cells that say something only together. */
function bothOrNone(row: RowReader, what: string, when: string): boolean {
  const given = [what, when].filter((id) => row.text(id) !== '');
  if (given.length !== 1) return given.length === 2;
  row.fault(given[0] === what ? when : what, 'import.pair', {
    zh: '为空，而与它成对的一列已填写：两列都填，或都留空',
    en: 'is empty while its counterpart is filled in: fill in both or neither',
  });
  return false;
}

const ratingWithoutDay = {
  zh: '为空，且没有答复日期或化解日期可用：请填写评价的日期',
  en: 'is empty, and there is no day of a reply or settlement either: fill in the day of the rating',
};
const ratedWithReply = {
  zh: '为空，以答复日期（或化解日期）代替',
  en: 'is empty: the day of the reply (or settlement) stands for it',
};
