import {
  type Change,
  type FaduEvent,
  type Instant,
  type JudgeBook,
  type LedgerRow,
  type Matter,
  type RecordFault,
  type RowIdentity,
  type Scope,
  contentOfRow,
  findingIdentity,
  findingsOf,
  type FindingRow,
  judge,
  knownInstants,
  ledgerIdentity,
  ledgerRow,
  matterAt,
  turn,
} from '@fadu/domain';

/** What is said of a subject at one state of knowledge. */
export interface Said {
  readonly items: readonly Change<LedgerRow>[];
  readonly findings: readonly Change<FindingRow>[];
}

/** What changed in the ledgers. */
export type Changed = Said;

const NOTHING: Said = { items: [], findings: [] };

export interface Verdict extends Said {
  readonly matter: Matter;
  readonly faults: readonly RecordFault[];
}

/** Judges a scope as known at an instant; `last`: nothing of it became known later, so nothing need be left out. */
export function say(scope: Scope, book: JudgeBook, knownAt: Instant, last: boolean): Verdict {
  const { matter, facts, faults } = matterAt(scope, last ? undefined : knownAt);
  const judged = judge(matter, book);
  const events = last ? scope.events : scope.events.filter((e) => e.recordedAt <= knownAt);
  return {
    matter,
    faults,
    items: judged.map((item) => ledgerRow(scope.subject, item, knownAt)),
    findings: findingsOf({
      subject: scope.subject,
      state: matter.timeline.whole,
      faults,
      judged,
      events,
      facts,
    }).map((finding) => findingIdentity.signed(finding, 1, knownAt)),
  };
}

/** What became of a scope over some versions. */
export interface Series {
  readonly changed: Changed;
  /** as it stands in the end */
  readonly matter: Matter;
}

/** Every change of a scope from the first thing known of it on: one version for each distinct instant. */
export function wholeSeries(scope: Scope, book: JudgeBook): Series {
  return versions(scope, book, knownInstants(scope), NOTHING) ?? unchanged(scope, book, '');
}

/**
 * What changes from version to version of a scope, the newest instant of all among those given; undefined when none are.
 * @param said what was said before the first of them
 */
function versions(
  scope: Scope,
  book: JudgeBook,
  instants: readonly Instant[],
  said: Said,
): Series | undefined {
  const items: Change<LedgerRow>[] = [];
  const findings: Change<FindingRow>[] = [];
  let [before, matter]: [Said, Matter | undefined] = [said, undefined];
  instants.forEach((instant, i) => {
    const now = say(scope, book, instant, i === instants.length - 1);
    items.push(...turn(before.items, now.items, instant, ledgerIdentity));
    findings.push(...turn(before.findings, now.findings, instant, findingIdentity));
    [before, matter] = [now, now.matter];
  });
  return matter && { changed: { items, findings }, matter };
}

const unchanged = (scope: Scope, book: JudgeBook, knownAt: Instant): Series => ({
  changed: NOTHING,
  matter: say(scope, book, knownAt, true).matter,
});

/**
 * The change from what was known at an older position of the log to what is known now. The ordinary case is that all
 * new events were recorded no earlier than the old ones: then only their instants are new versions. Else (a migration
 * brought older knowledge, or partitions were read at different paces) the past itself changes, and the two series are
 * compared whole. Either way the sum is the series of the newer scope, whatever the batches.
 */
export function seriesBetween(before: Scope, after: Scope, book: JudgeBook): Series {
  const old = knownInstants(before);
  if (old.length === 0) return wholeSeries(after, book);
  const newest = old.at(-1)!;
  const fresh = freshInstants(before, after);
  if (fresh.some((instant) => instant < newest)) return rewritten(before, after, book);

  const said = say(before, book, newest, true);
  return versions(after, book, fresh, said) ?? unchanged(after, book, newest);
}

/** The instants of the events that came with the newer scope. */
function freshInstants(before: Scope, after: Scope): readonly Instant[] {
  if (after.related.size === 0) return instantsOf(after.events.slice(before.events.length));
  const seen = new Set(eventsOf(before));
  return instantsOf(eventsOf(after).filter((e) => !seen.has(e)));
}

const instantsOf = (events: readonly FaduEvent[]): readonly Instant[] =>
  [...new Set(events.map((e) => e.recordedAt))].sort();

const eventsOf = (scope: Scope) => [...scope.events, ...[...scope.related.values()].flat()];

function rewritten(before: Scope, after: Scope, book: JudgeBook): Series {
  const old = wholeSeries(before, book).changed;
  const { changed, ...rest } = wholeSeries(after, book);
  return {
    changed: {
      items: difference(old.items, changed.items, ledgerIdentity),
      findings: difference(old.findings, changed.findings, findingIdentity),
    },
    ...rest,
  };
}

/** `after` − `before` as multisets of signed rows: what must be added so that the sum becomes `after`. */
function difference<Row extends object>(
  before: readonly Change<Row>[],
  after: readonly Change<Row>[],
  { signed }: RowIdentity<Row>,
): readonly Change<Row>[] {
  const counts = new Map<string, { readonly change: Change<Row>; n: number }>();
  const add = (change: Change<Row>, n: number) => {
    const key = `${change.known_at} ${contentOfRow(change)}`;
    const entry = counts.get(key);
    if (entry) entry.n += n;
    else counts.set(key, { change, n });
  };
  for (const change of before) add(change, -change.sign);
  for (const change of after) add(change, change.sign);
  return [...counts.values()].flatMap(({ change, n }) =>
    Array.from({ length: Math.abs(n) }, () => signed(change, n > 0 ? 1 : -1, change.known_at)),
  );
}
