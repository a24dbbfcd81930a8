import type { Profile } from '../parameter.ts';
import { all, comparedBefore, since } from './entry.ts';

const LAW = '2021-07-15';
const THREE_SYSTEMS = '2018-12-05';
const threeSystems =
  '国办发〔2018〕118号《关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》';

/** Administrative penalties: 行政处罚法 (2021) and the three systems (rulebook §2.4, §2.7). */
export const nationalPenalty: Profile['values'] = {
  'penalty.decide.days': [
    comparedBefore(LAW, 90, '《行政处罚法》（2021）第六十条'),
    since(LAW, 90, '《行政处罚法》（2021）第六十条'),
  ],
  'penalty.serve.days': [
    comparedBefore(LAW, 7, '《行政处罚法》（2021）第六十一条、第八十五条'),
    since(LAW, 7, '《行政处罚法》（2021）第六十一条、第八十五条'),
  ],
  'penalty.publish.days': [
    comparedBefore(THREE_SYSTEMS, 7, threeSystems),
    since(THREE_SYSTEMS, 7, threeSystems),
  ],
  'penalty.on_the_spot.limit': [
    comparedBefore(LAW, '100', '《行政处罚法》（2021）第六十八条'),
    since(LAW, '100', '《行政处罚法》（2021）第六十八条'),
  ],
  'target.penalty_decision_ontime_rate': [
    comparedBefore(LAW, all, '《行政处罚法》（2021）第六十条'),
    since(LAW, all, '《行政处罚法》（2021）第六十条'),
  ],
  'target.penalty_service_ontime_rate': [
    comparedBefore(LAW, all, '《行政处罚法》（2021）第六十一条'),
    since(LAW, all, '《行政处罚法》（2021）第六十一条'),
  ],
  'target.enforcement_publicity_rate': [
    comparedBefore(THREE_SYSTEMS, all, threeSystems),
    since(THREE_SYSTEMS, all, threeSystems),
  ],
  'target.major_decision_legal_review_rate': [
    comparedBefore(THREE_SYSTEMS, all, threeSystems),
    since(THREE_SYSTEMS, all, threeSystems),
    since(LAW, all, '《行政处罚法》（2021）第五十八条'),
  ],
  'target.fine_separation_rate': [
    comparedBefore(LAW, all, '《行政处罚法》（2021）第六十七条'),
    since(LAW, all, '《行政处罚法》（2021）第六十七条'),
  ],
};
