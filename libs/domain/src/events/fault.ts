import type { z } from 'zod';

/** What is wrong with something that was sent, where, and what to do: kept with the rejection for ever. */
export interface Fault {
  /** stable, for machines: `event.data`, `event.unknown_type`, … */
  readonly code: string;
  /** where, from the outermost: `data.on`, `time` */
  readonly path: string;
  /** a sentence for people, with the remedy */
  readonly message: string;
  /** the offending value as text, shortened */
  readonly value: string;
}

const SHOWN = 120;

/** The first issue of a zod error as a fault: path, value as sent, sentence. */
export function faultOf(code: string, error: z.ZodError, sent: unknown, prefix = ''): Fault {
  const issue = error.issues[0]!;
  const inner = issue.code === 'invalid_union' ? (issue.errors.flat()[0] ?? issue) : issue;
  const keys = [...(prefix === '' ? [] : [prefix]), ...issue.path.map(String)];
  const unknown = inner.code === 'unrecognized_keys' ? [inner.keys[0]!] : [];
  const path = [...keys, ...unknown];
  return {
    code: inner.code === 'unrecognized_keys' ? 'event.unknown_field' : code,
    path: path.join('.'),
    message: sentence(path.join('.'), inner),
    value: shorten(valueAt(sent, [...issue.path, ...unknown])),
  };
}

function sentence(path: string, issue: z.core.$ZodIssue): string {
  const where = path === '' ? 'The event' : `"${path}"`;
  if (issue.code === 'unrecognized_keys') {
    return `${where} is not a field of this event: remove it, or check its spelling against GET /v1/event-types.`;
  }
  if (issue.code === 'invalid_value')
    return `${where} must be one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return `${where} must be given as ${issue.expected}.`;
  return `${where} ${/^[a-z]/.test(issue.message) ? issue.message : `is not valid: ${issue.message}`}.`;
}

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    sent,
  );

function shorten(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : jsonOf(value);
  // A cut through a pair of surrogates would leave half a character.
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '…'; // nested too deep for the stack: the kept text of the event shows it
  }
}
