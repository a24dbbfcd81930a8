import type { LocalDate } from '../../dates/local-date.ts';
import type { Fact } from '../../events/event.ts';
import { all, first } from '../../kinds/declare.ts';
import type { ParameterOf } from '../../law/parameters.ts';
import { clockRate } from '../shapes/clock-rate.ts';
import { doneRate } from '../shapes/condition-rate.ts';
import type { Exclusion } from '../item.ts';
import type { DocumentCase } from './made-document.ts';

/** An issue, amendment or repeal that one recipient must be told of. */
interface FilingDuty {
  readonly part: string;
  readonly unit: string;
  readonly on: LocalDate;
  readonly act: string;
  readonly filed: Fact | undefined;
  readonly excluded: Exclusion | undefined;
  readonly days: ParameterOf<number>;
}

type Recipient = 'government' | 'congress';

/**
 * What the maker of a document owes: of every act one filing to each recipient, whoever of several signers sends it
 * (rulebook §6.2 no. 26). The maker says to whom; to the government where it says nothing. The n-th act is answered by
 * the first filing on or after its day that no earlier act has used.
 */
function filingDuties(c: DocumentCase): readonly FilingDuty[] {
  const made = first(c, 'document.promulgated');
  if (!made) return [];
  const acts = [
    { name: 'promulgated', ...factOf(made) },
    ...all(c, 'document.amended').map((a, i) => ({ name: `amended-${i + 1}`, ...factOf(a) })),
    ...all(c, 'document.repealed')
      .slice(0, 1)
      .map((a) => ({ name: 'repealed', ...factOf(a) })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const outside = made.scope;
  return (made.fileTo ?? (['government'] as const)).flatMap((recipient) => {
    let unused = all(c, 'document.filed').filter((f) => f.recipient === recipient);
    return acts.map(({ name, on, event }) => {
      const filed = unused.find((f) => f.on >= on);
      unused = unused.filter((f) => f !== filed);
      return {
        part: `${recipient}/${name}`,
        unit: made.unit,
        on,
        act: event,
        filed,
        excluded: outside,
        days: daysOf(made.category, recipient),
      };
    });
  });
}

const factOf = ({ on, event }: Fact): Fact => ({ on, event });

const daysOf = (category: 'normative' | 'rule' | undefined, recipient: Recipient): ParameterOf<number> => {
  if (category === 'rule') return 'doc.filing_rule.days';
  return recipient === 'congress' ? 'doc.filing_congress.days' : 'doc.filing.days';
};

const item = {
  zh: '规范性文件（规章）的发布、修改、废止，按应报送的机关逐一计；依日期先后，各以其后尚未用过的首次报送为准',
  en: 'issue, amendment or repeal of a document, once for each recipient; in the order of their days each is answered by the next filing not yet used',
};
const excluded = {
  zh: '党政联合发文；涉密文件',
  en: 'documents issued together with a party organ; secret documents',
};
const reads = ['document.promulgated', 'document.amended', 'document.repealed', 'document.filed'] as const;

/** 备案率 (有件必备): 永川区实施方案 §9, 辽宁 12, 盐城 7; reported as 报备率 by towns (梁平 三2). */
export const docFilingRate = doneRate({
  id: 'doc_filing_rate',
  name: { zh: '规范性文件备案率', en: 'Documents filed' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.filed'],
  target: 'target.doc_filing_rate',
  reads,
  words: {
    item,
    numerator: { zh: '已报送备案的（不论迟早）', en: 'filed, in time or not' },
    denominator: {
      zh: '应当备案的，尚未报送的也在内',
      en: 'all that must be filed, those still waiting too',
    },
    placedOn: { zh: '发布、修改、废止之日', en: 'the day of the issue, amendment or repeal' },
    excluded,
  },
  things: (c) =>
    filingDuties(c).map(({ filed, act, ...duty }) => ({
      ...duty,
      done: filed,
      evidence: [act, filed?.event],
    })),
});

/** 备案及时率: 国发〔2008〕17号 15 days to the government; to a standing committee, and of rules, 30 days. */
export const docFilingOntimeRate = clockRate({
  id: 'doc_filing_ontime_rate',
  name: { zh: '规范性文件备案及时率', en: 'Documents filed in time' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.filed'],
  target: 'target.doc_filing_ontime_rate',
  days: 'doc.filing.days',
  dayUnit: 'calendar_day',
  parameters: ['doc.filing_congress.days', 'doc.filing_rule.days'],
  reads,
  words: {
    item,
    numerator: { zh: '在规定期限内报送的', en: 'filed by the due day' },
    denominator: { zh: '期限届满或已报送的', en: 'filed, or past the due day' },
    placedOn: { zh: '备案期限届满之日', en: 'the due day' },
    excluded,
  },
  terms: (c) =>
    filingDuties(c).map(({ on, act, filed, ...duty }) => ({
      ...duty,
      startedOn: on,
      settled: filed,
      evidence: [act],
    })),
});
