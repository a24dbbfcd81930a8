import { postOn } from '../cases/person-case.ts';
import { unitOfPetition } from '../cases/petition-case.ts';
import type { CaseOf } from '../cases/register.ts';
import { NEVER } from '../dates/local-date.ts';
import type { Kind } from '../events/register.ts';
import { first } from '../kinds/declare.ts';
import { day, filled } from './columns.ts';
import type { CaseColumn } from './shape.ts';

type CaseColumns<K extends Kind> = readonly CaseColumn<CaseOf<K>>[];

export const petitions: CaseColumns<'petition'> = [
  filled('unit', 'key', '责任单位', (c) => unitOfPetition(c) ?? ''),
  filled('registered_unit', 'key', '登记时的单位', (c) => c.registered?.unit ?? ''),
  day('registered_on', '登记日期', (c) => c.registered),
  filled('channel', 'key', '渠道', (c) => c.registered?.channel ?? ''),
  filled('first_time', 'flag', '初次信访', (c) => c.registered?.firstTime ?? false),
  filled('persons', 'number', '人数', (c) => c.registered?.persons ?? 1),
  filled('category', 'key', '类别', (c) => c.registered?.category ?? ''),
  day('accepted_on', '受理日期', (c) => c.accepted),
  day('not_accepted_on', '不予受理日期', (c) => c.notAccepted),
  day('transferred_on', '转送日期', (c) => c.transferred),
  day('extended_on', '批准延期日期', (c) => c.extended),
  filled('extended_days', 'number', '延期天数', (c) => c.extended?.days ?? 0),
  day('replied_on', '答复日期', (c) => c.replied),
  day('resolved_on', '化解日期', (c) => c.resolved),
  day('rated_on', '评价日期', (c) => c.rated),
  filled('rating', 'key', '评价', (c) => c.rated?.rating ?? ''),
  day('withdrawn_on', '撤回日期', (c) => c.withdrawn),
  day('merged_on', '并案日期', (c) => c.merged),
  filled('merged_into', 'text', '并入', (c) => c.merged?.into ?? ''),
  filled('repeats', 'number', '重复次数', (c) => c.repeats.length),
];

export const enforcementCases: CaseColumns<'enforcement'> = [
  filled('unit', 'key', '办案单位', (c) => c.opened?.unit ?? ''),
  day('opened_on', '立案日期', (c) => c.opened),
  filled('field', 'key', '领域', (c) => c.opened?.field ?? ''),
  filled('party_kind', 'key', '当事人类别', (c) => c.opened?.party.kind ?? ''),
  // The name of a natural person stays in the event log: analysts do not need it (rulebook §2.17).
  filled('party_name', 'text', '当事人名称（自然人不显示）', (c) =>
    c.opened && c.opened.party.kind !== 'natural' ? (c.opened.party.name ?? '') : '',
  ),
  day('reviewed_on', '法制审核通过日期', (c) => c.reviews.find((r) => r.passed)),
  filled('stages', 'texts', '已记录的环节', (c) =>
    [...new Set(c.recordings.flatMap((r) => r.stages))].sort(),
  ),
  day('extended_on', '批准延期日期', (c) => c.extended),
  filled('extended_days', 'number', '延期天数', (c) => c.extended?.days ?? 0),
  day('decided_on', '决定日期', (c) => c.decided),
  filled('procedure', 'key', '程序', (c) => c.decided?.procedure ?? ''),
  filled('kinds', 'texts', '处罚种类', (c) => c.decided?.kinds ?? []),
  filled('fine', 'amount', '罚款（元）', (c) => c.decided?.fine ?? '0'),
  filled('confiscated', 'amount', '没收（元）', (c) => c.decided?.confiscated ?? '0'),
  filled('major', 'flag', '重大决定', (c) => c.decided?.major ?? false),
  filled('document_no', 'text', '文号', (c) => c.decided?.documentNo ?? ''),
  day('not_punished_on', '不予处罚日期', (c) => c.notPunished),
  day('served_on', '送达日期', (c) => c.served),
  day('published_on', '公示日期', (c) => c.published),
  day('filed_for_record_on', '备案日期', (c) => c.filedForRecord),
  filled('payments', 'number', '缴款次数', (c) => c.payments.length),
  day('enforcement_applied_on', '申请强制执行日期', (c) => c.enforcementApplied),
  day('revoked_on', '撤销日期', (c) => c.revoked),
  filled('revoked_by', 'key', '撤销机关', (c) => c.revoked?.by ?? ''),
  day('withdrawn_on', '撤案日期', (c) => c.withdrawn),
  day('closed_on', '结案日期', (c) => c.closed),
  day('hearing_held_on', '听证日期', (c) => first(c, 'enforcement.hearing_held')),
  day('crime_suspected_on', '发现涉嫌犯罪日期', (c) => first(c, 'enforcement.crime_suspected')),
  day('transferred_to_police_on', '移送公安日期', (c) => first(c, 'enforcement.transferred_to_police')),
  day('police_accepted_on', '公安立案日期', (c) => first(c, 'enforcement.police_accepted')),
  day('publicity_withdrawn_on', '撤回公示日期', (c) => first(c, 'enforcement.publicity_withdrawn')),
];

export const reconsiderations: CaseColumns<'reconsideration'> = [
  filled('respondent', 'key', '被申请人', (c) => c.received?.respondent ?? ''),
  day('received_on', '收到日期', (c) => c.received),
  day('correction_requested_on', '通知补正日期', (c) => c.correctionRequested),
  day('corrected_on', '补正日期', (c) => c.corrected),
  day('accepted_on', '受理日期', (c) => c.accepted),
  filled('procedure', 'key', '程序', (c) => c.accepted?.procedure ?? ''),
  day('rejected_on', '不予受理日期', (c) => c.rejected),
  filled('suspensions', 'number', '中止次数', (c) => c.suspensions.length),
  day('extended_on', '批准延期日期', (c) => c.extended),
  filled('extended_days', 'number', '延期天数', (c) => c.extended?.days ?? 0),
  day('mediated_on', '调解日期', (c) => c.mediated),
  day('terminated_on', '终止日期', (c) => c.terminated),
  day('decided_on', '决定日期', (c) => c.decided),
  filled('outcome', 'key', '结果', (c) => c.decided?.outcome ?? ''),
];

export const suits: CaseColumns<'litigation'> = [
  filled('defendants', 'texts', '被告单位', (c) => c.filed?.defendants ?? []),
  day('filed_on', '立案日期', (c) => c.filed),
  filled('court', 'key', '法院', (c) => c.filed?.court ?? ''),
  filled('hearings', 'number', '开庭次数', (c) => c.hearings.length),
  day('first_judged_on', '一审裁判日期', (c) => c.judgments.find((j) => j.instance === 'first')),
  filled(
    'first_outcome',
    'key',
    '一审结果',
    (c) => c.judgments.find((j) => j.instance === 'first')?.outcome ?? '',
  ),
  day('second_judged_on', '二审裁判日期', (c) => c.judgments.find((j) => j.instance === 'second')),
  filled(
    'second_outcome',
    'key',
    '二审结果',
    (c) => c.judgments.find((j) => j.instance === 'second')?.outcome ?? '',
  ),
  day('withdrawn_on', '撤诉日期', (c) => c.withdrawn),
  filled('withdrawn_after_correction', 'flag', '纠正后撤诉', (c) => c.withdrawn?.afterCorrection ?? false),
];

export const persons: CaseColumns<'person'> = [
  filled('unit', 'key', '现任单位', (c) => postOn(c, NEVER)?.unit ?? ''),
  filled('roles', 'texts', '现任身份', (c) => postOn(c, NEVER)?.roles ?? []),
  filled('postings', 'number', '任职次数', (c) => c.postings.length),
  filled('certificate', 'key', '最近的执法证', (c) => c.certificates.at(-1)?.certificate ?? ''),
  filled('certified_to', 'day', '执法证有效期至', (c) => c.certificates.at(-1)?.to ?? NEVER),
  filled('sessions', 'number', '培训次数', (c) => c.attendances.length),
];

export const laws: CaseColumns<'law'> = [
  filled('title', 'text', '名称', (c) => c.promulgated?.title ?? ''),
  day('promulgated_on', '公布日期', (c) => c.promulgated),
  filled('effective_on', 'day', '施行日期', (c) => c.promulgated?.effectiveOn ?? NEVER),
  filled('units', 'texts', '适用单位（all 为全部）', (c) => {
    const units = c.promulgated?.units ?? [];
    return units === 'all' ? ['all'] : units;
  }),
];

export const meetings: CaseColumns<'meeting'> = [
  filled('unit', 'key', '单位', (c) => c.held?.unit ?? ''),
  day('held_on', '日期', (c) => c.held),
  filled('category', 'key', '种类', (c) => c.held?.category ?? ''),
  filled('topics', 'texts', '议题', (c) => c.held?.topics ?? []),
];

export const units: CaseColumns<'unit'> = [
  filled('name', 'text', '名称', (c) => c.standings.at(-1)?.name ?? ''),
  filled('aliases', 'texts', '曾用名', (c) => {
    const names = new Set([...c.standings, ...c.aliases].map((s) => s.name));
    names.delete(c.standings.at(-1)?.name ?? '');
    return [...names];
  }),
  filled('category', 'key', '类别', (c) => c.standings.at(-1)?.category ?? ''),
  filled('enforcement', 'flag', '有行政执法权', (c) => c.standings.at(-1)?.enforcement ?? false),
  filled('parent', 'key', '上级单位', (c) => c.registered?.parent ?? ''),
  filled('uscc', 'text', '统一社会信用代码', (c) => c.registered?.uscc ?? ''),
  filled('region', 'text', '行政区划代码', (c) => c.standings.at(-1)?.region ?? ''),
  day('registered_on', '登记日期', (c) => c.registered),
  day('ended_on', '撤并日期', (c) => c.ended),
  filled('successor', 'key', '承继单位', (c) => c.ended?.successor ?? ''),
  filled('divided_into', 'texts', '分立为', (c) => [
    ...new Set(c.divisions.flatMap(({ parts }) => parts.map(({ unit }) => unit))),
  ]),
  // The intervals in which the unit was what it was, so that any day can be answered by SQL alone.
  filled('history', 'text', '沿革（JSON）', (c) =>
    JSON.stringify(
      c.standings.map(({ on, name, category, enforcement }) => ({ on, name, category, enforcement })),
    ),
  ),
];
