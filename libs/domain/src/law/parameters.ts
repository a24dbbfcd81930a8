import type { DataOf } from '../events/register.ts';

type UnitCategory = DataOf<'unit.registered'>['category'];
type MeetingCategory = DataOf<'meeting.held'>['category'];

/** A yearly duty of units: at least so many meetings of these categories, for units of these categories. */
export interface MeetingDuty {
  readonly atLeast: number;
  readonly units: readonly UnitCategory[];
  readonly meetings: readonly MeetingCategory[];
}

/** An exact target: numerator · d ≥ denominator · n (or ≤, for 'lower is better'). Never a float. */
export interface Target {
  readonly n: number;
  readonly d: number;
}

interface Naming {
  readonly zh: string;
  readonly en: string;
  /** how the value is read: 日, 工作日, 学时, 元 … */
  readonly unit: string;
}

const named = (zh: string, en: string, unit = ''): Naming => ({ zh, en, unit });

/** Every number and choice that a law or a plan fixes. Their values stand in `profiles/`, dated and cited. */
export const parameters = {
  'petition.accept.days': named('信访告知期限', 'Days to notify of acceptance', '日'),
  'petition.close.days': named('信访办理期限', 'Days to reply to a petition', '日'),
  'petition.extension.max_days': named('信访延期上限', 'Longest petition extension', '日'),
  'penalty.decide.days': named('处罚决定期限', 'Days to decide a penalty', '日'),
  'penalty.serve.days': named('处罚送达期限', 'Working days to serve a decision', '工作日'),
  'penalty.publish.days': named('处罚公示期限', 'Working days to publish a decision', '工作日'),
  'penalty.on_the_spot.limit': named('当场收缴限额', 'Limit of on-the-spot collection', '元'),
  'recon.examine.days': named('复议审查期限', 'Working days to examine an application', '工作日'),
  'recon.ordinary.days': named('复议普通程序期限', 'Days of the ordinary procedure', '日'),
  'recon.simplified.days': named('复议简易程序期限', 'Days of the simplified procedure', '日'),
  'recon.extension.max_days': named('复议延期上限', 'Longest reconsideration extension', '日'),
  'recon.correction.denominator': named('纠错率分母', 'Denominator of the correction rate'),
  'appearance.excused': named('正当理由未出庭', 'Excused absence of the head'),
  'training.officer.hours': named('执法人员年度学时', 'Training hours of officers a year', '学时'),
  'training.new_law.hours': named('新法施行前学时', 'Hours before a new law takes effect', '学时'),
  'training.initial.hours': named('初任、任职培训学时', 'Law hours on appointment', '学时'),
  'duty.lectures': named('领导班子法治讲座', 'Lectures for the leading group', '期'),
  'duty.leader_class': named('领导干部法治专题培训班', 'Training class for leaders', '期'),
  'target.petition_accept_ontime_rate': named('及时受理率目标', 'Target: accepted in time'),
  'target.petition_close_ontime_rate': named('按期答复率目标', 'Target: replied in time'),
  'target.penalty_decision_ontime_rate': named('按期决定率目标', 'Target: decided in time'),
  'target.penalty_service_ontime_rate': named('按期送达率目标', 'Target: served in time'),
  'target.enforcement_publicity_rate': named('执法公示率目标', 'Target: published in time'),
  'target.major_decision_legal_review_rate': named('法制审核率目标', 'Target: legally reviewed'),
  'target.fine_separation_rate': named('罚缴分离率目标', 'Target: fines paid apart'),
  'target.recon_close_ontime_rate': named('复议按期办结率目标', 'Target: reconsiderations closed in time'),
  'target.head_appearance_rate': named('负责人出庭率目标', 'Target: heads appear'),
  'target.officer_training_hours_rate': named('学时达标率目标', 'Target: officers trained'),
  'target.new_law_training_rate': named('新法培训率目标', 'Target: trained before effect'),
  'target.initial_training_rate': named('初任培训率目标', 'Target: trained on appointment'),
  'target.officer_certified_rate': named('持证上岗率目标', 'Target: officers certified'),
  'target.legal_reviewer_ratio': named('法制审核人员占比目标', 'Target: share of legal reviewers'),
  'target.leading_group_lecture_count': named('法治讲座目标', 'Target: lectures'),
  'target.leader_training_class_count': named('专题培训班目标', 'Target: leader classes'),
} as const satisfies Record<string, Naming>;

export type ParameterId = keyof typeof parameters;

interface Special {
  'penalty.on_the_spot.limit': string;
  'recon.correction.denominator': 'all_decided' | 'on_merits';
  'appearance.excused': 'in_denominator' | 'excluded';
  'duty.lectures': MeetingDuty;
  'duty.leader_class': MeetingDuty;
}

/** Days and hours are numbers; targets are fractions; the rest as named above. */
export type ParameterValue<P extends ParameterId> = P extends keyof Special
  ? Special[P]
  : P extends `target.${string}`
    ? Target
    : number;
