import type { EventName } from '../../events/register.ts';
import type { Fact } from '../../events/event.ts';
import { all } from '../../kinds/declare.ts';
import { surelyBefore } from '../../kinds/time-of-day.ts';
import type { Bilingual, DecidingFact } from '../definition.ts';
import type { ParameterOf, Target } from '../../law/parameters.ts';
import { conditionRate } from '../shapes/condition-rate.ts';
import { type DocumentCase, type Made, madeDocument, secret } from './made-document.ts';

interface StepBefore {
  readonly id: string;
  readonly name: Bilingual;
  readonly item?: Bilingual;
  readonly numerator: Bilingual;
  readonly target: ParameterOf<Target>;
  readonly reads: readonly EventName[];
  /** by any of which the step is told */
  readonly decidedBy: readonly DecidingFact[];
  readonly concerns?: (made: Made) => boolean;
  /** the step that was done in time; `undefined` where it was not */
  readonly step: (c: DocumentCase, made: Made) => Fact | undefined;
}

const document = { zh: '发布的规范性文件', en: 'normative document issued' };

/** A rate of documents issued: with the step before they were, or without it. */
const stepBefore = ({ id, name, item, numerator, target, reads, decidedBy, concerns, step }: StepBefore) =>
  conditionRate({
    id,
    name,
    family: 'document',
    subject: 'document',
    target,
    decidedBy,
    reads: ['document.promulgated', ...reads],
    words: {
      item: item ?? document,
      numerator,
      denominator: item ?? document,
      placedOn: { zh: '发布之日', en: 'the day of issue' },
      excluded: { zh: '涉密文件；规章不在其内', en: 'secret documents; rules (规章) are no part of it' },
    },
    things(c) {
      const made = madeDocument(c);
      if (!made || concerns?.(made) === false) return [];
      const done = step(c, made);
      const { unit, on, event } = made;
      return [{ unit, on, met: done !== undefined, excluded: secret(made), evidence: [done?.event, event] }];
    },
  });

const byThen = <F extends Fact>(facts: readonly F[], made: Made): F | undefined =>
  facts.findLast((fact) => fact.on <= made.on);

/**
 * 合法性审查: 永川区实施方案 §9 未通过合法性审查一律不得决策; 国办发〔2018〕115号. Consultation does not take the place of review,
 * and a review of the day of the meeting counts only where the hours show that it came first.
 */
export const docLegalityReviewRate = stepBefore({
  id: 'doc_legality_review_rate',
  name: { zh: '规范性文件合法性审查率', en: 'Documents reviewed for legality' },
  numerator: {
    zh: '在最后一次集体讨论之前（没有讨论的，在发布之前）合法性审查通过的；征求意见不算审查，同日的须有时刻为证',
    en: 'passed a legality review before the last deliberation (or before the issue where there was none); consultation is no review, and on one day the hours must show the order',
  },
  target: 'target.doc_legality_review_rate',
  reads: ['document.legality_reviewed', 'document.deliberated'],
  decidedBy: ['document.legality_reviewed'],
  step(c, made) {
    const before = byThen(all(c, 'document.deliberated'), made) ?? made;
    return all(c, 'document.legality_reviewed').find(
      (r) => r.passed && r.mode === 'review' && surelyBefore(r, before),
    );
  },
});

/** 集体讨论: 密云实施意见 9, 辽宁规划 12. */
export const docDeliberatedRate = stepBefore({
  id: 'doc_deliberated_rate',
  name: { zh: '规范性文件集体讨论率', en: 'Documents deliberated' },
  numerator: { zh: '发布当日或之前经集体讨论的', en: 'deliberated on or before the day of issue' },
  target: 'target.doc_deliberated_rate',
  reads: ['document.deliberated'],
  decidedBy: ['document.deliberated'],
  step: (c, made) => byThen(all(c, 'document.deliberated'), made),
});

/** 三统一: one register, one series of numbers, one issue (辽宁规划 12, 密云实施意见 9). */
export const docThreeUnifiedRate = stepBefore({
  id: 'doc_three_unified_rate',
  name: { zh: '规范性文件“三统一”率', en: 'Documents registered, numbered and issued in one way' },
  numerator: {
    zh: '统一登记、统一编号、统一印发（公布）三项俱全的',
    en: 'with a registry number, a serial number and unified issue, all three',
  },
  target: 'target.doc_three_unified_rate',
  reads: ['document.numbered'],
  // All three are asked for; a district that never tells a number of its documents tells nothing to decide by.
  decidedBy: ['document.numbered#documentNo', 'document.promulgated#documentNo'],
  step: (c, made) =>
    all(c, 'document.numbered').find(
      (n) => n.registryNo !== undefined && n.unifiedIssue && (n.documentNo ?? made.documentNo) !== undefined,
    ),
});

/** 公平竞争审查: 永川区实施方案 §5 #22; 优化营商环境条例 Art 63. */
export const fairCompetitionReviewRate = stepBefore({
  id: 'fair_competition_review_rate',
  name: { zh: '公平竞争审查率', en: 'Documents reviewed for fair competition' },
  item: { zh: '涉及市场主体的规范性文件', en: 'document issued that concerns market entities' },
  numerator: {
    zh: '发布当日或之前公平竞争审查通过的',
    en: 'passed the fair competition review on or before the day of issue',
  },
  target: 'target.fair_competition_review_rate',
  reads: ['document.fair_competition_reviewed'],
  decidedBy: ['document.fair_competition_reviewed'],
  concerns: (made) => made.market === true,
  step: (c, made) => all(c, 'document.fair_competition_reviewed').find((r) => r.passed && r.on <= made.on),
});
