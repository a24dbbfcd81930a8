import type { EventName } from '../../events/register.ts';

/** Events of units that change who answers for a measure. */
export const UNIT_EVENTS = [
  'unit.registered',
  'unit.renamed',
  'unit.alias_added',
  'unit.category_changed',
  'unit.merged',
  'unit.abolished',
  'unit.split',
] as const satisfies readonly EventName[];

/** Events that say who leads a measure and whether it is done. */
export const MEASURE_EVENTS = [
  'measure.defined',
  'measure.assigned',
  'measure.reassigned',
  'measure.completed',
  'measure.accepted',
  'measure.reopened',
  ...UNIT_EVENTS,
] as const satisfies readonly EventName[];
