import { FIRST_DAY } from '../../../../dates/local-date.ts';
import type { Profile } from '../../../parameter.ts';
import { all, since } from '../../entry.ts';
import { SIX_STAGES, none } from './words.ts';

const THREE_SYSTEMS = '2018-12-05';
const threeSystems =
  '国办发〔2018〕118号《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》';
const PENALTY = '2021-07-15';
const penalty = (article: string): string => `《行政处罚法》（2021）第${article}条`;
const COERCION = '2012-01-01';
const coercion = (article: string): string => `《行政强制法》第${article}条`;
const TRANSFER = '2001-07-09';
const AMENDED = '2020-08-07';
const transfer = (article: string): string => `《行政执法机关移送涉嫌犯罪案件的规定》第${article}条`;
const INSPECTION = '2025-01-03';
const inspection = '国务院办公厅《关于严格规范涉企行政检查的意见》';
const enforcing = { units: ['government', 'department', 'town'] as const, enforcing: true };

const transferred = <T>(value: T, article: string) => [
  since(TRANSFER, value, transfer(article)),
  since(AMENDED, value, `${transfer(article)}（2020年修订）`),
];

/** National rules of enforcement beyond contract §5 (rulebook §1.7, §2.4–2.8). */
export const nationalEnforcement: Profile['values'] = {
  'recording.stages': [
    since(THREE_SYSTEMS, SIX_STAGES, threeSystems),
    since(PENALTY, SIX_STAGES, penalty('四十七')),
  ],
  'penalty.publicity_withdraw.days': [since(PENALTY, 3, `${penalty('四十八')}、第八十五条`)],
  'penalty.evidence.days': [since(PENALTY, 7, `${penalty('五十六')}、第八十五条`)],
  'penalty.hearing_notice.days': [since(PENALTY, 7, `${penalty('六十四')}、第八十五条`)],
  'penalty.hand_in.days': [since(PENALTY, 2, `${penalty('七十一')}、第八十五条`)],
  'penalty.bank.days': [since(PENALTY, 2, `${penalty('七十一')}、第八十五条`)],
  'penalty.filing.days': [
    since(FIRST_DAY, 15, '参照他地重大行政处罚备案规定（决定后十五日内）', {
      note: '国家没有统一的备案期限，各地自定，仅作对照，请与司法局核对',
    }),
  ],
  'transfer.decide.days': transferred(3, '五'),
  'transfer.hours': transferred(24, '五'),
  'transfer.evidence.days': transferred(3, '十二'),
  'coercion.measure.days': [since(COERCION, 30, `${coercion('二十五')}、第三十二条`)],
  'coercion.measure.extension.max_days': [since(COERCION, 30, `${coercion('二十五')}、第三十二条`)],
  'coercion.freeze_notice.days': [since(COERCION, 3, `${coercion('三十一')}、第六十九条`)],
  'coercion.demand.days': [since(COERCION, 10, `${coercion('五十四')}、第六十九条`)],
  'coercion.court.months': [since(COERCION, 3, coercion('五十三'))],
  'coercion.publish.days': [since(THREE_SYSTEMS, 20, threeSystems)],
  'inspection.count.followed_up': [
    since(FIRST_DAY, 'left_out', '行政执法统计年报填报说明（检查后转入处罚等其他行为的不计入检查）', {
      note: '见于部分省市的填报说明，口径以本地报表说明为准',
    }),
  ],
  'inspection.permission': [since(INSPECTION, 'required', inspection)],
  'duty.stat_yearbook': [
    since(THREE_SYSTEMS, { atLeast: 1, ...enforcing, by: '01-31', in: 'next_year' }, threeSystems),
  ],
  'target.full_process_recording_rate': [
    since(THREE_SYSTEMS, all, threeSystems),
    since(PENALTY, all, penalty('四十七')),
  ],
  'target.publicity_withdrawn_ontime_rate': [since(PENALTY, all, penalty('四十八'))],
  'target.criminal_transfer_ontime_rate': transferred(all, '五'),
  'target.transfer_replaced_by_penalty_count': transferred(none, '十一'),
  'target.coercion_measure_ontime_rate': [since(COERCION, all, `${coercion('二十五')}、第三十二条`)],
  'target.inspection_over_cap_count': [
    since('2025-07-01', none, `${inspection}（检查频次上限应于2025年6月底前公布）`),
  ],
  'target.inspection_approved_rate': [since(INSPECTION, all, inspection)],
  'target.inspection_notified_rate': [since(INSPECTION, all, inspection)],
  'target.stat_yearbook_published_ontime': [since(THREE_SYSTEMS, all, threeSystems)],
  'target.uncertified_enforcement_incidents': [since(PENALTY, none, penalty('四十二'))],
  'target.fine_return_incidents': [since(PENALTY, none, penalty('七十四'))],
};
