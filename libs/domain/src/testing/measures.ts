import type { DataOf } from '../events/register.ts';
import { type Draft, event } from './given.ts';

/** A measure of a plan that no plan as data knows. */
export const defined = (more: Partial<DataOf<'measure.defined'>> = {}): Draft =>
  event('measure.defined', {
    plan: 'test-2017',
    number: 7,
    heading: '3.优化政府组织结构',
    text: '做一件事。',
    leads: ['区政府法制办'],
    lasting: more.lasting ?? false,
    ...(more.lasting ? {} : { deadline: '2017-12-31' }),
    results: ['system'],
    on: '2017-01-06',
    ...more,
  });

/** A unit that bears a name from a day on. */
export const unitNamed = (
  name: string,
  on = '2010-01-01',
  category: 'department' | 'town' = 'department',
): Draft => event('unit.registered', { name, category, enforcement: true, on });
