import type { Check, Remark } from './check.ts';
import { creditCodeOdd, divisionOdd, regionOdd } from './units.ts';

/** What single events say that cannot be, or hardly. */
export const contentsOdd: Check = ({ facts }) =>
  facts.flatMap((fact): readonly Remark[] => {
    if (fact.type === 'person.certified' && fact.data.to < fact.data.from) {
      const { certificate, from, to } = fact.data;
      return [
        {
          code: 'certificate.interval',
          event: fact.id,
          zh: `证件 ${certificate} 的有效期止 ${to} 早于有效期起 ${from}`,
          en: `Certificate ${certificate} ends on ${to}, before it begins on ${from}.`,
        },
      ];
    }
    if (fact.type === 'law.promulgated' && fact.data.effectiveOn < fact.data.promulgatedOn) {
      const { title, effectiveOn, promulgatedOn } = fact.data;
      return [
        {
          code: 'law.effective_before_promulgation',
          event: fact.id,
          zh: `《${title}》施行日期 ${effectiveOn} 早于公布日期 ${promulgatedOn}`,
          en: `"${title}" takes effect on ${effectiveOn}, before its promulgation on ${promulgatedOn}.`,
        },
      ];
    }
    if (fact.type === 'unit.registered') return [...creditCodeOdd(fact), ...regionOdd(fact)];
    if (fact.type === 'unit.renamed') return regionOdd(fact);
    if (fact.type === 'unit.split') return divisionOdd(fact);
    return [];
  });

/** Voids and corrections that could not be applied. */
export const recordsUnapplied: Check = ({ faults }) =>
  faults.map(({ code, event, detail }) => ({
    code,
    event,
    zh:
      code === 'record.target_missing'
        ? `本案中没有事件“${detail}”，未生效`
        : `更正内容不符合 ${detail} 的格式`,
    en:
      code === 'record.target_missing'
        ? `Not applied: there is no event "${detail}" in this subject.`
        : `Not applied: the data do not fit ${detail}.`,
  }));
