import { z } from 'zod';

import type { LocalDate } from '../dates/local-date.ts';
import { wording } from '../events/wording.ts';

/** `HH:MM`, for steps whose order within a day matters. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: wording('应为24小时制的时刻，例如 09:30', 'must be a time of day, e.g. 09:30'),
});

interface Moment {
  readonly on: LocalDate;
  readonly timeOfDay?: string | undefined;
}

/**
 * Whether one step surely came before another: on an earlier day or, where both hours are known, at an earlier hour.
 * Two steps of one day without their hours prove no order (rulebook §6.6 no. 46).
 */
export const surelyBefore = (step: Moment, other: Moment): boolean =>
  step.on < other.on ||
  (step.on === other.on &&
    step.timeOfDay !== undefined &&
    other.timeOfDay !== undefined &&
    step.timeOfDay < other.timeOfDay);
