import { event } from '../../harness/event.ts';
import type { BadInput, Sent } from './bad-input.ts';

const post = (type: string, body: NonNullable<Sent['body']>): Sent => ({
  method: 'POST',
  path: '/v1/events',
  type,
  body,
});
export const single = (sent: unknown): Sent =>
  post('application/cloudevents+json', typeof sent === 'string' ? sent : JSON.stringify(sent));
const batch = (body: string | (() => string)): Sent => post('application/cloudevents-batch+json', body);
const lines = (body: NonNullable<Sent['body']>): Sent => post('application/x-ndjson', body);

/** A petition that somebody registered. */
export const registered = (key: string, more: Readonly<Record<string, unknown>> = {}) =>
  event('petition.registered', `petition/${key}`, {
    unit: 'bad-unit',
    on: '2025-03-01',
    channel: 'letter',
    firstTime: true,
    ...more,
  });

const gbk = new Uint8Array([0x7b, 0x22, 0xb7, 0xa8, 0xb6, 0xc8, 0x22, 0x7d]); // {"法度"} in GBK
const MEGABYTE = 1_048_576;

/** The request as a whole. */
export const wholeRequests: readonly BadInput[] = [
  {
    zh: '单个事件，JSON 不完整',
    en: 'One event, the JSON is cut off',
    sent: single('{"specversion": "1.0", "id":'),
    status: 400,
    code: 'request.unreadable',
    kept: 'rejection',
  },
  {
    zh: '一批事件，JSON 不完整',
    en: 'A batch, the JSON is cut off',
    sent: batch('[{"specversion": "1.0"},'),
    status: 400,
    code: 'request.unreadable',
    kept: 'rejection',
  },
  {
    zh: '应为一批，发来的是一个对象',
    en: 'An object where a batch is announced',
    sent: batch('{}'),
    status: 400,
    code: 'request.unreadable',
    kept: 'rejection',
  },
  {
    zh: '应为一个事件，发来的是数组',
    en: 'An array where one event is announced',
    sent: single('[]'),
    status: 400,
    code: 'request.unreadable',
    kept: 'rejection',
  },
  {
    zh: '内容为空',
    en: 'An empty body',
    sent: single(''),
    status: 400,
    code: 'request.unreadable',
    kept: 'nothing',
  },
  {
    zh: '单个事件，GBK 编码',
    en: 'One event in GBK',
    sent: post('application/cloudevents+json', gbk),
    status: 400,
    code: 'request.unreadable',
    kept: 'rejection',
  },
  {
    zh: '内容类型不对',
    en: 'A content type that nobody reads',
    sent: post('text/plain', 'hello'),
    status: 415,
    code: 'request.content_type',
    kept: 'nothing',
  },
  {
    zh: '没有内容类型',
    en: 'No content type',
    sent: { method: 'POST', path: '/v1/events', body: new Uint8Array([0x7b, 0x7d]) },
    status: 415,
    code: 'request.content_type',
    kept: 'nothing',
  },
  {
    zh: '内容类型为 application/json',
    en: 'application/json, which does not say whether it is one event or a batch',
    sent: post('application/json', '{}'),
    status: 415,
    code: 'request.content_type',
    kept: 'nothing',
  },
  {
    zh: '一批超过 16 MiB',
    en: 'A batch of more than 16 MiB',
    sent: batch(() => `[${' '.repeat(16 * MEGABYTE)}]`),
    status: 413,
    code: 'request.too_large',
    kept: 'rejection',
  },
  {
    zh: '一行为 10 MB',
    en: 'A line of 10 MB',
    sent: lines(() => `${JSON.stringify({ ...registered('B-10'), data: 'x'.repeat(10_000_000) })}\n`),
    status: 202,
    code: 'event.too_large',
    kept: 'rejection',
  },
  {
    zh: '一行不是 JSON',
    en: 'A line that is not JSON',
    sent: lines('{"id":\n'),
    status: 202,
    code: 'event.json',
    kept: 'rejection',
  },
  {
    zh: '一行是 GBK 编码',
    en: 'A line in GBK',
    sent: lines(gbk),
    status: 202,
    code: 'event.encoding',
    kept: 'rejection',
  },
];

/** The envelope of an event. */
export const envelopes: readonly BadInput[] = [
  {
    zh: '不是事件，而是一个数',
    en: 'A number instead of an event',
    sent: batch('[42]'),
    status: 202,
    code: 'event.envelope',
    kept: 'rejection',
  },
  {
    zh: '缺少 id',
    en: 'No id',
    sent: single({ ...registered('B-20'), id: undefined }),
    status: 202,
    code: 'event.envelope',
    kept: 'rejection',
  },
  {
    zh: 'specversion 为 0.3',
    en: 'specversion 0.3',
    sent: single({ ...registered('B-21'), specversion: '0.3' }),
    status: 202,
    code: 'event.envelope',
    kept: 'rejection',
  },
  {
    zh: '时间没有时区',
    en: 'A time without an offset',
    sent: single({ ...registered('B-22'), time: '2025-03-01T09:00:00' }),
    status: 202,
    code: 'event.envelope',
    kept: 'rejection',
  },
  {
    zh: '多出一个属性',
    en: 'An attribute that is not known',
    sent: single({ ...registered('B-23'), priority: 'high' }),
    status: 202,
    code: 'event.unknown_field',
    kept: 'rejection',
  },
  {
    zh: '事件类型不存在',
    en: 'A type that does not exist',
    sent: single({ ...registered('B-24'), type: 'fadu.petition.lost.v1' }),
    status: 202,
    code: 'event.unknown_type',
    kept: 'rejection',
  },
  {
    zh: '事件类型的版本不存在',
    en: 'A version that does not exist',
    sent: single({ ...registered('B-25'), type: 'fadu.petition.registered.v9' }),
    status: 202,
    code: 'event.unknown_version',
    kept: 'rejection',
  },
  {
    zh: '事项与事件类型不符',
    en: 'A subject of another kind than the type',
    sent: single({ ...registered('B-26'), subject: 'enforcement/B-26' }),
    status: 202,
    code: 'event.subject',
    kept: 'rejection',
  },
  {
    zh: '编号中有“/”',
    en: 'A key with a slash',
    sent: single({ ...registered('B-27'), subject: 'petition/2025/27' }),
    status: 202,
    code: 'event.subject',
    kept: 'rejection',
  },
  {
    zh: '自带 recordedat，令牌没有 migration 权限',
    en: 'Its own recordedat, without the scope migration',
    who: 'sender',
    sent: single({ ...registered('B-28'), recordedat: '2025-03-01T00:00:00Z' }),
    status: 202,
    code: 'event.recordedat_forbidden',
    kept: 'rejection',
  },
  {
    zh: '同一 id，内容不同',
    en: 'The same identity with other content',
    before: [registered('B-29')],
    sent: single(registered('B-29', { channel: 'visit' })),
    status: 202,
    code: 'event.conflict',
    kept: 'rejection',
  },
];

/** The data of an event. */
export const contents: readonly BadInput[] = [
  {
    zh: '缺少必填字段（单位）',
    en: 'A required field is missing (unit)',
    sent: single(registered('B-40', { unit: undefined })),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '没有 data',
    en: 'No data',
    sent: single({ ...registered('B-41'), data: undefined }),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '多出一个字段',
    en: 'A field that is not known',
    sent: single(registered('B-42', { colour: 'red' })),
    status: 202,
    code: 'event.unknown_field',
    kept: 'rejection',
  },
  {
    zh: '日历上没有的日期 2026-02-30',
    en: 'A day that does not exist, 2026-02-30',
    sent: single({ ...registered('B-43', { on: '2026-02-30' }), time: '2026-03-01T09:00:00+08:00' }),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '日期写法不对 2025/3/1',
    en: 'A date in another form, 2025/3/1',
    sent: single({ ...registered('B-44', { on: '2025/3/1' }), time: '2026-03-01T09:00:00+08:00' }),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '日期超出范围 1899-12-31',
    en: 'A date out of range, 1899-12-31',
    sent: single({ ...registered('B-45', { on: '1899-12-31' }), time: '2026-03-01T09:00:00+08:00' }),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '字段取值不在范围内（渠道 fax）',
    en: 'A word that is not one of the allowed ones (channel fax)',
    sent: single(registered('B-46', { channel: 'fax' })),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '金额写成数字而不是文本',
    en: 'An amount as a number instead of text',
    sent: single(
      event('enforcement.decided', 'enforcement/B-47', {
        on: '2025-03-01',
        procedure: 'ordinary',
        kinds: ['fine'],
        fine: 1500,
      }),
    ),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '负的金额',
    en: 'A negative amount',
    sent: single(
      event('enforcement.decided', 'enforcement/B-48', {
        on: '2025-03-01',
        procedure: 'ordinary',
        kinds: ['fine'],
        fine: '-5.00',
      }),
    ),
    status: 202,
    code: 'event.data',
    kept: 'rejection',
  },
  {
    zh: '更正的内容嵌套过深',
    en: 'A correction that is nested too deep',
    sent: single(event('record.corrected', 'petition/B-49', { event: 'x', reason: 'x', data: nested(40) })),
    status: 202,
    code: 'event.too_deep',
    kept: 'rejection',
  },
];

function nested(levels: number): unknown {
  return levels === 0 ? {} : { inner: nested(levels - 1) };
}
