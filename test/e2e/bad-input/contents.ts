import { event } from '../../harness/event.ts';
import type { BadInput } from './bad-input.ts';
import { registered, single } from './sending.ts';

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
