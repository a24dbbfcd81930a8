import { type EventLogReader, type LogRecord } from '@fadu/domain';
import { InMemoryEventLog } from '@fadu/domain/testing';

import { acceptance, asLines, bytesOf, migrant, openIngestion, sender } from './testing/open-ingestion.ts';

describe('receiving events', () => {
  it('takes a single event and says where it is', async () => {
    const { send, stored, log } = openIngestion();
    const answer = await send(JSON.stringify(acceptance('XF-1')), 'single');
    expect(answer).toEqual({
      accepted: 1,
      duplicates: 0,
      rejected: [],
      rejectedTotal: 0,
      position: log.end(),
    });
    expect(await stored()).toEqual([{ ...acceptance('XF-1'), recordedat: '2026-11-21T08:00:00.000Z' }]);
  });

  it('takes the good events of a batch and lists the bad by position', async () => {
    const { send, kept } = openIngestion();
    const bad = acceptance('XF-2', { data: { on: '2026-02-30' } });
    const answer = await send(JSON.stringify([acceptance('XF-1'), bad, 7, acceptance('XF-3')]), 'batch');
    expect(answer).toMatchObject({ accepted: 2, rejectedTotal: 2 });
    expect(answer.rejected).toEqual([
      expect.objectContaining({ index: 1, id: 'XF-2', code: 'event.data', path: 'data.on' }),
      expect.objectContaining({ index: 2, id: null, code: 'event.envelope' }),
    ]);
    expect(await kept()).toEqual([
      expect.objectContaining({
        origin: 'http',
        line: 2,
        event_id: 'XF-2',
        value: '2026-02-30',
        state: 'open',
        version: 1,
        raw: JSON.stringify(bad),
      }),
      expect.objectContaining({ line: 3, raw: '7' }),
    ]);
  });

  it('names line, path, value and remedy of a refused line and goes on', async () => {
    const { send, kept } = openIngestion();
    const bad = acceptance('XF-2', { data: { on: '2026-02-30' } });
    const answer = await send(
      `\ufeff${asLines(acceptance('XF-1'), '', '{"broken', bad, acceptance('XF-3'))}\r\n`,
    );
    expect(answer).toMatchObject({ accepted: 2, rejectedTotal: 2 });
    expect(answer.rejected.map(({ index, code }) => [index, code])).toEqual([
      [2, 'event.json'],
      [3, 'event.data'],
    ]);
    expect(answer.rejected[1]!.message).toMatch(
      /^第4行：“日期”（data\.on）.*。 Line 4: "data\.on" is not a day .* Sent: 2026-02-30$/,
    );
    expect((await kept()).map(({ line, raw }) => [line, raw])).toEqual([
      [3, '{"broken'],
      [4, JSON.stringify(bad)],
    ]);
  });

  it('counts repeats and refuses other content under the same identity', async () => {
    const { send, stored, kept } = openIngestion();
    const other = acceptance('XF-1', { data: { on: '2026-03-02' } });
    await send(asLines(acceptance('XF-1')));
    const answer = await send(asLines(acceptance('XF-1'), other, acceptance('XF-1')));
    expect(answer).toMatchObject({ accepted: 0, duplicates: 2, rejectedTotal: 1 });
    expect(answer.rejected).toEqual([
      expect.objectContaining({ index: 1, id: 'XF-1', code: 'event.conflict' }),
    ]);
    expect(await stored()).toHaveLength(1);
    expect(JSON.parse((await kept())[0]!.raw)).toEqual(other);
  });

  it('lists a thousand refusals, counts and keeps them all', async () => {
    const { send, kept } = openIngestion();
    const answer = await send('{}\n'.repeat(2_500));
    expect(answer.rejected).toHaveLength(1_000);
    expect(answer.rejectedTotal).toBe(2_500);
    expect((await kept()).map(({ line }) => line)).toEqual(Array.from({ length: 2_500 }, (_, i) => i + 1));
    expect(new Set((await kept()).map(({ id }) => id)).size).toBe(2_500);
    expect(new Set((await kept()).map(({ batch }) => batch)).size).toBe(1);
  });

  it('keeps no more than 64 KiB of what it refuses, with a mark', async () => {
    const { send, kept } = openIngestion();
    await send(JSON.stringify([acceptance('XF-1', { data: { note: '长'.repeat(100_000) } })]), 'batch');
    const { raw } = (await kept())[0]!;
    expect(Buffer.byteLength(raw)).toBeLessThanOrEqual(65_536);
    expect(raw).toMatch(/长…\[cut\]$/);
  });

  it('refuses a line over the limit and takes the next', async () => {
    const { send } = openIngestion({ limits: { line: 300 } });
    const answer = await send(asLines('x'.repeat(301), acceptance('XF-1')));
    expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 0, code: 'event.too_large' }] });
  });

  it.each<[string, 'single' | 'batch']>([
    ['', 'single'],
    ['{"a":', 'single'],
    ['[]', 'single'],
    ['7', 'single'],
    ['{}', 'batch'],
    ['null', 'batch'],
  ])('cannot read %j as %s', async (content, form) => {
    const { send, stored } = openIngestion();
    await expect(send(content, form)).rejects.toMatchObject({ code: 'request.unreadable' });
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['{"a":', /^请求内容不是完整的 JSON：.*。 The body is not JSON: .*\.$/],
    ['[]', /^请求内容不是一个事件（JSON 对象）：.*。 The body is not an event.*\.$/],
  ])('keeps %j, which it cannot read, with the reason in both languages', async (content, message) => {
    const { send, kept } = openIngestion();
    await expect(send(content, 'single')).rejects.toMatchObject({ code: 'request.unreadable' });
    expect(await kept()).toEqual([
      expect.objectContaining({ code: 'request.unreadable', raw: content, state: 'open' }),
    ]);
    expect((await kept())[0]!.message).toMatch(message);
  });

  it('keeps nothing of an empty body', async () => {
    const { send, kept } = openIngestion();
    await expect(send('', 'batch')).rejects.toMatchObject({ code: 'request.unreadable' });
    expect(await kept()).toEqual([]);
  });

  it('does not read a batch over the limit, and keeps its beginning', async () => {
    const { send, kept, stored } = openIngestion({ limits: { whole: 100_000 } });
    const content = `["${'长'.repeat(50_000)}"]`;
    await expect(send(content, 'batch')).rejects.toMatchObject({ code: 'request.too_large' });
    expect(await stored()).toEqual([]);
    const [rejection, ...more] = await kept();
    expect(more).toEqual([]);
    expect(rejection).toMatchObject({ code: 'request.too_large', origin: 'http', state: 'open' });
    expect(rejection!.message).toMatch(/^单个事件或一批事件不得超过 .*。 A single event or a batch .*\.$/);
    expect(rejection!.raw).toMatch(/^\["长{21000,}…\[cut\]$/);
    expect(Buffer.byteLength(rejection!.raw)).toBeLessThanOrEqual(65_536);
  });

  it.each<'single' | 'batch'>(['single', 'batch'])(
    'does not read a %s in another encoding, and keeps its bytes in Base64',
    async (form) => {
      const { send, kept } = openIngestion();
      const gbk = Buffer.from([0x5b, 0x22, 0xb7, 0xa8, 0xb6, 0xc8, 0x22, 0x5d]);
      await expect(send(gbk, form)).rejects.toMatchObject({ code: 'request.unreadable' });
      expect(await kept()).toEqual([
        expect.objectContaining({
          code: 'request.unreadable',
          message: expect.stringMatching(/^请求内容不是 UTF-8 编码.*。 The body is not UTF-8: /) as string,
          raw: `base64:${gbk.toString('base64')}`,
        }),
      ]);
    },
  );

  it('keeps no more than 64 KiB of what is in another encoding', async () => {
    const { send, kept } = openIngestion();
    await expect(send(Buffer.alloc(200_000, 0xff), 'batch')).rejects.toThrow();
    const { raw } = (await kept())[0]!;
    expect(raw).toMatch(/^base64:[\w/+]+…\[cut\]$/);
    expect(Buffer.byteLength(raw)).toBeLessThanOrEqual(65_536);
  });

  it('says in both languages what is wrong with a line', async () => {
    const { send, kept } = openIngestion({ limits: { line: 300 } });
    const other = acceptance('XF-1', { data: { on: '2026-03-02' } });
    const migrated = acceptance('XF-2', { recordedat: '2020-01-01T08:00:00+08:00' });
    const content = asLines('x'.repeat(301), '{', acceptance('XF-1'), other, migrated);
    await send(Buffer.concat([Buffer.from(`${content}\n`), Buffer.from([0xc4, 0xe3, 0xba])]));
    const said = (await kept()).map(({ code, message }) => [code, message]);
    expect(said).toEqual([
      ['event.too_large', expect.stringMatching(/^这一行超过300字节：.*。 The line is longer than 300 /)],
      ['event.json', expect.stringMatching(/^这一行不是完整的 JSON：.*。 The line is not JSON /)],
      [
        'event.conflict',
        expect.stringMatching(/^来源“urn:test”中编号（id）为“XF-1”的事件.*。 The event "XF-1" /),
      ],
      [
        'event.recordedat_forbidden',
        expect.stringMatching(/^“记录时间”（recordedat）.*。 "recordedat" is set /),
      ],
      ['event.encoding', expect.stringMatching(/^这一行不是 UTF-8 编码：.*。 The line is not UTF-8: /)],
    ]);
  });

  it('survives nesting without end', async () => {
    const { send } = openIngestion();
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await send(`{"data":${deep}}\n${deep}\n${JSON.stringify(acceptance('XF-1'))}`);
    expect(answer).toMatchObject({ accepted: 1, rejectedTotal: 2 });
  });
});

describe('the instant of recording', () => {
  it('is one for a chunk and later than the one before, though the clock stands still or goes back', async () => {
    let now = Date.parse('2026-11-21T08:00:00Z');
    const { send, stored } = openIngestion({ clock: () => new Date((now -= 1_000)) });
    await send(asLines(acceptance('XF-1'), acceptance('XF-2')));
    await send(asLines(acceptance('XF-3')));
    const instants = new Map((await stored()).map(({ id, recordedat }) => [id, recordedat]));
    expect(instants.get('XF-1')).toBe(instants.get('XF-2'));
    expect(instants.get('XF-3')! > instants.get('XF-1')!).toBe(true);
  });

  it('is later than what the log holds from before', async () => {
    const log = new InMemoryEventLog();
    const clock = (at: string) => ({ log, journal: log.journal, clock: () => new Date(at) });
    await openIngestion(clock('2026-11-21T08:00:00Z')).send(asLines(acceptance('XF-1')));
    await openIngestion(clock('2020-01-01T00:00:00Z')).send(asLines(acceptance('XF-1', { id: 'later' })));
    const [first, second] = (await log.histories(['petition/XF-1'])).get('petition/XF-1')!;
    expect(second!.event.recordedat > first!.event.recordedat).toBe(true);
  });

  it('cannot be brought without the right to do so', async () => {
    const { send, log } = openIngestion();
    const answer = await send(asLines(acceptance('XF-1', { recordedat: '2020-01-01T08:00:00+08:00' })));
    expect(answer.rejected).toEqual([
      expect.objectContaining({ code: 'event.recordedat_forbidden', path: 'recordedat' }),
    ]);
    expect(log.journal.end('audit')).toBe(0);
  });

  it('is kept, in one form, for those who may bring it, and noted', async () => {
    const { send, stored, log } = openIngestion();
    const old = acceptance('XF-1', { recordedat: '2020-01-01T08:00:00+08:00' });
    await send(asLines(old, acceptance('XF-2')), 'lines', migrant);
    expect((await stored()).map(({ recordedat }) => recordedat).sort()).toEqual([
      '2020-01-01T00:00:00.000Z',
      '2026-11-21T08:00:00.000Z',
    ]);
    expect((await log.journal.read('audit', 0, 9)).map(({ entry }) => entry)).toEqual([
      expect.objectContaining({ actor: '迁移', action: 'events.migrated', count: 1 }),
    ]);
  });
});

describe('back-pressure', () => {
  it('reads no more than the next chunk while one is being written', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const inner = new InMemoryEventLog();
    const slow = Object.assign(Object.create(inner) as InMemoryEventLog, {
      partitions: inner.partitions,
      append: async (records: readonly LogRecord[]) => (await gate, inner.append(records)),
      end: () => inner.end(),
      read: (...args: Parameters<EventLogReader['read']>) => inner.read(...args),
    });
    const { ingestion } = openIngestion({ log: slow });
    let sent = 0;
    async function* body() {
      for (; sent < 80_000; sent += 100) {
        const lines = Array.from({ length: 100 }, (_, i) => JSON.stringify(acceptance(`XF-${sent + i}`)));
        yield await Promise.resolve(Buffer.from(`${lines.join('\n')}\n`));
      }
    }
    const answer = ingestion.events(body(), 'lines', sender);
    for (let before = -1; before < sent;) {
      before = sent;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    // One chunk of 25,000 is being written, one waits.
    expect(sent).toBeGreaterThanOrEqual(49_000);
    expect(sent).toBeLessThanOrEqual(50_200);
    release();
    expect(await answer).toMatchObject({ accepted: 80_000, rejectedTotal: 0 });
  }, 30_000);

  it('passes a failure of the log on', async () => {
    const log = Object.assign(new InMemoryEventLog(), {
      append: () => Promise.reject(new Error('disk full')),
    });
    const { send } = openIngestion({ log });
    const many = asLines(...Array.from({ length: 5_000 }, (_, i) => acceptance(`XF-${i}`)));
    await expect(send(many)).rejects.toThrow('disk full');
  });
});

describe('a kept rejection', () => {
  const bad = acceptance('XF-1', { data: { on: '2026-02-30' } });

  async function refused() {
    const opened = openIngestion();
    await opened.send(asLines(bad));
    return { ...opened, id: (await opened.kept())[0]!.id };
  }

  it('is settled by sending a corrected event', async () => {
    const { ingestion, id, kept, stored } = await refused();
    const answer = await ingestion.resend(id, bytesOf(JSON.stringify(acceptance('XF-1')), 3), sender);
    expect(answer).toMatchObject({ accepted: 1, rejectedTotal: 0 });
    expect(await stored()).toHaveLength(1);
    expect((await kept()).at(-1)).toMatchObject({
      id,
      line: 1,
      event_id: 'XF-1',
      state: 'resent',
      version: 2,
      resolved_at: '2026-11-21T08:00:00.000Z',
    });
  });

  it('may be replaced by several events', async () => {
    const { ingestion, id } = await refused();
    const body = ` [${JSON.stringify(acceptance('XF-1'))},${JSON.stringify(acceptance('XF-2'))}]`;
    expect(await ingestion.resend(id, bytesOf(body), sender)).toMatchObject({ accepted: 2 });
  });

  it('stays open when what is sent is refused again', async () => {
    const { ingestion, id, kept } = await refused();
    expect(await ingestion.resend(id, bytesOf(JSON.stringify(bad)), sender)).toMatchObject({
      rejectedTotal: 1,
    });
    const rows = await kept();
    expect(rows.filter((row) => row.id === id).map(({ state }) => state)).toEqual(['open']);
    expect(rows.at(-1)).toMatchObject({ origin: 'resend', batch: id, state: 'open' });
  });

  it('can be dismissed with a reason, once', async () => {
    const { ingestion, id, log, kept } = await refused();
    await ingestion.dismiss(id, '重复报送', sender);
    expect((await kept()).at(-1)).toMatchObject({ id, state: 'dismissed' });
    expect((await log.journal.read('audit', 0, 9))[0]!.entry).toMatchObject({
      actor: '张三',
      reason: '重复报送',
    });
    await expect(ingestion.dismiss(id, 'x', sender)).rejects.toMatchObject({ code: 'rejection.settled' });
    await expect(ingestion.resend(id, bytesOf('{}'), sender)).rejects.toMatchObject({
      code: 'rejection.settled',
    });
  });

  it('must be there', async () => {
    const { ingestion } = openIngestion();
    await expect(ingestion.dismiss('nobody', 'x', sender)).rejects.toMatchObject({
      code: 'rejection.unknown',
    });
  });
});

describe('a decision about a parked case', () => {
  const subject = 'petition/XF-1';
  const decided = async (log: InMemoryEventLog) => {
    const [entry] = await log.journal.read('audit', 0, 9);
    return entry?.entry as Readonly<Record<string, unknown>>;
  };

  it('to try it again is an event of the case with its reason, and an entry that names it', async () => {
    const { ingestion, log, stored } = openIngestion();
    const answer = await ingestion.retryParked(subject, '程序已修正', sender);
    expect(answer).toMatchObject({ accepted: 1, rejectedTotal: 0 });
    const [event] = await stored();
    expect(event).toMatchObject({
      type: 'fadu.record.retried.v1',
      subject,
      source: 'urn:fadu:parking',
      data: { reason: '程序已修正' },
    });
    expect(await decided(log)).toMatchObject({
      actor: '张三',
      action: 'parking.retried',
      subject,
      event: event!.id,
      reason: '程序已修正',
    });
  });

  it('to go on without an event is an event that takes it back, with its reason', async () => {
    const { ingestion, log, stored } = openIngestion();
    await ingestion.dropParked({ subject, event: 'poison' }, '外部程序误写', sender);
    expect(await stored()).toMatchObject([
      { type: 'fadu.record.voided.v1', subject, data: { event: 'poison', reason: '外部程序误写' } },
    ]);
    expect(await decided(log)).toMatchObject({ action: 'parking.dropped', event: 'poison' });
  });
});
