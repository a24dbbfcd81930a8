import { postOn, type Posting } from '../../cases/person-case.ts';
import { indicator } from '../definition.ts';
import type { Item, Outcome } from '../item.ts';

/** 法制审核人员占比: 国办发〔2018〕118号 — in principle at least 5 % of the officers. One person can be both. */
export const legalReviewerRatio = indicator({
  id: 'legal_reviewer_ratio',
  name: { zh: '法制审核人员占比', en: 'Legal reviewers to enforcement officers' },
  kind: 'stock',
  family: 'training',
  direction: 'higher',
  subject: 'person',
  formula: {
    item: {
      zh: '当日在法制审核或执法岗位的人员',
      en: 'person in a reviewing or enforcement post on the day',
    },
    numerator: { zh: '当日的法制审核人员', en: 'legal reviewers on the day' },
    denominator: { zh: '当日的执法人员', en: 'enforcement officers on the day' },
    excluded: { zh: '无', en: 'none' },
    placedOn: { zh: '当日', en: 'the day' },
  },
  parameters: [],
  target: 'target.legal_reviewer_ratio',
  aggregate: { numerator: ['met'], denominator: ['counted'] },
  unit: 'percent',
  silence: 'no_data',
  needsEnforcement: true,
  reads: ['person.posted', 'person.left'],

  items(person, { on }) {
    const post = postOn(person, on);
    if (!post) return [];
    return [
      ...(post.roles.includes('legal_reviewer')
        ? [inPost(`person/${person.key}/reviewer`, post, 'met')]
        : []),
      ...(post.roles.includes('enforcement_officer')
        ? [inPost(`person/${person.key}/officer`, post, 'counted')]
        : []),
    ];
  },
});

const inPost = (item: string, post: Posting, outcome: Outcome): Item => ({
  item,
  unit: post.unit,
  placedOn: post.on,
  settledOn: post.on,
  outcome,
  evidence: [post.event],
});
