import type { CloudEvent, FaduEvent } from './event.ts';
import { envelope, isPlainEnvelope } from './envelope.ts';
import { businessKey } from './event-type.ts';
import { type EventName, type Kind, eventTypes, kindOf, kinds } from './register.ts';
import { type Fault, fault, faultOf } from './fault.ts';

const PREFIX = 'fadu.';
const TYPE = /^fadu\.([a-z]+\.[a-z_]+)\.v(\d+)$/;

/** The full type as it stands on the wire: `fadu.petition.registered.v1`. */
export const wireType = (name: EventName): string => `${PREFIX}${name}.v${eventTypes[name].version}`;

/** A bad event is an ordinary outcome, not an exception: the caller answers and keeps it. */
export type Reading =
  | { readonly ok: true; readonly event: CloudEvent; readonly name: EventName }
  | { readonly ok: false; readonly id: string | undefined; readonly fault: Fault };

/** Checks one event as sent: envelope, type, subject, then the data by the type's own schema. */
export function readEvent(sent: unknown): Reading {
  if (!isPlainEnvelope(sent)) {
    const outer = envelope.safeParse(sent);
    if (!outer.success) return refused(sent, faultOf('event.envelope', outer.error, sent));
  }
  const event = sent as CloudEvent;
  const named = nameOf(event.type);
  if (typeof named !== 'string') return refused(sent, named);

  const misplaced = subjectFault(event.subject, named);
  if (misplaced) return refused(sent, misplaced);
  const bottomless = depthFault(event, named);
  if (bottomless) return refused(sent, bottomless);

  const inner = eventTypes[named].schema.safeParse(event.data);
  return inner.success
    ? { ok: true, event, name: named }
    : refused(sent, faultOf('event.data', inner.error, event.data, 'data'));
}

const refused = (sent: unknown, why: Fault): Reading => ({ ok: false, id: idOf(sent), fault: why });

function idOf(sent: unknown): string | undefined {
  const id = typeof sent === 'object' && sent !== null ? (sent as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id.slice(0, 256) : undefined;
}

const names = new Map<string, EventName>(
  (Object.keys(eventTypes) as EventName[]).map((name) => [wireType(name), name]),
);

function nameOf(type: string): EventName | Fault {
  return names.get(type) ?? typeFault(type);
}

function typeFault(type: string): Fault {
  const [, name, version] = TYPE.exec(type) ?? [];
  if (name === undefined || !Object.hasOwn(eventTypes, name)) {
    return fault({
      code: 'event.unknown_type',
      path: 'type',
      value: type,
      zh: `法度没有“${type}”这种事件：事件种类（type）应写成 fadu.petition.registered.v1 的样子，全部种类见 GET /v1/event-types。`,
      en: `"${type}" is not an event type of 法度. Types look like "fadu.petition.registered.v1"; GET /v1/event-types lists them all.`,
    });
  }
  const { version: known, zh } = eventTypes[name as EventName];
  const right = wireType(name as EventName);
  return fault({
    code: 'event.unknown_version',
    path: 'type',
    value: type,
    zh: `“${zh}”事件（${name}）现为第${known}版，没有第${version}版：请将事件种类（type）写成 ${right}。`,
    en: `"${name}" is known in version ${known}, not ${version}: send "${right}".`,
  });
}

function subjectFault(subject: string, name: EventName): Fault | undefined {
  const slash = subject.indexOf('/');
  const kind = subject.slice(0, slash);
  const wanted = kindOf(name);
  if (slash < 1 || !kinds.includes(kind as Kind) || (wanted !== 'any' && kind !== wanted)) {
    const example = wanted === 'any' ? 'petition/XF-2026-0001' : `${wanted}/…`;
    return fault({
      code: 'event.subject',
      path: 'subject',
      value: subject,
      zh: `“${subject}”不能作为“${eventTypes[name].zh}”事件（${name}）的案件（subject）：请写成 ${example}，即类型、斜杠和编号。`,
      en: `"${subject}" cannot be the subject of "${name}": write "${example}", the kind, a slash and the business key.`,
    });
  }
  const key = businessKey.safeParse(subject.slice(slash + 1));
  return key.success ? undefined : faultOf('event.subject', key.error, subject.slice(slash + 1), 'subject');
}

const DEPTH = 32;

/** Only a correction carries data of any shape; without a bottom it would break whoever walks through it. */
function depthFault(event: CloudEvent, name: EventName): Fault | undefined {
  if (name !== 'record.corrected' || !isDeeper(event.data, DEPTH)) return undefined;
  return fault({
    code: 'event.too_deep',
    path: 'data',
    value: '',
    zh: `“内容”（data）嵌套超过${DEPTH}层：请按被更正事件原有的层次，报送更正后的全部内容。`,
    en: `"data" is nested more than ${DEPTH} levels deep: send the whole replacement of the named event, as flat as that event is.`,
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Turns the data of one old version into the next: `'petition.registered.v1': (data) => …`. */
export type Lifts = Readonly<Record<string, (data: unknown) => unknown>>;

/** One entry for every version that was replaced; the log is never rewritten, so none is ever removed. */
const lifts: Lifts = {};

interface Wire {
  readonly name: EventName;
  readonly version: number;
}

// One text for all events of a type: what is compared a million times is then the same object.
const wires = new Map<string, Wire>();

function wireOf(type: string): Wire {
  const known = wires.get(type);
  if (known) return known;
  const dot = type.lastIndexOf('.');
  const wire = { name: type.slice(PREFIX.length, dot) as EventName, version: Number(type.slice(dot + 2)) };
  wires.set(type, wire);
  return wire;
}

/** The data of a version in the shape of the newest. */
function lifted(data: unknown, { name, version }: Wire, known: Lifts): unknown {
  const lift = known[`${name}.v${version}`];
  return lift ? lifted(lift(data), { name, version: version + 1 }, known) : data;
}

/**
 * Lifts an event from the log to its newest version, step by step; the only place that knows old versions. The log
 * holds only what {@link readEvent} let in, then or now.
 */
export function upcast(stored: CloudEvent, known: Lifts = lifts): FaduEvent {
  const wire = wireOf(stored.type);
  const isNewest = known === lifts && eventTypes[wire.name]?.version === wire.version;
  return {
    id: stored.id,
    source: stored.source,
    subject: stored.subject,
    time: stored.time,
    recordedAt: stored.recordedat ?? '',
    type: wire.name,
    data: isNewest ? stored.data : lifted(stored.data, wire, known),
  } as FaduEvent;
}
