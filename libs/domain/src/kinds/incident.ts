import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/** What must not happen and did, each with its Chinese name. Confirmed by whoever supervises, never a mere complaint. */
export const incidentNames = {
  illegal_license_setting: '违法设置许可或者变相审批',
  off_list_fee: '清单以外收费',
  uncertified_enforcement: '无证人员执法',
  auxiliary_enforcement: '辅助人员从事执法',
  fine_quota: '下达或者变相下达罚没指标',
  fine_return: '罚没收入按比例返还或者与部门利益挂钩',
  major_illegal_case: '重大违法行政案件',
  major_pollution: '重大环境污染事故',
} as const;

export type Incident = keyof typeof incidentNames;
const incidents = Object.keys(incidentNames) as [Incident, ...Incident[]];

const events = {
  'incident.confirmed': eventType(['查实', 'Confirmed'], {
    unit: reference,
    on: localDate,
    incident: z.enum(incidents),
    /** where it came to light */
    found: z
      .enum(['complaint', 'audit', 'inspection', 'court', 'reconsideration', 'media', 'other'])
      .optional(),
    case: text(300).optional(),
  }),
  'incident.accounted': eventType(['责任追究', 'Called to account'], {
    unit: reference,
    on: localDate,
    persons: z.int().min(0).max(1000).optional(),
    case: text(300).optional(),
  }),
  'incident.rectified': eventType(['整改完成', 'Put right'], { on: localDate }),
};

/** Something unlawful that was found, and who answered for it. */
export const incident = declareKind({
  kind: 'incident',
  zh: '违法违规情形',
  en: 'Incident',
  events,
  opening: ['incident.confirmed', 'incident.accounted'],
  order: [{ earlier: 'incident.confirmed', later: ['incident.rectified'] }],
  unitOf: (c) => (first(c, 'incident.confirmed') ?? first(c, 'incident.accounted'))?.unit,
  table: {
    name: 'incidents',
    columns: ({ day, filled }) => [
      filled('incident', 'key', '情形', (c) => first(c, 'incident.confirmed')?.incident ?? ''),
      day('confirmed_on', '查实日期', (c) => first(c, 'incident.confirmed')),
      day('accounted_on', '追责日期', (c) => first(c, 'incident.accounted')),
      day('rectified_on', '整改日期', (c) => first(c, 'incident.rectified')),
    ],
  },
});
