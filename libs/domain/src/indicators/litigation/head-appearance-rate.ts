import type { Hearing, Instance, LitigationCase } from '../../cases/litigation-case.ts';
import type { LocalDate } from '../../dates/local-date.ts';
import { type JudgeContext, indicator, settledOnly } from '../definition.ts';
import type { Item } from '../item.ts';
import { defendantsOf } from './defendants.ts';

const instances: readonly Instance[] = ['first', 'second', 'retrial'];

/**
 * 负责人出庭应诉率: 行政诉讼法 Art 3; 法释〔2020〕3号 Art 7 — each instance is counted by itself, one appearance in it
 * suffices. Before the hearing in which the head appears, the absence counts as missed.
 */
export const headAppearanceRate = indicator({
  id: 'head_appearance_rate',
  name: { zh: '行政机关负责人出庭应诉率', en: 'Hearings attended by the head of the unit' },
  kind: 'rate',
  family: 'litigation',
  direction: 'higher',
  subject: 'litigation',
  formula: {
    item: {
      zh: '已开庭的案件·审级·被告（规则限于重大案件的从其规则）',
      en: 'case, instance and defendant with a hearing; major cases only, where the profile says so',
    },
    numerator: {
      zh: '负责人在该审级至少出庭一次的',
      en: 'the head appeared in at least one hearing of the instance',
    },
    denominator: { zh: '该审级已开庭的', en: 'a hearing was held in the instance' },
    excluded: {
      zh: '规则另有规定时，每次缺席均有正当理由的',
      en: 'every absence excused, where the profile says so',
    },
    placedOn: { zh: '该审级首次开庭之日', en: 'the first hearing of the instance' },
  },
  parameters: ['appearance.excused', 'appearance.scope', 'appearance.codefendants'],
  target: 'target.head_appearance_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: ['litigation.filed', 'litigation.hearing_held'],

  items: (suit, context) => instances.flatMap((instance) => itemsOf(suit, instance, context)),
});

function itemsOf(suit: LitigationCase, instance: Instance, { law }: JudgeContext): readonly Item[] {
  const hearings = suit.hearings.filter((h) => h.instance === instance);
  const first = hearings[0];
  if (!first || outOfScope(suit, first, law)) return [];
  const together = law.on('appearance.codefendants', first.on)?.value === 'agreed_one';
  const excusedLeavesOut = law.on('appearance.excused', first.on)?.value === 'excluded';
  return defendantsOf(suit, hearings).map((unit): Item => {
    const attended = hearings.find((h) => headCame(h, together ? undefined : unit));
    return {
      item: `litigation/${suit.key}/${instance}/${unit}`,
      unit,
      placedOn: first.on,
      settledOn: settledOn(first, attended),
      outcome: attended ? 'met' : 'missed',
      excluded:
        excusedLeavesOut && !attended && hearings.every((h) => excused(h, unit)) ? 'excused' : undefined,
      rule: 'appearance.excused',
      evidence: attended ? [attended.event] : hearings.map((h) => h.event),
    };
  });
}

const settledOn = (first: Hearing, attended: Hearing | undefined): LocalDate => (attended ?? first).on;

/** Some places ask only for the heads in major cases. */
const outOfScope = (suit: LitigationCase, first: Hearing, law: JudgeContext['law']): boolean =>
  suit.filed?.major !== true && law.on('appearance.scope', first.on)?.value === 'major_only';

/** Whether the head of the unit came; of any unit, where defendants may agree on one head (法释〔2020〕3号 Art 3). */
const headCame = (hearing: Hearing, unit: string | undefined): boolean =>
  hearing.appearances.some((a) => a.head && (unit === undefined || a.unit === unit));

/** A unit that does not stand among the appearances was absent without an excuse. */
const excused = (hearing: Hearing, unit: string): boolean =>
  hearing.appearances.some((a) => a.unit === unit && a.excused === true);
