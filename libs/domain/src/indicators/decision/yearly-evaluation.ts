import { firstOfYear, lastOfYear, yearOf } from '../../dates/local-date.ts';
import { all, first } from '../../kinds/declare.ts';
import { indicator, settledOnly } from '../definition.ts';
import { lastYearLaidOut, yearWindow } from '../horizon.ts';
import { ids } from '../shapes/head.ts';
import { decidingUnit } from './decision-facts.ts';

/** 每年后评估: 密云 8 — every year an evaluation of the decisions made; which of them is a value of the profile. */
export const decisionPostEvalRate = indicator<'decision'>({
  id: 'decision_post_eval_rate',
  name: { zh: '重大决策年度后评估率', en: 'Decisions evaluated in the year' },
  kind: 'rate',
  family: 'decision',
  direction: 'higher',
  subject: 'decision',
  decidedBy: ['decision.evaluated'],
  formula: {
    item: { zh: '年末仍在执行的重大行政决策·年度', en: 'decision in force at the end of a year' },
    numerator: { zh: '当年开展后评估的', en: 'evaluated in the year' },
    denominator: { zh: '已评估或年度届满的', en: 'evaluated, or the year is over' },
    excluded: { zh: '当年执行完毕或终止的不计', en: 'carried out or ended in the year: not counted' },
    placedOn: { zh: '12月31日', en: '31 December' },
  },
  parameters: ['decision.evaluation.population'],
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  reads: [
    'decision.listed',
    'decision.initiated',
    'decision.decided',
    'decision.evaluated',
    'decision.ended',
  ],

  windows(c, { law }) {
    const decided = first(c, 'decision.decided');
    if (!decided || law.history('decision.evaluation.population').length === 0) return [];
    const ended = first(c, 'decision.ended');
    const last = ended
      ? yearOf(ended.on)
      : lastYearLaidOut([decided.on, ...all(c, 'decision.evaluated').map((e) => e.on)]);
    const from = yearOf(decided.on);
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => yearWindow(from + i, decided.on));
  },

  items(c, { law, window }) {
    const year = Number(window.key);
    const end = lastOfYear(year);
    const population = law.on('decision.evaluation.population', end)?.value;
    const decided = first(c, 'decision.decided');
    const unit = decidingUnit(c);
    if (!population || !decided || unit === undefined || first(c, 'decision.ended')) return [];
    if (population === 'made_before_year' && decided.on >= firstOfYear(year)) return [];
    const evaluated = all(c, 'decision.evaluated').find((e) => yearOf(e.on) === year);
    return [
      {
        item: `decision/${c.key}/${year}`,
        unit,
        placedOn: end,
        dueOn: end,
        settledOn: evaluated?.on,
        evidence: ids([decided.event, evaluated?.event]),
      },
    ];
  },
});
