import type { CaseOf } from '../../cases/register.ts';
import type { ParameterOf } from '../../law/parameters.ts';
import type { DataOf } from '../../events/register.ts';
import { first } from '../../kinds/declare.ts';
import { type Bilingual, type JudgeContext, indicator } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';
import type { Item } from '../item.ts';
import { type Term, clockRate } from '../shapes/clock-rate.ts';

type Category = DataOf<'advice.received'>['category'];
type Length = Pick<Term, 'dayUnit'> & { readonly days: ParameterOf<number> };

/** How long a letter of each kind may wait where it does not name a day itself (rulebook §2.12). */
const lengths: { readonly [C in Category]: Length } = {
  judicial: { days: 'advice.judicial.months', dayUnit: 'month' },
  procuratorial: { days: 'advice.procuratorial.months', dayUnit: 'month' },
  supervisory: { days: 'advice.supervisory.days', dayUnit: 'calendar_day' },
  reconsideration_opinion: { days: 'advice.recon_opinion.days', dayUnit: 'calendar_day' },
  petition_improvement: { days: 'advice.petition.days', dayUnit: 'calendar_day' },
};
const urgentProcuratorial: Length = { days: 'advice.procuratorial.urgent_days', dayUnit: 'calendar_day' };

interface Letters {
  readonly id: string;
  readonly name: Bilingual;
  readonly category?: Category;
  readonly target?:
    | 'target.judicial_advice_reply_rate'
    | 'target.procuratorial_advice_reply_rate'
    | 'target.supervisory_advice_reply_rate'
    | 'target.recon_opinion_answer_rate';
}

const letterNames: { readonly [C in Category]: Bilingual } = {
  judicial: { zh: '司法建议', en: 'judicial advice' },
  procuratorial: { zh: '检察建议', en: 'procuratorial advice' },
  supervisory: { zh: '监察建议', en: 'supervisory advice' },
  reconsideration_opinion: { zh: '行政复议意见书', en: 'reconsideration opinion' },
  petition_improvement: { zh: '信访改进建议', en: 'advice of the petition office' },
};
const ALL_LETTERS: Bilingual = { zh: '建议书、意见书', en: 'letter of advice' };

/** 办复率: letters answered by the due day, or at all (`advice.reply.basis`). Answered with "not adopted" is answered. */
function replyRate({ id, name, category, target }: Letters) {
  const letter = category === undefined ? ALL_LETTERS : letterNames[category];
  const urgent = category === undefined || category === 'procuratorial';
  const rates = clockRate({
    id,
    name,
    family: 'supervision',
    subject: 'advice',
    words: {
      item: { zh: `收到的${letter.zh}`, en: `${letter.en} received` },
      numerator: {
        zh: '在期限内回复的（含说明理由不予采纳的）',
        en: 'answered by the due day, be it with reasons for not adopting it',
      },
      denominator: { zh: '期限届满或已回复的', en: 'answered, or past the due day' },
      excluded: { zh: '回复前撤回的', en: 'withdrawn before the answer' },
      placedOn: {
        zh: '回复期限届满之日：文书写明期限的从其期限，否则依规定',
        en: 'the due day: as the letter says, else as the rules say',
      },
    },
    dayUnit: 'calendar_day',
    parameters: [
      ...(category === undefined ? Object.values(lengths) : [lengths[category]]).map(({ days }) => days),
      ...(urgent ? (['advice.procuratorial.urgent_days'] as const) : []),
      'advice.reply.basis',
    ],
    ...(target && { target }),
    decidedBy: ['advice.answered'],
    reads: ['advice.received', 'advice.answered', 'advice.withdrawn'],
    terms: (letter) => termsOf(letter, category),
  });
  return indicator<'advice'>({
    ...rates,
    items: (letter, context) => rates.items(letter, context).map((item) => lenient(item, context)),
  });
}

function termsOf(letter: CaseOf<'advice'>, category: Category | undefined): readonly Term[] {
  const received = first(letter, 'advice.received');
  if (!received || (category !== undefined && received.category !== category)) return [];
  const answered = first(letter, 'advice.answered');
  const { unit, on, dueOn, urgent, event } = received;
  const length =
    received.category === 'procuratorial' && urgent === true
      ? urgentProcuratorial
      : lengths[received.category];
  return [
    {
      unit,
      startedOn: on,
      settled: answered,
      ...length,
      dueOn,
      excluded: endedUnsettled({ withdrawn: first(letter, 'advice.withdrawn') }, answered?.on),
      evidence: [event],
    },
  ];
}

/** Where the profile asks only whether there was an answer, a late one is one. */
function lenient(item: Item, { law }: JudgeContext): Item {
  const { startedOn, dueOn, settledOn } = item;
  if (startedOn === undefined || dueOn === undefined || settledOn === undefined || settledOn <= dueOn)
    return item;
  return law.on('advice.reply.basis', startedOn)?.value === 'at_all' ? { ...item, dueOn: settledOn } : item;
}

export const adviceReplyRates = [
  replyRate({
    id: 'advice_reply_rate',
    name: { zh: '建议书、意见书办复率', en: 'Letters of advice answered' },
  }),
  replyRate({
    id: 'judicial_advice_reply_rate',
    name: { zh: '司法建议办复率', en: 'Judicial advice answered' },
    category: 'judicial',
    target: 'target.judicial_advice_reply_rate',
  }),
  replyRate({
    id: 'procuratorial_advice_reply_rate',
    name: { zh: '检察建议办复率', en: 'Procuratorial advice answered' },
    category: 'procuratorial',
    target: 'target.procuratorial_advice_reply_rate',
  }),
  replyRate({
    id: 'supervisory_advice_reply_rate',
    name: { zh: '监察建议办复率', en: 'Supervisory advice answered' },
    category: 'supervisory',
    target: 'target.supervisory_advice_reply_rate',
  }),
  replyRate({
    id: 'recon_opinion_answer_rate',
    name: { zh: '行政复议意见书反馈率', en: 'Reconsideration opinions answered' },
    category: 'reconsideration_opinion',
    target: 'target.recon_opinion_answer_rate',
  }),
];
