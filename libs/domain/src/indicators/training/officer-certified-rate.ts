import type { Certificate } from '../../cases/person-case.ts';
import { addDays, type LocalDate } from '../../dates/local-date.ts';
import { indicator, settledOnly } from '../definition.ts';
import { postWith } from './officer-post.ts';

/** 持证上岗率: 行政处罚法 Art 42, 行政执法证件 — whoever is in an enforcement post holds a certificate in force. */
export const officerCertifiedRate = indicator({
  id: 'officer_certified_rate',
  name: { zh: '执法人员持证上岗率', en: 'Officers holding a certificate in force' },
  kind: 'stock',
  family: 'training',
  direction: 'higher',
  subject: 'person',
  decidedBy: ['person.certified'],
  countsUntold: true,
  formula: {
    item: { zh: '当日在执法岗位的人员', en: 'person in an enforcement post on the day' },
    numerator: { zh: '当日持有有效执法证的', en: 'holds a certificate that is in force on the day' },
    denominator: { zh: '当日在执法岗位的', en: 'in an enforcement post on the day' },
    excluded: { zh: '无', en: 'none' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  parameters: [],
  target: 'target.officer_certified_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['person.posted', 'person.left', 'person.certified', 'person.certificate_revoked'],
  // No event tells that a certificate has run out.
  ticks: (person) => person.certificates.map((c) => addDays(c.to, 1)),

  items(person, { on }) {
    const post = postWith('enforcement_officer', person, on);
    if (!post) return [];
    const certificate = person.certificates.find((c) => inForce(c, on));
    return [
      {
        item: `person/${person.key}`,
        unit: post.unit,
        placedOn: post.on,
        settledOn: post.on,
        outcome: certificate ? 'met' : 'missed',
        evidence: certificate ? [post.event, certificate.event] : [post.event],
      },
    ];
  },
});

/** The first and the last day of a certificate belong to it; the day of its revocation does not. */
export const inForce = ({ on: from, to, revokedOn }: Certificate, day: LocalDate): boolean =>
  from <= day && day <= to && (revokedOn === undefined || day < revokedOn);
