import {
  type FaduEvent,
  type HistoryReader,
  type Instant,
  type Positions,
  type Scope,
  type StoredRecord,
  splitSubject,
  upcast,
} from '@fadu/domain';

const PAGE = 1000;

type Histories = ReadonlyMap<string, readonly FaduEvent[]>;

/** Reads from the log everything that the judgement of subjects depends on. */
export async function scopesOf(
  subjects: readonly string[],
  log: HistoryReader,
  upTo?: Positions,
): Promise<readonly Scope[]> {
  const own = await historiesOf(subjects, log, upTo);
  const persons = subjects.some((subject) => splitSubject(subject).kind === 'person');
  const laws = persons ? await historiesOf(await allSubjects('law/', log), log, upTo) : none;
  return Promise.all(
    subjects.map(async (subject) => {
      const { kind } = splitSubject(subject);
      const meetings = kind === 'unit' ? await historiesOf(await log.linked(subject), log, upTo) : none;
      return { subject, events: own.get(subject) ?? [], laws: kind === 'person' ? laws : none, meetings };
    }),
  );
}

const none: Histories = new Map();

async function historiesOf(
  subjects: readonly string[],
  log: HistoryReader,
  upTo?: Positions,
): Promise<Histories> {
  if (subjects.length === 0) return none;
  const records = await log.histories(subjects, upTo);
  return new Map([...records].map(([subject, stored]) => [subject, eventsOf(stored)]));
}

export const eventsOf = (records: readonly StoredRecord[]): readonly FaduEvent[] =>
  records.map((record) => upcast(record.event));

export const knownBy = (events: readonly FaduEvent[], knownAt: Instant | undefined): readonly FaduEvent[] =>
  knownAt === undefined ? events : events.filter((event) => event.recordedAt <= knownAt);

async function allSubjects(prefix: string, log: HistoryReader): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    const page = await log.subjects(prefix, all.at(-1) ?? '', PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
