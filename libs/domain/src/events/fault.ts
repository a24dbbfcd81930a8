import type { z } from 'zod';

import { sentencesOf } from './issue-sentences.ts';

/** What is wrong with something that was sent, where, and what to do: kept with the rejection for ever. */
export interface Fault {
  /** stable, for machines: `event.data`, `event.unknown_type`, … */
  readonly code: string;
  /** where, from the outermost: `data.on`, `time` */
  readonly path: string;
  /** the offending value as text, shortened */
  readonly value: string;
  /** a sentence for people, with the remedy, in Chinese */
  readonly zh: string;
  /** the same in English */
  readonly en: string;
  /** both sentences, the Chinese first: what is kept */
  readonly message: string;
}

/** The only place where the two sentences of a fault become its message. */
export const fault = (said: Omit<Fault, 'message'>): Fault => ({ ...said, message: `${said.zh} ${said.en}` });

const SHOWN = 120;

/** The first issue of a zod error as a fault: path, value as sent, sentences. */
export function faultOf(code: string, error: z.ZodError, sent: unknown, prefix = ''): Fault {
  const issue = error.issues[0]!;
  const inner = issue.code === 'invalid_union' ? (issue.errors.flat()[0] ?? issue) : issue;
  const keys = [...(prefix === '' ? [] : [prefix]), ...issue.path.map(String)];
  const unknown = inner.code === 'unrecognized_keys' ? [inner.keys[0]!] : [];
  const path = [...keys, ...unknown];
  const value = valueAt(sent, [...issue.path, ...unknown]);
  return fault({
    code: inner.code === 'unrecognized_keys' ? 'event.unknown_field' : code,
    path: path.join('.'),
    value: shorten(value),
    ...sentencesOf(path.join('.'), inner, value),
  });
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
