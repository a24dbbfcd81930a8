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
  const wordOf = (word: string): string => choices?.[word] ?? `${word}${unit}`;
  if (value === null) return '不再适用';
  if (Array.isArray(value)) return value.map((one) => wordOf(String(one))).join('、');
  if (isDuty(value)) return dutyText(value, unit);
  if (typeof value === 'object')
    return targetText(value as Target, aimed?.direction ?? 'higher', aimed?.unit);
  if (typeof value === 'string' || typeof value === 'number') return wordOf(String(value));
  return value === true ? '是' : '否';
}
