import type { CaseOf } from '../../cases/register.ts';
import { first } from '../../kinds/declare.ts';
import { actCount } from '../shapes/act-count.ts';
import { stockCount, stockRate } from '../shapes/stock.ts';

/** The item as listed, unless it was cancelled. */
function retained(item: CaseOf<'approval_item'>) {
  const listed = first(item, 'approval_item.listed');
  return first(item, 'approval_item.cancelled') ? undefined : listed;
}

const placedOn = { zh: '当日', en: 'the day' };

/** 非行政许可审批事项: 永川区 #1, 辽宁 2 — none may be left. */
export const nonLicenseApprovalRemaining = stockCount({
  id: 'non_license_approval_remaining',
  name: { zh: '尚存的非行政许可审批事项', en: 'Approvals other than licences left' },
  family: 'service',
  subject: 'approval_item',
  direction: 'lower',
  words: {
    item: { zh: '当日未取消的非行政许可审批事项', en: 'approval other than a licence, not cancelled' },
    numerator: { zh: '当日尚存数', en: 'left on the day' },
    placedOn,
  },
  target: 'target.non_license_approval_remaining',
  reads: ['approval_item.listed', 'approval_item.cancelled'],
  standing(item) {
    const listed = retained(item);
    if (listed?.category !== 'non_license') return undefined;
    return { unit: listed.unit, on: listed.on, evidence: [listed.event] };
  },
});

/** 目录化、编码化: 永川区 #7 — retained items that have their code. */
export const approvalItemCodedRate = stockRate({
  id: 'approval_item_coded_rate',
  name: { zh: '审批事项编码率', en: 'Approval items with a code' },
  family: 'service',
  subject: 'approval_item',
  decidedBy: ['approval_item.coded'],
  words: {
    item: { zh: '当日保留的审批事项', en: 'approval item retained on the day' },
    numerator: { zh: '已编码的', en: 'with a code' },
    denominator: { zh: '当日保留的全部', en: 'all retained on the day' },
    placedOn,
  },
  target: 'target.approval_item_coded_rate',
  reads: ['approval_item.listed', 'approval_item.coded', 'approval_item.cancelled'],
  standing(item) {
    const listed = retained(item);
    if (!listed) return undefined;
    const coded = first(item, 'approval_item.coded');
    const evidence = [listed.event, coded?.event];
    return { unit: listed.unit, on: listed.on, met: coded !== undefined, evidence };
  },
});

/** 许可事项网上开通率: 辽宁 41 — all licences that are no secret are open online. Counts items, not applications. */
export const licenseItemOnlineRate = stockRate({
  id: 'license_item_online_rate',
  name: { zh: '非涉密许可事项网上开通率', en: 'Licence items open online' },
  family: 'service',
  subject: 'approval_item',
  decidedBy: ['approval_item.put_online'],
  words: {
    item: { zh: '当日保留的非涉密许可事项', en: 'licence item retained on the day and no secret' },
    numerator: { zh: '已开通网上办理的', en: 'open online' },
    denominator: { zh: '当日保留的非涉密许可事项', en: 'all such items' },
    excluded: { zh: '涉密事项不计', en: 'secret items are no items' },
    placedOn,
  },
  target: 'target.license_item_online_rate',
  reads: ['approval_item.listed', 'approval_item.put_online', 'approval_item.cancelled'],
  standing(item) {
    const listed = retained(item);
    if (listed?.category !== 'license' || listed.secret === true) return undefined;
    const online = first(item, 'approval_item.put_online');
    const evidence = [listed.event, online?.event];
    return { unit: listed.unit, on: listed.on, met: online !== undefined, evidence };
  },
});

/** 取消证明事项: 袁驿镇 (二)1. */
export const proofItemsCancelled = actCount({
  id: 'proof_items_cancelled',
  name: { zh: '取消证明事项数', en: 'Proofs no longer asked for' },
  family: 'service',
  subject: 'proof_item',
  words: {
    item: { zh: '取消的证明事项', en: 'proof cancelled' },
    numerator: { zh: '取消数', en: 'proofs cancelled' },
    placedOn: { zh: '取消之日', en: 'the day of the cancellation' },
  },
  reads: ['proof_item.cancelled'],
  acts(item) {
    const done = first(item, 'proof_item.cancelled');
    return done ? [{ unit: done.unit, on: done.on, evidence: [done.event] }] : [];
  },
});

/** 告知承诺制事项: 盐城 1. */
export const proofCommitmentItems = actCount({
  id: 'proof_commitment_items',
  name: { zh: '实行告知承诺制的证明事项数', en: 'Proofs replaced by a promise' },
  family: 'service',
  subject: 'proof_item',
  words: {
    item: { zh: '实行告知承诺制的证明事项', en: 'proof for which a promise is enough' },
    numerator: { zh: '实行数', en: 'proofs replaced' },
    placedOn: { zh: '实行之日', en: 'the day from which it is so' },
  },
  reads: ['proof_item.commitment_adopted'],
  acts(item) {
    const done = first(item, 'proof_item.commitment_adopted');
    return done ? [{ unit: done.unit, on: done.on, evidence: [done.event] }] : [];
  },
});
