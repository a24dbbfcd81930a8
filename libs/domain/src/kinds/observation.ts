import { z } from 'zod';

import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'observation.held': eventType(['旁听庭审', 'Court observed'], {
    unit: reference,
    on: localDate,
    leaders: z.int().min(0).max(10_000).optional(),
    persons: z.int().min(0).max(100_000).optional(),
    court: text(100).optional(),
  }),
};

/** 旁听庭审: people of a unit listen to the hearing of an administrative suit. */
export const observation = declareKind({
  kind: 'observation',
  zh: '旁听庭审',
  en: 'Observation of a hearing',
  events,
  opening: ['observation.held'],
  unitOf: (c) => first(c, 'observation.held')?.unit,
  actOfUnits: true,
  table: {
    name: 'observations',
    columns: ({ day, filled }) => [
      day('held_on', '日期', (c) => first(c, 'observation.held')),
      filled('leaders', 'number', '领导干部人数', (c) => first(c, 'observation.held')?.leaders ?? 0),
      filled('persons', 'number', '人数', (c) => first(c, 'observation.held')?.persons ?? 0),
    ],
  },
});
