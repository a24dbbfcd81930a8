import type { CaseAnswer } from '@fadu/domain';
import { useSpeech } from '../../i18n/language.tsx';
import { shanghaiTime } from '../../parts/shanghai.ts';
import { eventLines, type Wording } from './event-lines.ts';

type CaseEvent = CaseAnswer['events'][number];

interface TimeLineProps {
  readonly events: readonly CaseEvent[];
  readonly wording: Wording;
}

/** What happened, in order. What was voided or corrected stays, marked as such. */
export function TimeLine({ events, wording }: TimeLineProps) {
  const { t } = useSpeech();
  if (events.length === 0) return <p>{t.case.noEvents}</p>;
  return (
    <ol className="time-line">
      {events.map((event) => (
        <EventEntry key={`${event.source} ${event.id}`} event={event} wording={wording} />
      ))}
    </ol>
  );
}

function EventEntry({ event, wording }: { readonly event: CaseEvent; readonly wording: Wording }) {
  const { t, say } = useSpeech();
  const { standing } = event;
  const off = standing === 'voided' || standing === 'corrected';
  const note = {
    counts: '',
    voided: t.case.voidedNote,
    corrected: t.case.correctedNote,
    record: '',
    unreadable: '',
  }[standing];
  return (
    <li className={off ? 'is-off' : ''} id={`event-${event.id}`}>
      <div className="event-head">
        <span className="event-on">{event.on ?? t.case.noDate}</span>
        <span className="event-name">{say(event.name)}</span>
        {standing !== 'counts' && (
          <span className="state is-warning">
            {t.case.standing[standing]}
            {note !== '' && `，${note}`}
          </span>
        )}
      </div>
      <dl className="event-data">
        {eventLines(event.data, { ...wording, labels: event.labels }).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="event-meta">
        {t.case.recorded} {shanghaiTime(event.recordedAt)} · {t.case.from} {event.source} · {event.id}
      </p>
    </li>
  );
}
