import { targetText } from '../figures/target.ts';
import type { AnyIndicator } from '../indicators/definition.ts';
import { dutyText, isDuty } from './duty-text.ts';
import { type ParameterId, type Target, namingOf } from './parameters.ts';

/**
 * A value of a parameter as a clerk reads it: `60日`, `≥95%`, `每年至少2期（政府、镇街）`.
 *
 * @param aimed the indicator whose target it is, for targets: its direction and its unit say how it is read
 */
export function valueText(
  id: ParameterId,
  value: unknown,
  aimed?: Pick<AnyIndicator, 'direction' | 'unit'>,
): string {
  const { unit, choices } = namingOf(id);
  if (value === null) return '不再适用';
  if (isDuty(value)) return dutyText(value, unit);
  if (isTarget(value)) return targetText(value, aimed?.direction ?? 'higher', aimed?.unit);
  const wordOf = (word: unknown): string => choices?.[String(word)] ?? `${String(word)}${unit}`;
  if (Array.isArray(value)) return value.map(wordOf).join('、');
  return typeof value === 'boolean' ? (value ? '是' : '否') : wordOf(value);
}

const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'n' in value && 'd' in value;
