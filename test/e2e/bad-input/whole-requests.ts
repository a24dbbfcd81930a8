import type { BadInput } from './bad-input.ts';
import { batch, lines, post, registered, single } from './sending.ts';

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
