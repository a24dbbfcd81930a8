import { type CloudEvent, type EventName, wireType } from '@fadu/domain';

interface Named {
  readonly id?: string;
  readonly source?: string;
}

/** An event as a unit's system would send it; its id is made of subject and type unless given. */
export function event(
  type: EventName,
  subject: string,
  data: Readonly<Record<string, unknown>>,
  { id = `${subject}/${type}`, source = 'urn:test' }: Named = {},
): CloudEvent {
  const { on, approvedOn, promulgatedOn } = data as Readonly<Record<string, string | undefined>>;
  const day = on ?? approvedOn ?? promulgatedOn ?? '2025-01-01';
  return {
    specversion: '1.0',
    id,
    source,
    type: wireType(type),
    subject,
    time: `${day}T09:00:00+08:00`,
    data,
  };
}
