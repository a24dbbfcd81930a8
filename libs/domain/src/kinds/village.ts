import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first, last } from './declare.ts';

const events = {
  'village.registered': eventType(['村（社区）登记', 'Village registered'], {
    unit: reference,
    name: text(100).optional(),
    on: localDate,
  }),
  'village.moved': eventType(['划归', 'Moved'], { unit: reference, on: localDate }),
  'village.abolished': eventType(['村（社区）撤销', 'Village abolished'], { on: localDate }),
  'village.committee_established': eventType(['设立人民调解委员会', 'Mediation committee established'], {
    on: localDate,
  }),
  'village.committee_dissolved': eventType(['撤销人民调解委员会', 'Mediation committee dissolved'], {
    on: localDate,
  }),
};

/** 村、社区: what the coverage by people's mediation is counted over. `unit` is its town or subdistrict. */
export const village = declareKind({
  kind: 'village',
  zh: '村（社区）',
  en: 'Village or community',
  events,
  opening: ['village.registered'],
  unitOf: (c) => (last(c, 'village.moved') ?? first(c, 'village.registered'))?.unit,
  order: [
    {
      earlier: 'village.registered',
      later: [
        'village.moved',
        'village.abolished',
        'village.committee_established',
        'village.committee_dissolved',
      ],
    },
    { earlier: 'village.committee_established', later: ['village.committee_dissolved'] },
  ],
  ends: { by: ['village.abolished'], mayFollow: [] },
  table: {
    name: 'villages',
    columns: ({ day, filled }) => [
      filled('name', 'text', '名称', (c) => first(c, 'village.registered')?.name ?? ''),
      day('registered_on', '登记日期', (c) => first(c, 'village.registered')),
      day('committee_on', '设立调解委员会日期', (c) => last(c, 'village.committee_established')),
      day('dissolved_on', '撤销调解委员会日期', (c) => last(c, 'village.committee_dissolved')),
      day('abolished_on', '撤销日期', (c) => first(c, 'village.abolished')),
    ],
  },
});
