import type { EventName } from '../../events/register.ts';
import type { ParameterOf, Target } from '../../law/parameters.ts';
import { all, first } from '../../kinds/declare.ts';
import type { Bilingual } from '../definition.ts';
import { doneRate } from '../shapes/condition-rate.ts';
import { type DocumentCase, madeDocument, secret } from './made-document.ts';

interface StepAfter {
  readonly id: string;
  readonly name: Bilingual;
  readonly numerator: Bilingual;
  readonly target: ParameterOf<Target>;
  readonly step: Extract<EventName, 'document.published' | 'document.library_added'>;
}

/** A rate of documents issued that were then published, or kept where all are kept. */
const stepAfter = ({ id, name, numerator, target, step }: StepAfter) =>
  doneRate({
    id,
    name,
    family: 'document',
    subject: 'document',
    target,
    decidedBy: [step],
    reads: ['document.promulgated', step],
    words: {
      item: { zh: '发布的规范性文件', en: 'normative document issued' },
      numerator,
      denominator: {
        zh: '发布的规范性文件，尚未办的也在内',
        en: 'documents issued, those still waiting too',
      },
      placedOn: { zh: '发布之日', en: 'the day of issue' },
      excluded: { zh: '涉密文件；规章不在其内', en: 'secret documents; rules (规章) are no part of it' },
    },
    things(c) {
      const made = madeDocument(c);
      if (!made) return [];
      const done = first(c, step);
      const { unit, on, event } = made;
      return [{ unit, on, done, excluded: secret(made), evidence: [event, done?.event] }];
    },
  });

/** 向社会公布: 永川区实施方案 §9 未经备案公布不得作为依据, 密云 9, 辽宁 12. */
export const docPublishedRate = stepAfter({
  id: 'doc_published_rate',
  name: { zh: '规范性文件公布率', en: 'Documents published' },
  numerator: { zh: '已向社会公布的', en: 'published' },
  target: 'target.doc_published_rate',
  step: 'document.published',
});

/** 纳入规范性文件库: 永川区实施方案 §9 #47. */
export const docLibraryInclusionRate = stepAfter({
  id: 'doc_library_inclusion_rate',
  name: { zh: '规范性文件入库率', en: 'Documents kept in the library' },
  numerator: { zh: '已纳入规范性文件库的', en: 'added to the library' },
  target: 'target.doc_library_inclusion_rate',
  step: 'document.library_added',
});

/** Each suggestion once: a second report of the same one says nothing new. */
const suggestionsOf = (c: DocumentCase) =>
  all(c, 'document.review_suggested').filter(
    ({ suggestion }, i, every) => every.findIndex((other) => other.suggestion === suggestion) === i,
  );

/** 公民建议审查: 永川区实施方案 §9 #48, 辽宁 12. */
export const docSuggestionAnsweredRate = doneRate({
  id: 'doc_suggestion_answered_rate',
  name: { zh: '公民建议审查答复率', en: 'Suggestions for review answered' },
  family: 'document',
  subject: 'document',
  decidedBy: ['document.suggestion_answered'],
  target: 'target.doc_suggestion_answered_rate',
  reads: ['document.review_suggested', 'document.suggestion_answered'],
  words: {
    item: { zh: '公民、法人和其他组织的审查建议', en: 'suggestion to review a document' },
    numerator: { zh: '已答复的（不论是否采纳）', en: 'answered, whether followed or not' },
    denominator: { zh: '收到的审查建议，尚未答复的也在内', en: 'received, those still waiting too' },
    placedOn: { zh: '收到之日', en: 'the day of receipt' },
  },
  things: (c) =>
    suggestionsOf(c).map(({ suggestion, unit, on, event }) => {
      const done = all(c, 'document.suggestion_answered').find(
        (a) => a.suggestion === suggestion && a.on >= on,
      );
      return { part: suggestion, unit, on, done, evidence: [event, done?.event] };
    }),
});
