import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** 行政强制措施 in the classes of the statistical yearbook (rulebook §2.8). */
export const coerciveMeasures = ['premises_sealed', 'property_seized', 'deposits_frozen', 'other'] as const;
/** 行政强制执行 in those classes; the court's part is an event of its own. */
export const coerciveExecutions = [
  'surcharge',
  'deposits_transferred',
  'auction',
  'restoration',
  'substitute',
  'other',
] as const;

const events = {
  'coercion.imposed': eventType(['采取强制措施', 'Measure imposed'], {
    unit: reference,
    on: localDate,
    means: z.enum(coerciveMeasures),
    case: text(300).optional(),
  }),
  'coercion.notified': eventType(['交付冻结决定书', 'Freezing notified'], { on: localDate }),
  'coercion.extended': eventType(
    ['延长强制措施', 'Measure extended'],
    { days: z.int().min(1).max(365), approvedOn: localDate },
    'approvedOn',
  ),
  'coercion.lifted': eventType(['解除强制措施', 'Measure lifted'], { on: localDate }),
  'coercion.disposed': eventType(['作出处理决定', 'Disposed of'], { on: localDate }),
  'coercion.published': eventType(['公示', 'Published'], { on: localDate }),
  'coercion.demanded': eventType(['催告', 'Demand served'], {
    unit: reference,
    on: localDate,
    /** the last day on which the party could ask for reconsideration or sue */
    appealEndedOn: localDate.optional(),
    case: text(300).optional(),
  }),
  'coercion.executed': eventType(['强制执行完毕', 'Executed'], {
    unit: reference,
    on: localDate,
    execution: z.enum(coerciveExecutions),
    case: text(300).optional(),
  }),
  'coercion.court_applied': eventType(['申请法院强制执行', 'Court applied to'], {
    unit: reference,
    on: localDate,
    case: text(300).optional(),
  }),
};

/** A coercive measure, or the coercive execution of a decision (行政强制法). */
export const coercion = declareKind({
  kind: 'coercion',
  zh: '行政强制',
  en: 'Coercion',
  events,
  opening: ['coercion.imposed', 'coercion.demanded', 'coercion.executed', 'coercion.court_applied'],
  order: [
    {
      earlier: 'coercion.imposed',
      later: ['coercion.notified', 'coercion.extended', 'coercion.lifted', 'coercion.disposed'],
    },
    { earlier: 'coercion.demanded', later: ['coercion.court_applied'] },
  ],
  unitOf: (c) =>
    (
      first(c, 'coercion.imposed') ??
      first(c, 'coercion.demanded') ??
      first(c, 'coercion.executed') ??
      first(c, 'coercion.court_applied')
    )?.unit,
  table: {
    name: 'coercions',
    columns: ({ day, filled }) => [
      filled('means', 'key', '强制措施', (c) => first(c, 'coercion.imposed')?.means ?? ''),
      day('imposed_on', '采取日期', (c) => first(c, 'coercion.imposed')),
      day('notified_on', '交付决定书日期', (c) => first(c, 'coercion.notified')),
      day('extended_on', '批准延长日期', (c) => first(c, 'coercion.extended')),
      day('lifted_on', '解除日期', (c) => first(c, 'coercion.lifted')),
      day('disposed_on', '处理日期', (c) => first(c, 'coercion.disposed')),
      day('published_on', '公示日期', (c) => first(c, 'coercion.published')),
      day('demanded_on', '催告日期', (c) => first(c, 'coercion.demanded')),
      filled('execution', 'key', '强制执行', (c) => first(c, 'coercion.executed')?.execution ?? ''),
      day('executed_on', '执行完毕日期', (c) => first(c, 'coercion.executed')),
      day('court_applied_on', '申请法院日期', (c) => first(c, 'coercion.court_applied')),
    ],
  },
});
