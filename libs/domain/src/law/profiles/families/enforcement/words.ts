import type { DataOf } from '../../../../events/register.ts';
import type { DatedValue } from '../../../parameter.ts';
import type { Target } from '../../../parameters.ts';

/** Of what must not happen: at most none. */
export const none: Target = { n: 0, d: 1 };

/** 启动、调查取证、审核、决定、送达、执行. */
export const SIX_STAGES: DataOf<'enforcement.recorded'>['stages'] = [
  'initiation',
  'investigation',
  'review',
  'decision',
  'service',
  'execution',
];

/** The end of what a plan asked for: no value from that day on. */
export const ended = (from: string, text: string, note: string): DatedValue<never> => ({
  from,
  value: null,
  citation: { text },
  note,
});
