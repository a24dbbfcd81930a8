import { NEVER, addDays, dayNumber, yearOf } from '../dates/local-date.ts';
import type { EventOf, FactEvent } from '../events/event.ts';
import type { QualityQuery, SignCount, UnitSign } from '../ports/quality.ts';
import { LEAST_NAMES, LEAST_REPEATS, WITHDRAWN_WITHIN } from '../quality/signs.ts';
import type { Row } from '../tables/shape.ts';
import { type Known, unitOfRow } from './known-data.ts';

interface Marked {
  readonly unit: string;
  readonly subject: string;
  readonly marked: boolean;
}

const EXAMPLES = 5;

/** Signs of rulebook §6.4 no. 35, counted the obvious way from rows of cases and the facts that stand. */
export function naiveSigns(
  known: Known,
  query: QualityQuery,
  facts: readonly FactEvent[],
): readonly SignCount[] {
  const rows = [...known.cases.values()];
  const inPeriod = (day: unknown): boolean => String(day) >= query.from && String(day) <= query.to;
  const over = (day: (row: Row) => unknown, is: (row: Row) => boolean): readonly Marked[] =>
    rows
      .filter((row) => inPeriod(day(row)))
      .map((row) => ({ unit: unitOfRow(row), subject: String(row['subject']), marked: is(row) }));
  return [
    ...counted(
      'last_day_closings',
      over(closedOn, (row) => String(closedOn(row)) >= query.lastDay),
    ),
    ...counted(
      'extension_of_all',
      over(begunOn, (row) => row['extended_on'] !== NEVER),
    ),
    ...counted(
      'withdrawn_before_end',
      over(withdrawnOn, (row) => beforeEnd(row, query)),
    ),
    ...counted('exact_missing_hours', hours(known, query, facts)),
    ...lists(known, query, facts),
  ];
}

const kindOf = (row: Row): string => String(row['subject']).split('/')[0]!;

function closedOn(row: Row): unknown {
  const kind = kindOf(row);
  if (kind === 'petition') return row['replied_on'];
  return kind === 'enforcement' || kind === 'reconsideration' ? row['decided_on'] : '';
}

function begunOn(row: Row): unknown {
  const kind = kindOf(row);
  if (kind === 'enforcement') return row['opened_on'];
  return kind === 'petition' || kind === 'reconsideration' ? row['accepted_on'] : '';
}

function withdrawnOn(row: Row): unknown {
  const kind = kindOf(row);
  if (kind === 'reconsideration') return row['terminated_on'];
  return kind === 'petition' || kind === 'enforcement' ? row['withdrawn_on'] : '';
}

function beforeEnd(row: Row, { terms }: QualityQuery): boolean {
  const began = String(begunOn(row));
  if (began === NEVER) return false;
  const kind = kindOf(row);
  const simple = row['procedure'] === 'simplified';
  const ofKind = {
    petition: terms.petition,
    enforcement: terms.penalty,
    reconsideration: terms.reconsideration,
  };
  const days = kind === 'reconsideration' && simple ? terms.simplified : ofKind[kind as keyof typeof ofKind];
  const due = addDays(began, days + Number(row['extended_days']));
  const left = dayNumber(due) - dayNumber(String(withdrawnOn(row)));
  return left >= 0 && left <= WITHDRAWN_WITHIN;
}

function counted(sign: UnitSign, all: readonly Marked[]): readonly SignCount[] {
  const units = [...new Set(all.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const own = all.filter((one) => one.unit === unit);
    const subjects = own.filter(({ marked }) => marked).map(({ subject }) => subject);
    if (subjects.length === 0) return [];
    const examples = subjects.toSorted().slice(0, EXAMPLES);
    return [{ sign, unit, n: subjects.length, of: own.length, examples }];
  });
}

type Attended = EventOf<'training.attended'>;

/** Each person and session once, on its first day. */
function attended(facts: readonly FactEvent[]): readonly Attended[] {
  const once = new Map<string, Attended>();
  for (const fact of facts) {
    if (fact.type !== 'training.attended') continue;
    const key = `${fact.subject} ${fact.data.session}`;
    const before = once.get(key);
    if (!before || fact.data.on < before.data.on) once.set(key, fact);
  }
  return [...once.values()];
}

function hours(
  known: Known,
  { to, officerHours }: QualityQuery,
  facts: readonly FactEvent[],
): readonly Marked[] {
  if (officerHours === undefined || !to.endsWith('-12-31')) return [];
  const ofYear = attended(facts).filter((fact) => yearOf(fact.data.on) === yearOf(to));
  return [...new Set(ofYear.map(({ subject }) => subject))].flatMap((subject) => {
    const own = ofYear.filter((fact) => fact.subject === subject);
    const sum = (all: readonly Attended[]) =>
      all.reduce((n, f) => n + Math.round(Number(f.data.hours) * 100), 0);
    if (sum(own) < officerHours * 100) return [];
    const atEnd = sum(own.filter((fact) => fact.data.on === to));
    const marked = sum(own) === officerHours * 100 && atEnd > 0;
    return [{ unit: unitOfRow(known.cases.get(subject)), subject, marked }];
  });
}

function lists(known: Known, { from, to }: QualityQuery, facts: readonly FactEvent[]): readonly SignCount[] {
  const unitOf = ({ subject }: Attended): string => unitOfRow(known.cases.get(subject));
  const inPeriod = attended(facts).filter(({ data }) => data.on >= from && data.on <= to);
  return [...new Set(inPeriod.map(unitOf))].flatMap((unit) => {
    const own = inPeriod.filter((fact) => unitOf(fact) === unit);
    const everybody = new Set(own.map(({ subject }) => subject)).size;
    const sessions = [...new Set(own.map(({ data }) => data.session))].map((session) => ({
      session,
      names: own.flatMap(({ subject, data }) => (data.session === session ? [subject] : [])).sort(),
    }));
    const long = sessions.filter(({ names }) => names.length >= LEAST_NAMES);
    const repeats = (names: readonly string[]) =>
      long.filter((other) => other.names.join() === names.join()).length;
    const copied = long.filter(({ names }) => names.length < everybody && repeats(names) >= LEAST_REPEATS);
    if (copied.length === 0) return [];
    const examples = copied.map(({ session }) => session).sort();
    const counts = { n: copied.length, of: long.length, examples: examples.slice(0, EXAMPLES) };
    return [{ sign: 'identical_attendance' as const, unit, ...counts }];
  });
}
