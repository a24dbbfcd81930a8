import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

/**
 * A social organisation and its separation from the unit it belonged to, in persons, bodies, money, assets and tasks
 * (subject `social_organisation/<编号>`; 社会组织“五分开”).
 */
export const socialOrganisation = declareKind({
  kind: 'social_organisation',
  zh: '社会组织',
  en: 'Social organisation',
  events: {
    'social_organisation.registered': eventType(['登记', 'Registered'], {
      unit: reference,
      name: text(200),
      on: localDate,
    }),
    'social_organisation.separated': eventType(['完成五分开', 'Separated'], { on: localDate }),
    'social_organisation.deregistered': eventType(['注销', 'Deregistered'], { on: localDate }),
  },
  opening: ['social_organisation.registered'],
  unitOf: (c) => first(c, 'social_organisation.registered')?.unit,
  order: [
    {
      earlier: 'social_organisation.registered',
      later: ['social_organisation.separated', 'social_organisation.deregistered'],
    },
  ],
  table: {
    name: 'social_organisations',
    columns: ({ day, filled }) => [
      filled('name', 'text', '名称', (c) => first(c, 'social_organisation.registered')?.name ?? ''),
      day('registered_on', '登记日期', (c) => first(c, 'social_organisation.registered')),
      day('separated_on', '完成五分开日期', (c) => first(c, 'social_organisation.separated')),
      day('deregistered_on', '注销日期', (c) => first(c, 'social_organisation.deregistered')),
    ],
  },
});
