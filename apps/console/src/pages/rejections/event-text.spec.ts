import { editable, readEventText } from './event-text.ts';

describe('the original of a rejection', () => {
  it('is laid out when it is an event', () => {
    expect(editable('{"specversion":"1.0","id":"e1"}')).toBe('{\n  "specversion": "1.0",\n  "id": "e1"\n}');
  });

  it('stays as it came when it is a broken event', () => {
    expect(editable('{"id": ')).toBe('{"id": ');
  });

  it.each(['XF-1,2025-01-02,城管局', '["a"]', '"text"', '{"受理日":"2025-01-02"}', ''])(
    'is not corrected here when it is %p',
    (raw) => {
      expect(editable(raw)).toBeUndefined();
    },
  );

  it('is sent only as whole JSON', () => {
    expect(readEventText('{')).toEqual({ ok: false, why: 'notJson' });
    expect(readEventText('{"a":1}')).toEqual({ ok: true, event: { a: 1 } });
  });
});
