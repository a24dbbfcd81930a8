import { z } from 'zod';

import type { CloudEvent } from './event.ts';
import { envelope, isPlainEnvelope } from './envelope.ts';
import { readEvent, upcast, wireType } from './read-event.ts';
import { type EventName, eventTypes } from './register.ts';

const registered = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  specversion: '1.0',
  id: 'e-1',
  source: 'urn:test',
  type: 'fadu.petition.registered.v1',
  subject: 'petition/XF-1',
  time: '2026-03-01T09:30:00+08:00',
  data: { unit: '区信访局', on: '2026-03-01', channel: 'letter', firstTime: true },
  ...more,
});

const data = (more: Record<string, unknown>): Record<string, unknown> =>
  registered({ data: { unit: '区信访局', on: '2026-03-01', channel: 'letter', firstTime: true, ...more } });

const paid = (amount: unknown): Record<string, unknown> =>
  registered({
    type: 'fadu.enforcement.paid.v1',
    subject: 'enforcement/E-1',
    data: { on: '2026-03-01', amount, channel: 'bank' },
  });

function faultOf(sent: unknown) {
  const reading = readEvent(sent);
  if (reading.ok) throw new Error('the event was let in');
  return reading.fault;
}

describe('reading an event', () => {
  it('lets a proper event in', () => {
    expect(readEvent(registered())).toEqual({ ok: true, event: registered(), name: 'petition.registered' });
  });

  it('gives the id back with the fault', () => {
    expect(readEvent(registered({ type: 'x' }))).toMatchObject({ ok: false, id: 'e-1' });
    expect(readEvent(registered({ id: 7 }))).toMatchObject({ ok: false, id: undefined });
  });

  it.each([null, undefined, 7, 'text', [], [registered()], true])(
    'refuses %p, which is no object',
    (sent) => {
      expect(faultOf(sent).code).toBe('event.envelope');
    },
  );

  describe('the envelope', () => {
    it.each([
      ['specversion', '0.3'],
      ['specversion', undefined],
      ['id', ''],
      ['id', 'x'.repeat(257)],
      ['source', ''],
      ['source', null],
      ['subject', 'p/'],
      ['time', '2026-03-01'],
      ['time', '2026-03-01T09:30:00'],
      ['time', '2026-03-01T09:30+08:00'],
      ['time', '2026-02-30T09:30:00+08:00'],
      ['time', '2026-03-01T24:00:00Z'],
      ['time', '1899-12-31T00:00:00Z'],
      ['time', '2200-01-01T00:00:00Z'],
      ['recordedat', 'yesterday'],
      ['datacontenttype', 'text/xml'],
    ])('must have a proper %s, not %p', (name, value) => {
      expect(faultOf(registered({ [name]: value }))).toMatchObject({ code: 'event.envelope', path: name });
    });

    it.each([
      ['id', 'x'.repeat(256)],
      ['id', '信〔2026〕1号'],
      ['time', '2026-03-01T09:30:00Z'],
      ['time', '2026-03-01T09:30:00.123456+05:30'],
      ['time', '2028-02-29T23:59:59-11:00'],
      ['recordedat', '2026-03-01T09:30:00Z'],
      ['datacontenttype', 'application/json'],
    ])('may have %s %p', (name, value) => {
      expect(readEvent(registered({ [name]: value })).ok).toBe(true);
    });

    it('refuses a field it does not know, and names it', () => {
      expect(faultOf(registered({ dataschema: 'x' }))).toMatchObject({
        code: 'event.unknown_field',
        path: 'dataschema',
        value: 'x',
      });
    });

    it('refuses fields that hide in the prototype', () => {
      expect(faultOf({ ...registered(), ...JSON.parse('{"constructor":1}') }).code).toBe(
        'event.unknown_field',
      );
    });

    it.each([
      registered(),
      registered({ time: '2026-13-01T00:00:00Z' }),
      registered({ time: '1900-01-01T00:00:00Z' }),
      registered({ recordedat: undefined }),
      registered({ id: 1 }),
      { ...registered(), extra: 1 },
    ])('is judged alike by the quick look and by the schema (%#)', (sent) => {
      expect(isPlainEnvelope(sent)).toBe(envelope.safeParse(sent).success);
    });
  });

  describe('a refusal', () => {
    it.each<[string, unknown, RegExp]>([
      ['event.envelope', registered({ time: '2026-03-01' }), /^“时间”（time）应为带秒和时区的时间/],
      ['event.unknown_field', registered({ extra: 1 }), /^“extra”不是这种事件的字段/],
      ['event.unknown_type', registered({ type: 'x' }), /^法度没有“x”这种事件/],
      ['event.unknown_version', registered({ type: 'fadu.petition.registered.v2' }), /现为第1版，没有第2版/],
      ['event.subject', registered({ subject: 'unit/1' }), /^“unit\/1”不能作为“信访登记”事件/],
      [
        'event.subject',
        registered({ subject: 'petition/a/b' }),
        /^“案件”（subject）应为1至128个可显示的字符/,
      ],
      ['event.data', data({ unit: undefined }), /^缺少“单位”（data\.unit）/],
    ])('says in both languages what is wrong: %s (%#)', (code, sent, zh) => {
      const fault = faultOf(sent);
      expect(fault.code).toBe(code);
      expect(fault.zh).toMatch(zh);
      expect(fault.en).toMatch(/^[^一-龥]*"/);
      expect(fault.message).toBe(`${fault.zh} ${fault.en}`);
    });

    it('says so of every word a schema may use', () => {
      const training = { session: 'S-1', category: 'general', hours: 'x', on: '2026-03-01' };
      const attended = { type: 'fadu.training.attended.v1', subject: 'person/P-1', data: training };
      expect(faultOf(registered(attended)).zh).toMatch(/^“学时”（data\.hours）应为学时数/);
      const paid = { on: '2026-03-01', amount: '-5', channel: 'bank' };
      const payment = { type: 'fadu.enforcement.paid.v1', subject: 'enforcement/E-1', data: paid };
      expect(faultOf(registered(payment)).zh).toMatch(/^“金额”（data\.amount）应为以元计的金额/);
      expect(faultOf(registered({ time: '1899-12-31T00:00:00Z' })).zh).toMatch(/^“时间”（time）应在1900年/);
    });
  });

  describe('the type', () => {
    it.each(['petition.registered', 'fadu.petition.flown.v1', 'fadu.constructor.v1', 'fadu.__proto__.v1'])(
      'must be known: %s is not',
      (type) => {
        expect(faultOf(registered({ type }))).toMatchObject({
          code: 'event.unknown_type',
          path: 'type',
          value: type,
        });
      },
    );

    it('must come in its newest version', () => {
      const fault = faultOf(registered({ type: 'fadu.petition.registered.v2' }));
      expect(fault.code).toBe('event.unknown_version');
      expect(fault.message).toContain('send "fadu.petition.registered.v1"');
    });
  });

  describe('the subject', () => {
    it.each([
      'enforcement/XF-1',
      'petition',
      '/XF-1',
      'petition/',
      'Petition/XF-1',
      'petition/a/b',
      'petition/a\nb',
      'petition/a\u0000',
      'petition/a\u007f',
      'petition/a\u2028',
      'petition/\ud83d',
      `petition/${'x'.repeat(129)}`,
      `petition/${'😀'.repeat(129)}`,
    ])('of a petition cannot be %j', (subject) => {
      expect(faultOf(registered({ subject }))).toMatchObject({ code: 'event.subject', path: 'subject' });
    });

    it.each([
      'petition/永信〔2021〕2号',
      `petition/${'x'.repeat(128)}`,
      `petition/${'😀'.repeat(128)}`,
      'petition/a b',
    ])('of a petition can be %s', (subject) => {
      expect(readEvent(registered({ subject })).ok).toBe(true);
    });

    it('of a training is a person', () => {
      const data = { session: 'S-1', category: 'general', hours: '2', on: '2026-03-01' };
      const type = 'fadu.training.attended.v1';
      expect(readEvent(registered({ type, data, subject: 'person/P-1' })).ok).toBe(true);
      expect(readEvent(registered({ type, data, subject: 'training/T-1' })).ok).toBe(false);
    });

    it('of a void is anything there is', () => {
      const act = { type: 'fadu.record.voided.v1', data: { event: 'e-1', reason: '重复登记' } };
      expect(readEvent(registered({ ...act, subject: 'litigation/L-1' })).ok).toBe(true);
      expect(readEvent(registered({ ...act, subject: 'weather/L-1' })).ok).toBe(false);
    });
  });

  describe('the data', () => {
    it('must be there', () => {
      expect(faultOf(registered({ data: undefined }))).toMatchObject({ code: 'event.data', path: 'data' });
    });

    it('names the field, the value and the remedy of an impossible day', () => {
      expect(faultOf(data({ on: '2026-02-30' }))).toMatchObject({
        code: 'event.data',
        path: 'data.on',
        value: '2026-02-30',
        zh: '“日期”（data.on）应为日历上确有的日期（1900-01-01 至 2199-12-31），写成“年-月-日”，例如 2026-03-01。',
        en: '"data.on" is not a day of the calendar between 1900-01-01 and 2199-12-31; write it as YYYY-MM-DD, e.g. 2026-03-01.',
      });
    });

    it.each(['2026-2-3', '2026/02/03', '20260203', '1899-12-31', '2200-01-01', '2026-02-29', ''])(
      'must have a day that exists, not %j',
      (on) => {
        expect(faultOf(data({ on })).path).toBe('data.on');
      },
    );

    it('lists the values that are allowed', () => {
      expect(faultOf(data({ channel: 'fax' })).en).toBe(
        '"data.channel" must be one of: letter, visit, online, hotline.',
      );
    });

    it('refuses an unknown field, also deep inside', () => {
      expect(faultOf(data({ chanel: 'letter' }))).toMatchObject({
        code: 'event.unknown_field',
        path: 'data.chanel',
        value: 'letter',
      });
      const opened = { unit: 'U', on: '2026-03-01', party: { kind: 'legal', phone: '139' } };
      const fault = faultOf(
        registered({ type: 'fadu.enforcement.opened.v1', subject: 'enforcement/E-1', data: opened }),
      );
      expect(fault).toMatchObject({ code: 'event.unknown_field', path: 'data.party.phone', value: '139' });
    });

    it.each(['0', '35.0', '441929966', '0.01', '999999999999.99'])('takes %s for money', (amount) => {
      expect(readEvent(paid(amount)).ok).toBe(true);
    });

    it.each([35, '35.', '.5', '1,500', '1e3', '-1', '１００', '1.234', '', '1000000000000'])(
      'does not take %j for money',
      (amount) => {
        expect(faultOf(paid(amount)).path).toBe('data.amount');
      },
    );

    it('has a bottom, also in a correction', () => {
      const nested = (levels: number): unknown =>
        JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;
      const corrected = (levels: number) =>
        registered({
          type: 'fadu.record.corrected.v1',
          data: { event: 'e', reason: 'r', data: nested(levels) },
        });
      expect(readEvent(corrected(31)).ok).toBe(true);
      expect(faultOf(corrected(32)).code).toBe('event.too_deep');
      expect(faultOf(corrected(100_000)).code).toBe('event.too_deep');
    });

    it('is refused however deep it is', () => {
      const endless = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
      expect(faultOf(registered({ data: endless })).code).toBe('event.data');
      expect(faultOf(registered({ surplus: endless })).code).toBe('event.unknown_field');
    });
  });
});

describe.each(Object.keys(eventTypes) as EventName[])('%s', (name) => {
  const definition = eventTypes[name];

  it('has a JSON Schema that refuses unknown fields', () => {
    const schema = z.toJSONSchema(definition.schema, { io: 'input' });
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema.required).toContain(definition.dateField ?? 'reason');
  });

  it('has names and a type that says its version', () => {
    expect(definition.zh).toMatch(/\p{Script=Han}/u);
    expect(definition.en).toMatch(/^[A-Z]/);
    expect(wireType(name)).toBe(`fadu.${name}.v${definition.version}`);
  });
});

describe('lifting an event from the log', () => {
  const stored = (type: string, content: unknown): CloudEvent => ({
    ...(registered() as unknown as CloudEvent),
    type,
    data: content,
    recordedat: '2026-03-02T00:00:00.000Z',
  });

  it('leaves the newest version as it is', () => {
    const event = stored('fadu.petition.accepted.v1', { on: '2026-03-01' });
    expect(upcast(event)).toEqual({
      id: 'e-1',
      source: 'urn:test',
      subject: 'petition/XF-1',
      time: '2026-03-01T09:30:00+08:00',
      recordedAt: '2026-03-02T00:00:00.000Z',
      type: 'petition.accepted',
      data: { on: '2026-03-01' },
    });
  });

  it('walks through every version in between', () => {
    const lifts = {
      'petition.accepted.v-1': (old: unknown) => ({ when: (old as { at: string }).at }),
      'petition.accepted.v0': (old: unknown) => ({ on: (old as { when: string }).when }),
    };
    expect(upcast(stored('fadu.petition.accepted.v-1', { at: '2026-03-01' }), lifts).data).toEqual({
      on: '2026-03-01',
    });
    expect(upcast(stored('fadu.petition.accepted.v0', { when: '2026-03-01' }), lifts).data).toEqual({
      on: '2026-03-01',
    });
  });
});
