import type { Calendar } from '../law/calendar/calendar.ts';
import type { CaseOf } from '../cases/register.ts';
import type { Kind, EventName } from '../events/register.ts';
import type { LocalDate } from '../dates/local-date.ts';
import type { Law } from '../law/parameter.ts';
import type { Related } from '../judging/related.ts';
import type { ParameterId } from '../law/parameters.ts';
import type { Item, Side } from './item.ts';

export type IndicatorKind = 'rate' | 'stock' | 'count' | 'sum' | 'threshold' | 'derived';
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * An event type; a field of one that may be left out (`reconsideration.heard#headAttended`); or a value of a field
 * (`report.published#document=power_list`).
 */
export type DecidingFact = EventName | `${EventName}#${string}`;

/** Groups in which indicators are shown. */
export const families = {
  petition: { zh: '信访', en: 'Petitions' },
  enforcement: { zh: '行政执法', en: 'Enforcement' },
  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  litigation: { zh: '行政诉讼', en: 'Litigation' },
  training: { zh: '培训与队伍', en: 'Training and staff' },
  organisation: { zh: '组织领导', en: 'Leadership and duties' },
  document: { zh: '规范性文件', en: 'Normative documents' },
  decision: { zh: '重大行政决策', en: 'Major decisions' },
  supervision: { zh: '监督', en: 'Supervision' },
  service: { zh: '政务服务与公开', en: 'Service and openness' },
  publicity: { zh: '普法与调解', en: 'Publicity and mediation' },
  plan: { zh: '计划任务', en: 'Plan measures' },
} as const satisfies Record<string, Bilingual>;
export type Family = keyof typeof families;

/** A stretch of days in which a group of items can change by new facts; after `to` they stay as they are. */
export interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** what the window is about: a year, a law, a posting */
  readonly key: string;
}

/** What a judgement may look at besides the case: only what is seen on the day `on`. */
export interface JudgeContext {
  /** the day of the view: facts later than this are not in the case */
  readonly on: LocalDate;
  readonly law: Law;
  readonly calendar: Calendar;
  /** what the case depends on (`dependenciesOf`), as seen on `on`: laws for a person, meetings for a unit */
  readonly related: Related;
  readonly window: Window;
}

/** Which sides make the numerator and the denominator of a value. */
export interface Aggregate {
  readonly numerator: readonly Side[];
  readonly denominator: readonly Side[];
}

/**
 * An indicator: a judgement on one case, and everything a reader needs to understand its figure. The API's
 * documentation, the console and the dashboards take names, formula, direction and target from here.
 */
export interface IndicatorDefinition<K extends Kind> {
  /** permanent; rulebook §1 */
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: IndicatorKind;
  readonly family: Family;
  readonly direction: 'higher' | 'lower' | 'none';
  readonly subject: K;
  readonly formula: {
    readonly item: Bilingual;
    readonly numerator: Bilingual;
    readonly denominator: Bilingual;
    readonly excluded: Bilingual;
    readonly placedOn: Bilingual;
  };
  /** parameters of law it reads; where all profiles agree on them, its items are judged once for all */
  readonly parameters: readonly ParameterId[];
  /** parameter that holds the target, if any */
  readonly target?: ParameterId;
  readonly aggregate: Aggregate;
  /** how the value is shown */
  readonly unit: 'percent' | 'count' | 'yuan' | 'yes_no';
  /**
   * What it means that a unit has never had an item: `no_data`, the unit owes reports and sent none; or
   * `not_applicable`, there was nothing to count (a suit comes from a court, not from the unit).
   */
  readonly silence: 'no_data' | 'not_applicable';
  /**
   * Facts of which one at least must be told before anything can be met. Where nobody in the district ever sent any of
   * them the answer is 未报送 and not 0 % (docs/decisions/0013); absent where the thing counted decides itself.
   */
  readonly decidedBy?: readonly DecidingFact[];
  /** contract §5 says to the letter what is counted: the figure stays 0 %, and says beside that nothing was told */
  readonly countsUntold?: true;
  /** only units with the power to enforce can have it */
  readonly needsEnforcement: boolean;
  /** part of a derived indicator, not shown by itself */
  readonly internal?: boolean;
  /** event types that can change the answer, and without any of which there is none; all when absent */
  readonly reads?: readonly EventName[];
  /** of these there must be one for there to be any item: spares looking at cases that have none */
  readonly begins?: readonly EventName[];
  /** days without an event on which the answer can change (an expiry, a deemed acceptance) */
  readonly ticks?: (subject: CaseOf<K>, context: Omit<JudgeContext, 'on' | 'window'>) => readonly LocalDate[];
  /** stretches in which groups of items live; one over all time when absent */
  readonly windows?: (subject: CaseOf<K>, context: Omit<JudgeContext, 'on' | 'window'>) => readonly Window[];
  /** the items of the case as seen on `context.on` */
  readonly items: (subject: CaseOf<K>, context: JudgeContext) => readonly Item[];
}

/** An indicator over any kind of case, told apart by `subject`. */
export type AnyIndicator = { [K in Kind]: IndicatorDefinition<K> }[Kind];

/** Keeps the kind of case in the type of `items` while the definition is written down. */
export const indicator = <K extends Kind>(definition: IndicatorDefinition<K>): IndicatorDefinition<K> =>
  definition;

/** Most rates: what was met, of what was decided either way. Open items are shown, not counted. */
export const settledOnly: Aggregate = { numerator: ['met'], denominator: ['met', 'missed'] };
/** Rates over everything that began, settled or not. */
export const openCounted: Aggregate = { numerator: ['met'], denominator: ['met', 'missed', 'open'] };
/** Counts and sums have no denominator. */
export const countedOnly: Aggregate = { numerator: ['counted'], denominator: [] };
