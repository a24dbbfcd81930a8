import { event } from '../../harness/event.ts';
import type { BadInput } from './bad-input.ts';
import { registered, single } from './sending.ts';

/** Accepted, but odd. */
export const oddities: readonly BadInput[] = [
  {
    zh: '日期在将来',
    en: 'A day in the future',
    sent: single({ ...registered('B-60', { on: '2190-01-01' }), time: '2025-03-01T09:00:00+08:00' }),
    status: 202,
    code: 'date.after_receipt',
    kept: 'finding',
  },
  {
    zh: '日期早得不合理',
    en: 'A day too long ago',
    sent: single(registered('B-61', { on: '1925-03-01' })),
    status: 202,
    code: 'date.implausible',
    kept: 'finding',
  },
  {
    zh: '没有登记（立案）就有后续记录',
    en: 'A later step of a case that was never opened',
    sent: single(event('petition.replied', 'petition/B-62', { on: '2025-03-01' })),
    status: 202,
    code: 'case.not_opened',
    kept: 'finding',
  },
  {
    zh: '送达早于决定',
    en: 'Served before decided',
    before: [
      event('enforcement.opened', 'enforcement/B-63', {
        unit: 'bad-unit',
        on: '2025-01-02',
        party: { kind: 'legal' },
      }),
      event('enforcement.decided', 'enforcement/B-63', {
        on: '2025-03-01',
        procedure: 'ordinary',
        kinds: ['warning'],
      }),
    ],
    sent: single(event('enforcement.served', 'enforcement/B-63', { on: '2025-02-01' })),
    status: 202,
    code: 'order.impossible',
    kept: 'finding',
  },
  {
    zh: '同一环节再报一次，内容不同',
    en: 'A step that happens once, reported again with other content',
    before: [registered('B-64'), event('petition.replied', 'petition/B-64', { on: '2025-03-05' })],
    sent: single(event('petition.replied', 'petition/B-64', { on: '2025-03-07' }, { id: 'B-64/again' })),
    status: 202,
    code: 'event.repeated',
    kept: 'finding',
  },
  {
    zh: '作废的事件不存在',
    en: 'A void of an event that is not there',
    before: [registered('B-65')],
    sent: single(event('record.voided', 'petition/B-65', { event: 'no-such-event', reason: '误报' })),
    status: 202,
    code: 'record.target_missing',
    kept: 'finding',
  },
  {
    zh: '更正的内容不合格',
    en: 'A correction whose content does not fit',
    before: [registered('B-66')],
    sent: single(
      event('record.corrected', 'petition/B-66', {
        event: 'petition/B-66/petition.registered',
        data: { on: '2025-03-01' },
        reason: '更正',
      }),
    ),
    status: 202,
    code: 'record.replacement_invalid',
    kept: 'finding',
  },
  {
    zh: '单位没有登记',
    en: 'A unit that is not registered',
    sent: single(registered('B-67', { unit: 'no-such-unit' })),
    status: 202,
    code: 'unit.unknown',
    kept: 'finding',
  },
  {
    zh: '同一事件发送两次',
    en: 'The same event sent twice',
    before: [registered('B-68')],
    sent: single(registered('B-68')),
    status: 202,
    code: '',
    kept: 'nothing',
  },
];
