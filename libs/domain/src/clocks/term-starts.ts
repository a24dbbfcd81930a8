import type { ParameterId } from '../law/parameters.ts';

/** The same in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

/** What the first day of a term is, by its rule. */
export const starts: { readonly [P in ParameterId]?: Words } = {
  'petition.accept.days': ['登记', 'registered'],
  'petition.close.days': ['受理', 'accepted'],
  'penalty.decide.days': ['立案', 'opened'],
  'penalty.serve.days': ['作出决定', 'decided'],
  'penalty.publish.days': ['作出决定', 'decided'],
  'penalty.filing.days': ['作出决定', 'decided'],
  'penalty.publicity_withdraw.days': ['撤销处罚', 'revoked'],
  'penalty.evidence.days': ['先行登记保存', 'evidence registered'],
  'penalty.hand_in.days': ['当场收缴', 'collected on the spot'],
  'penalty.bank.days': ['交回单位', 'handed in'],
  'transfer.decide.days': ['发现涉嫌犯罪', 'crime suspected'],
  'transfer.evidence.days': ['公安立案', 'accepted by the police'],
  'coercion.measure.days': ['采取强制措施', 'measure imposed'],
  'coercion.freeze_notice.days': ['冻结', 'frozen'],
  'coercion.publish.days': ['作出决定', 'decided'],
  'coercion.court.months': ['救济期限届满', 'time to object ended'],
  'recon.ordinary.days': ['受理（含视为受理）', 'accepted, or accepted by silence'],
  'recon.simplified.days': ['受理（含视为受理）', 'accepted, or accepted by silence'],
  'petition.review.days': ['申请复查', 'review asked for'],
  'petition.recheck.days': ['申请复核', 'recheck asked for'],
  'petition.objection.days': ['收到转送', 'transferred'],
  'advice.judicial.months': ['收到司法建议', 'received'],
  'advice.procuratorial.months': ['收到检察建议', 'received'],
  'advice.procuratorial.urgent_days': ['收到检察建议', 'received'],
  'advice.supervisory.days': ['收到监察建议', 'received'],
  'advice.recon_opinion.days': ['收到复议意见书', 'received'],
  'advice.petition.days': ['收到改进建议', 'received'],
  'suggestion.answer.months': ['交办', 'assigned'],
  'suggestion.answer.complex_months': ['交办', 'assigned'],
  'complaint.answer.days': ['收到投诉举报', 'received'],
  'license.decide.days': ['受理（含视为受理）', 'accepted, or accepted by silence'],
  'license.joint.days': ['受理（含视为受理）', 'accepted, or accepted by silence'],
  'foi.answer.days': ['收到申请（或补正）', 'received, or corrected'],
};
