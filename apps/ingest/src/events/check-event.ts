import {
  type CloudEvent,
  type Fault,
  type Instant,
  type LogRecord,
  type Sender,
  contentOf,
  fault,
  linksOf,
  readEvent,
} from '@fadu/domain';

/** An event that may go to the log as soon as it is stamped. */
export interface CheckedEvent {
  readonly event: CloudEvent;
  readonly content: string;
  readonly links: readonly string[];
  /** the sender brought an instant of its own */
  readonly migrated: boolean;
}

export type Checking =
  | { readonly ok: true; readonly checked: CheckedEvent }
  | { readonly ok: false; readonly id: string | undefined; readonly fault: Fault };

/** What the domain says of an event, and whether this sender may bring an instant of its own. */
export function checkEvent(sent: unknown, sender: Sender): Checking {
  const reading = readEvent(sent);
  if (!reading.ok) return reading;
  const { event } = reading;
  if (event.recordedat !== undefined && !sender.migration) {
    return { ok: false, id: event.id, fault: recordedatForbidden(event.recordedat) };
  }
  return { ok: true, checked: checkedEvent(event) };
}

export const checkedEvent = (event: CloudEvent): CheckedEvent => ({
  event,
  content: contentOf(event),
  links: linksOf(event),
  migrated: event.recordedat !== undefined,
});

const recordedatForbidden = (value: string): Fault =>
  fault({
    code: 'event.recordedat_forbidden',
    path: 'recordedat',
    value,
    zh: '“记录时间”（recordedat）由法度在收到事件时填写：请删去；如需从旧系统迁入历史数据，请使用带 migration 权限的令牌。',
    en: '"recordedat" is set by 法度 when it learns of an event: leave it out, or use a token with the scope "migration" to bring history from an older system.',
  });

/**
 * The record for the log; an instant of the sender's own is kept, written as all others are. Sets the attribute on
 * the event itself, which was parsed for this purpose alone: a copy of every event is what costs most here.
 */
export function stamped({ event, content, links, migrated }: CheckedEvent, now: Instant): LogRecord {
  const recordedat = migrated ? new Date(event.recordedat!).toISOString() : now;
  return { event: Object.assign(event, { recordedat }), content, links };
}

/** An event as it may be sent again, as text. */
export const resendable = ({ event, migrated }: CheckedEvent): string =>
  JSON.stringify(migrated ? event : { ...event, recordedat: undefined });

/** The same identity was taken by an event that says something else. */
export const conflictFault = ({ id, source }: CloudEvent): Fault =>
  fault({
    code: 'event.conflict',
    path: 'id',
    value: id,
    zh: `来源“${source}”中编号（id）为“${id}”的事件此前已收下，内容不同：如需更改，请报送指明该事件的更正（record.corrected）；如需增加新事实，请换用新的编号。`,
    en: `The event "${id}" of "${source}" was accepted before with other content: to change it, send a record.corrected event that names it; to add a fact, use a new id.`,
  });
