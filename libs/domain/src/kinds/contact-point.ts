import { eventType, localDate, reference, text } from '../events/event-type.ts';
import { declareKind, first } from './declare.ts';

const events = {
  'contact_point.established': eventType(['设立', 'Established'], {
    unit: reference,
    name: text(100).optional(),
    on: localDate,
  }),
  'contact_point.closed': eventType(['撤销', 'Closed'], { on: localDate }),
};

/** 基层立法联系点: where a place is asked about drafts of law. `unit` runs it. */
export const contactPoint = declareKind({
  kind: 'contact_point',
  zh: '基层立法联系点',
  en: 'Contact point for legislation',
  events,
  opening: ['contact_point.established'],
  unitOf: (c) => first(c, 'contact_point.established')?.unit,
  order: [{ earlier: 'contact_point.established', later: ['contact_point.closed'] }],
  table: {
    name: 'contact_points',
    columns: ({ day, filled }) => [
      filled('name', 'text', '名称', (c) => first(c, 'contact_point.established')?.name ?? ''),
      day('established_on', '设立日期', (c) => first(c, 'contact_point.established')),
      day('closed_on', '撤销日期', (c) => first(c, 'contact_point.closed')),
    ],
  },
});
