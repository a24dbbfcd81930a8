import { decisionParameters } from './parameters/decision.ts';
import { documentParameters } from './parameters/document.ts';
import { enforcementParameters } from './parameters/enforcement.ts';
import { firstParameters } from './parameters/first.ts';
import type { Naming } from './parameters/naming.ts';
import { organisationParameters } from './parameters/organisation.ts';
import { planParameters } from './parameters/plan.ts';
import { qualityParameters } from './parameters/quality.ts';
import { serviceParameters } from './parameters/service.ts';
import { staffParameters } from './parameters/staff.ts';
import { supervisionParameters } from './parameters/supervision.ts';

export type {
  DocumentsDuty,
  MeetingDuty,
  Naming,
  ReportDuty,
  StandingDuty,
  Target,
  TopicDuty,
  UnitDuty,
  YearlyDuty,
} from './parameters/naming.ts';

/** Every number and choice that a law or a plan fixes. Their values stand in `profiles/`, dated and cited. */
export const parameters = {
  ...firstParameters,
  ...documentParameters,
  ...decisionParameters,
  ...enforcementParameters,
  ...staffParameters,
  ...organisationParameters,
  ...supervisionParameters,
  ...serviceParameters,
  ...planParameters,
  ...qualityParameters,
} satisfies Record<string, Naming<unknown>>;

export type ParameterId = keyof typeof parameters;

/** Days and hours are numbers, targets are fractions, duties name the units they bind; the rest as declared. */
export type ParameterValue<P extends ParameterId> =
  (typeof parameters)[P] extends Naming<infer V> ? V : never;

/** The parameters whose value is of a type. */
export type ParameterOf<V> = {
  [P in ParameterId]: ParameterValue<P> extends V ? P : never;
}[ParameterId];

/** What a parameter is called and how its value is read. */
export const namingOf = (id: ParameterId): Naming<unknown> => parameters[id];
