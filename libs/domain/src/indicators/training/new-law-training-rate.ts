import type { LawCase } from '../../cases/law-case.ts';
import type { Posting } from '../../cases/person-case.ts';
import { addDays, earlier, later } from '../../dates/local-date.ts';
import { indicator, settledOnly } from '../definition.ts';
import type { Item } from '../item.ts';
import { hoursReached } from './hours.ts';
import { postWith } from './officer-post.ts';

type Promulgation = NonNullable<LawCase['promulgated']>;

/** 新法施行前培训率: 永川区实施方案 §35 #149 — at least 3 学时 before a new law takes effect. */
export const newLawTrainingRate = indicator({
  id: 'new_law_training_rate',
  name: { zh: '新法施行前培训率', en: 'Officers trained before a new law takes effect' },
  kind: 'rate',
  family: 'training',
  direction: 'higher',
  subject: 'person',
  decidedBy: ['training.attended'],
  countsUntold: true,
  formula: {
    item: {
      zh: '施行之日在有关单位执法岗位的人员·法律',
      en: 'officer of a named unit on the effective day, and law',
    },
    numerator: {
      zh: '公布之日至施行前一日该法专题培训学时达标的',
      en: 'hours for that law, from its promulgation to the day before its effect, reach the number',
    },
    denominator: { zh: '已达标或该法已施行的', en: 'reached, or the law is in effect' },
    excluded: { zh: '施行之日不晚于公布之日的', en: 'in effect no later than promulgated' },
    placedOn: { zh: '施行前一日', en: 'the day before the law takes effect' },
  },
  parameters: ['training.new_law.hours'],
  target: 'target.new_law_training_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: true,
  reads: ['person.posted', 'person.left', 'training.attended', 'law.promulgated'],
  // Who is obliged is decided on the effective day. A law in effect when promulgated is looked at once.
  windows: (_person, { related }) =>
    (related.law ?? []).flatMap(({ key, promulgated }) =>
      promulgated ? [{ key, from: promulgated.on, to: later(promulgated.on, promulgated.effectiveOn) }] : [],
    ),

  items(person, { on, law, related, window }) {
    const promulgated = related.law?.find((l) => l.key === window.key)?.promulgated;
    const required = promulgated && law.on('training.new_law.hours', promulgated.on);
    if (!promulgated || !required) return [];
    const post = postWith('enforcement_officer', person, earlier(on, promulgated.effectiveOn));
    if (!post || !names(promulgated, post.unit)) return [];

    const item = `person/${person.key}/law/${window.key}`;
    if (promulgated.effectiveOn <= promulgated.on) return [withoutDueDate(item, post, promulgated)];
    const dueOn = addDays(promulgated.effectiveOn, -1);
    const reached = hoursReached(
      person.attendances,
      required.value,
      (a) => a.category === 'new_law' && a.law === window.key && a.on >= promulgated.on && a.on <= dueOn,
    );
    return [
      {
        item,
        unit: post.unit,
        placedOn: dueOn,
        startedOn: promulgated.on,
        dueOn,
        settledOn: reached.on,
        rule: 'training.new_law.hours',
        evidence: [promulgated.event, post.event, ...reached.evidence],
      },
    ];
  },
});

const names = ({ units }: Promulgation, unit: string): boolean => units === 'all' || units.includes(unit);

const withoutDueDate = (item: string, post: Posting, promulgated: Promulgation): Item => ({
  item,
  unit: post.unit,
  placedOn: promulgated.effectiveOn,
  startedOn: promulgated.on,
  excluded: 'no_due_date',
  rule: 'training.new_law.hours',
  evidence: [promulgated.event, post.event],
});
