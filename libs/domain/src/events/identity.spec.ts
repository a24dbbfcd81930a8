import type { CloudEvent } from './event.ts';
import { canonicalJson, contentOf } from './identity.ts';

const event = (more: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: '1.0',
  id: 'e-1',
  source: 'urn:test',
  type: 'fadu.petition.accepted.v1',
  subject: 'petition/XF-1',
  time: '2026-03-01T09:30:00+08:00',
  data: { on: '2026-03-01', reason: '甲' },
  ...more,
});

describe('the content of an event', () => {
  it.each<[string, Partial<CloudEvent>]>([
    ['the order of keys', { data: { reason: '甲', on: '2026-03-01' } }],
    ['the way an instant is written', { time: '2026-03-01T01:30:00.000Z' }],
    ['id and source', { id: 'e-2', source: 'urn:other' }],
    ['the instant of recording', { recordedat: '2026-03-02T00:00:00.000Z' }],
    ['the media type', { datacontenttype: 'application/json' }],
    ['a field that is undefined', { data: { on: '2026-03-01', reason: '甲', unit: undefined } }],
  ])('does not depend on %s', (_, more) => {
    expect(contentOf(event(more))).toBe(contentOf(event()));
  });

  it.each<[string, Partial<CloudEvent>]>([
    ['the type', { type: 'fadu.petition.replied.v1' }],
    ['the subject', { subject: 'petition/XF-2' }],
    ['the instant', { time: '2026-03-01T09:30:01+08:00' }],
    ['a value', { data: { on: '2026-03-02', reason: '甲' } }],
    ['a field more', { data: { on: '2026-03-01', reason: '甲', unit: null } }],
    ['a number for a text', { data: { on: 20260301, reason: '甲' } }],
  ])('depends on %s', (_, more) => {
    expect(contentOf(event(more))).not.toBe(contentOf(event()));
  });
});

describe('canonical JSON', () => {
  it('orders keys at every depth and leaves arrays in their order', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }, 'x'], a: null })).toBe('{"a":null,"b":[{"a":2,"z":1},"x"]}');
  });

  it('keeps texts apart from what they look like', () => {
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }));
    expect(canonicalJson({ 'a":1,"b': 2 })).not.toBe(canonicalJson({ a: 1, b: 2 }));
  });
});
