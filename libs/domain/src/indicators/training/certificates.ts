import { type Certificate, type PersonCase, postOn } from '../../cases/person-case.ts';
import { type LocalDate, addDays, later } from '../../dates/local-date.ts';
import { actCount } from '../shapes/act-count.ts';
import { stockCount, stockRate } from '../shapes/stock.ts';
import { inForce } from './officer-certified-rate.ts';
import { postWith, unitOfPerson } from './officer-post.ts';

const CERTIFICATE_EVENTS = [
  'person.posted',
  'person.left',
  'person.certified',
  'person.certificate_revoked',
] as const;
const today = { zh: '当日', en: 'the day' };

/** 持证执法人员数: 梁平区袁驿镇报告 (五)2 — counted by person, not by certificate (trap 17). */
export const certifiedOfficers = stockCount<'person'>({
  id: 'certified_officers',
  name: { zh: '持证执法人员数', en: 'Officers with a certificate' },
  family: 'training',
  subject: 'person',
  silence: 'no_data',
  needsEnforcement: true,
  direction: 'none',
  words: {
    item: { zh: '当日在执法岗位且持有效执法证的人员', en: 'officer in post with a certificate in force' },
    numerator: { zh: '人数', en: 'persons' },
    placedOn: today,
  },
  reads: [...CERTIFICATE_EVENTS],
  begins: ['person.certified'],
  ticks: (person) => person.certificates.map((c) => addDays(c.to, 1)),
  standing(person, { on }) {
    const post = postWith('enforcement_officer', person, on);
    const certificate = post && person.certificates.find((c) => inForce(c, on));
    return certificate && { unit: post.unit, on: post.on, evidence: [post.event, certificate.event] };
  },
});

/** The last day on which the person is covered without a gap by certificates in force from `day` on. */
function coveredTo({ certificates }: PersonCase, day: LocalDate): LocalDate | undefined {
  let last: Certificate | undefined = certificates.find((c) => inForce(c, day));
  let to = last?.to;
  while (last && to !== undefined) {
    const next: LocalDate = addDays(to, 1);
    last = certificates.find((c) => c.to >= next && c.revokedOn === undefined && c.on <= next);
    to = last ? later(to, last.to) : to;
  }
  return to;
}

/** 执法证半年内到期的人员: certificates of five years are renewed in their last six months (Hunan); others of two or three. */
export const certExpiring180d = stockCount<'person'>({
  id: 'cert_expiring_180d',
  name: { zh: '执法证即将到期人员数', en: 'Officers whose certificate is about to run out' },
  family: 'training',
  subject: 'person',
  silence: 'no_data',
  needsEnforcement: true,
  direction: 'none',
  words: {
    item: {
      zh: '当日在执法岗位且执法证将到期的人员',
      en: 'officer whose certificate runs out within the days of warning',
    },
    numerator: { zh: '人数', en: 'persons' },
    placedOn: today,
    excluded: { zh: '已换发新证接续的', en: 'those whose next certificate follows without a gap' },
  },
  parameters: ['certificate.warning.days'],
  reads: [...CERTIFICATE_EVENTS],
  begins: ['person.certified'],
  ticks: (person, { law }) =>
    person.certificates.flatMap(({ to }) => [
      addDays(to, 1),
      ...law
        .history('certificate.warning.days')
        .flatMap(({ value }) => (value === null ? [] : [addDays(to, -value)])),
    ]),
  standing(person, { on, law }) {
    const days = law.on('certificate.warning.days', on)?.value;
    const post = postWith('enforcement_officer', person, on);
    const to = post && coveredTo(person, on);
    if (days === undefined || to === undefined || to > addDays(on, days)) return undefined;
    const certificate = person.certificates.find((c) => c.to === to);
    return { unit: post?.unit, on: addDays(to, -days), evidence: [post?.event, certificate?.event] };
  },
});

/** 行政执法人员执法档案: 辽宁省 第33项. */
export const officerFileRate = stockRate<'person'>({
  id: 'officer_file_rate',
  name: { zh: '执法人员建档率', en: 'Officers with a file' },
  family: 'training',
  subject: 'person',
  decidedBy: ['person.file_opened'],
  silence: 'no_data',
  needsEnforcement: true,
  words: {
    item: { zh: '当日在执法岗位的人员', en: 'officer in post on the day' },
    numerator: { zh: '当日已建执法档案的', en: 'with a file on the day' },
    denominator: { zh: '当日在执法岗位的', en: 'officers in post on the day' },
    placedOn: today,
  },
  parameters: ['officer.file'],
  target: 'target.officer_file_rate',
  reads: ['person.posted', 'person.left', 'person.file_opened'],
  begins: ['person.posted'],
  ticks: (_person, { law }) => law.history('officer.file').map(({ from }) => from),
  standing(person, { on, law }) {
    const post = law.on('officer.file', on) && postWith('enforcement_officer', person, on);
    const { fileOpened } = person;
    return (
      post && {
        unit: post.unit,
        on: post.on,
        met: fileOpened !== undefined,
        evidence: [post.event, fileOpened?.event],
      }
    );
  },
});

/**
 * 未经考试发证: 永川区 §21, 辽宁省 第24项 — a certificate that nobody had passed an exam for by its first day. One exam
 * holds for later certificates too. Where no exams are reported, every certificate is one.
 */
export const certWithoutExamCount = actCount<'person'>({
  id: 'cert_without_exam_count',
  name: { zh: '未经资格考试发证数', en: 'Certificates without an exam' },
  family: 'training',
  subject: 'person',
  direction: 'lower',
  needsEnforcement: true,
  words: {
    item: { zh: '发证时没有执法资格考试合格记录的执法证', en: 'certificate without a passed exam before it' },
    numerator: { zh: '证件数', en: 'certificates' },
    placedOn: { zh: '有效期起', en: 'the first day of the certificate' },
  },
  target: 'target.cert_without_exam_count',
  reads: ['person.posted', 'person.certified', 'exam.graded'],
  begins: ['person.certified'],
  acts: (person) =>
    person.certificates.flatMap((certificate, place) => {
      const { on, event } = certificate;
      const passed = person.exams.some(
        (e) => e.category === 'certificate' && e.graded?.passed === true && e.graded.on <= on,
      );
      return passed
        ? []
        : [
            {
              part: `certificate/${place + 1}`,
              unit: unitOfPerson(person, on) ?? postOn(person, on)?.unit,
              on,
              evidence: [event],
            },
          ];
    }),
});
