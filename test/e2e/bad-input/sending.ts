import { event } from '../../harness/event.ts';
import type { Sent } from './bad-input.ts';

export const post = (type: string, body: NonNullable<Sent['body']>): Sent => ({
  method: 'POST',
  path: '/v1/events',
  type,
  body,
});
export const single = (sent: unknown): Sent =>
  post('application/cloudevents+json', typeof sent === 'string' ? sent : JSON.stringify(sent));
export const batch = (body: string | (() => string)): Sent =>
  post('application/cloudevents-batch+json', body);
export const lines = (body: NonNullable<Sent['body']>): Sent => post('application/x-ndjson', body);

/** A petition that somebody registered. */
export const registered = (key: string, more: Readonly<Record<string, unknown>> = {}) =>
  event('petition.registered', `petition/${key}`, {
    unit: 'bad-unit',
    on: '2025-03-01',
    channel: 'letter',
    firstTime: true,
    ...more,
  });
