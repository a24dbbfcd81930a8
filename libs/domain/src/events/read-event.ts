import { z } from 'zod';

import type { CloudEvent, FaduEvent } from './event.ts';
import { businessKey } from './event-type.ts';
import { type EventName, type Kind, eventTypes, kindOf, kinds } from './register.ts';
import { type Fault, faultOf } from './fault.ts';

const PREFIX = 'fadu.';
const TYPE = /^fadu\.([a-z]+\.[a-z_]+)\.v(\d+)$/;

/** The full type as it stands on the wire: `fadu.petition.registered.v1`. */
export const wireType = (name: EventName): string => `${PREFIX}${name}.v${eventTypes[name].version}`;

const instant = z.iso.datetime({ offset: true, error: 'must be an instant with an offset, e.g. 2026-03-01T09:30:00+08:00' });

const envelope = z.strictObject({
  specversion: z.literal('1.0', { error: 'must be "1.0" (CloudEvents 1.0)' }),
  id: z.string().min(1).max(256),
  source: z.string().min(1).max(256),
  type: z.string().min(1).max(128),
  subject: z.string().min(3).max(160),
  time: instant,
  datacontenttype: z.literal('application/json').optional(),
  recordedat: instant.optional(),
  data: z.unknown(),
});

/** A bad event is an ordinary outcome, not an exception: the caller answers and keeps it. */
export type Reading =
  | { readonly ok: true; readonly event: CloudEvent; readonly name: EventName }
  | { readonly ok: false; readonly id: string | undefined; readonly fault: Fault };

/** Checks one event as sent: envelope, type, subject, then the data by the type's own schema. */
export function readEvent(sent: unknown): Reading {
  const id = idOf(sent);
  const outer = envelope.safeParse(sent);
  if (!outer.success) return { ok: false, id, fault: faultOf('event.envelope', outer.error, sent) };

  const event = outer.data as CloudEvent;
  const named = nameOf(event.type);
  if ('fault' in named) return { ok: false, id, fault: named.fault };

  const misplaced = subjectFault(event.subject, named.name);
  if (misplaced) return { ok: false, id, fault: misplaced };

  const inner = eventTypes[named.name].schema.safeParse(event.data);
  return inner.success
    ? { ok: true, event, name: named.name }
    : { ok: false, id, fault: faultOf('event.data', inner.error, event.data, 'data') };
}

function idOf(sent: unknown): string | undefined {
  const id = typeof sent === 'object' && sent !== null ? (sent as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id.slice(0, 256) : undefined;
}

function nameOf(type: string): { name: EventName } | { fault: Fault } {
  const [, name, version] = TYPE.exec(type) ?? [];
  if (name !== undefined && Object.hasOwn(eventTypes, name)) {
    const known = eventTypes[name as EventName].version;
    if (Number(version) === known) return { name: name as EventName };
    return {
      fault: {
        code: 'event.unknown_version',
        path: 'type',
        message: `"${name}" is known in version ${known}, not ${version}: send "${wireType(name as EventName)}".`,
        value: type,
      },
    };
  }
  return {
    fault: {
      code: 'event.unknown_type',
      path: 'type',
      message: `"${type}" is not an event type of 法度. Types look like "fadu.petition.registered.v1"; GET /v1/event-types lists them all.`,
      value: type,
    },
  };
}

function subjectFault(subject: string, name: EventName): Fault | undefined {
  const slash = subject.indexOf('/');
  const kind = subject.slice(0, slash);
  const wanted = kindOf(name);
  if (slash < 1 || !kinds.includes(kind as Kind) || (wanted !== 'any' && kind !== wanted)) {
    const example = wanted === 'any' ? 'petition/XF-2026-0001' : `${wanted}/…`;
    return {
      code: 'event.subject',
      path: 'subject',
      message: `"${subject}" cannot be the subject of "${name}": write "${example}", the kind, a slash and the business key.`,
      value: subject,
    };
  }
  const key = businessKey.safeParse(subject.slice(slash + 1));
  return key.success ? undefined : faultOf('event.subject', key.error, subject.slice(slash + 1), 'subject');
}

/** Lifts an event from the log to its newest version. The log holds only what {@link readEvent} let in. */
export function upcast(stored: CloudEvent): FaduEvent {
  const type = stored.type.slice(PREFIX.length, stored.type.lastIndexOf('.')) as EventName;
  return {
    id: stored.id,
    source: stored.source,
    subject: stored.subject,
    time: stored.time,
    recordedAt: stored.recordedat ?? '',
    type,
    data: stored.data,
  } as FaduEvent;
}
