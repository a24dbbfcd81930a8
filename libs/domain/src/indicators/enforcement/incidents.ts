import { type Incident, incidentNames } from '../../kinds/incident.ts';
import { first } from '../../kinds/declare.ts';
import type { ParameterId } from '../../law/parameters.ts';
import type { Bilingual } from '../definition.ts';
import { actCount } from '../shapes/act-count.ts';

interface Forbidden {
  readonly id: string;
  readonly incident: Incident;
  readonly name: Bilingual;
  readonly target: ParameterId;
}

/** What the plans forbid. A mere complaint is none: somebody who supervises has confirmed it. */
const forbidden: readonly Forbidden[] = [
  {
    id: 'illegal_license_setting_incidents',
    incident: 'illegal_license_setting',
    name: { zh: '违法设置许可、变相审批数', en: 'Illegal or disguised licensing' },
    target: 'target.illegal_license_setting_incidents',
  },
  {
    id: 'off_list_fee_incidents',
    incident: 'off_list_fee',
    name: { zh: '清单以外收费数', en: 'Fees off the list' },
    target: 'target.off_list_fee_incidents',
  },
  {
    id: 'uncertified_enforcement_incidents',
    incident: 'uncertified_enforcement',
    name: { zh: '无证执法数', en: 'Enforcement without a certificate' },
    target: 'target.uncertified_enforcement_incidents',
  },
  {
    id: 'auxiliary_doing_enforcement_incidents',
    incident: 'auxiliary_enforcement',
    name: { zh: '辅助人员从事执法数', en: 'Enforcement by auxiliaries' },
    target: 'target.auxiliary_doing_enforcement_incidents',
  },
  {
    id: 'fine_quota_incidents',
    incident: 'fine_quota',
    name: { zh: '下达罚没指标数', en: 'Quotas of fines' },
    target: 'target.fine_quota_incidents',
  },
  {
    id: 'fine_return_incidents',
    incident: 'fine_return',
    name: { zh: '罚没收入返还、挂钩数', en: 'Fines returned to the unit' },
    target: 'target.fine_return_incidents',
  },
  {
    id: 'major_pollution_veto',
    incident: 'major_pollution',
    name: { zh: '重大环境污染事故数（一票否决）', en: 'Major pollution (veto)' },
    target: 'target.major_pollution_veto',
  },
  {
    id: 'major_illegal_case_count',
    incident: 'major_illegal_case',
    name: { zh: '重大违法行政案件数', en: 'Major illegal cases' },
    target: 'target.major_illegal_case_count',
  },
];

const placedOn = { zh: '查实之日', en: 'the day on which it was confirmed' };

/** Counts of what must not happen (rulebook §1.1–1.4). None is the value 0, and meets a target of none. */
export const incidentCounts = forbidden.map(({ id, incident, name, target }) =>
  actCount<'incident'>({
    id,
    name,
    family: 'enforcement',
    subject: 'incident',
    direction: 'lower',
    words: {
      item: { zh: `查实的${incidentNames[incident]}`, en: `confirmed: ${name.en.toLowerCase()}` },
      numerator: {
        zh: '查实的起数，单纯投诉举报不计',
        en: 'number confirmed; complaints alone do not count',
      },
      placedOn,
    },
    target,
    reads: ['incident.confirmed'],
    begins: ['incident.confirmed'],
    acts(c) {
      const confirmed = first(c, 'incident.confirmed');
      if (confirmed?.incident !== incident) return [];
      return [{ unit: confirmed.unit, on: confirmed.on, evidence: [confirmed.event] }];
    },
  }),
);

/** 责任追究数. No target: none can mean that nothing was wrong, or that nobody answered for it. */
export const accountabilityCaseCount = actCount<'incident'>({
  id: 'accountability_case_count',
  name: { zh: '执法责任追究数', en: 'Calls to account' },
  family: 'enforcement',
  subject: 'incident',
  words: {
    item: { zh: '对执法过错的责任追究', en: 'call to account for a fault in enforcement' },
    numerator: { zh: '追究的件数', en: 'number of cases' },
    placedOn: { zh: '追究之日', en: 'the day of the call' },
  },
  reads: ['incident.accounted'],
  begins: ['incident.accounted'],
  acts(c) {
    const accounted = first(c, 'incident.accounted');
    return accounted ? [{ unit: accounted.unit, on: accounted.on, evidence: [accounted.event] }] : [];
  },
});
