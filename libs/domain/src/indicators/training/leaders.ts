import type { PersonCase, Posting } from '../../cases/person-case.ts';
import { FIRST_DAY, NEVER, addDays, earlier, type LocalDate } from '../../dates/local-date.ts';
import { type Window, indicator, settledOnly } from '../definition.ts';
import type { Item } from '../item.ts';
import { fromHead } from '../shapes/head.ts';
import { stockRate } from '../shapes/stock.ts';
import { everHeld, postWith } from './officer-post.ts';

const ALL_TIME: readonly Window[] = [{ from: FIRST_DAY, to: NEVER, key: '' }];

/** Everybody else is not looked at. */
const leadersOnly = (person: PersonCase): readonly Window[] => (everHeld('leader', person) ? ALL_TIME : []);

/**
 * 领导干部轮训率: 密云县 第3项 — every leader in post is trained within five years of the plan. Training before the plan does
 * not count; the round is over when the rule ends.
 */
export const leaderRotationRate = {
  ...stockRate<'person'>({
    id: 'leader_rotation_rate',
    name: { zh: '领导干部轮训率', en: 'Leaders trained in the round' },
    family: 'training',
    subject: 'person',
    decidedBy: ['training.attended'],
    silence: 'no_data',
    words: {
      item: { zh: '当日在任的领导干部', en: 'leader in post on the day' },
      numerator: {
        zh: '本轮内参加过领导干部法律知识轮训的',
        en: 'attended the training for leaders in this round',
      },
      denominator: { zh: '当日在任的领导干部', en: 'leaders in post on the day' },
      placedOn: { zh: '当日', en: 'the day' },
    },
    parameters: ['training.leader.round'],
    target: 'target.leader_rotation_rate',
    reads: ['person.posted', 'person.left', 'training.attended'],
    begins: ['person.posted'],
    ticks: (_person, { law }) => law.history('training.leader.round').map(({ from }) => from),
    standing(person, { on, law }) {
      const round = law.on('training.leader.round', on);
      const post = round && postWith('leader', person, on);
      if (!post) return undefined;
      const trained = person.attendances.find((a) => a.category === 'leader' && a.on >= round.from);
      return {
        unit: post.unit,
        on: post.on,
        met: trained !== undefined,
        evidence: [post.event, trained?.event],
      };
    },
  }),
  windows: leadersOnly,
};

/**
 * 执法部门负责人任期内脱产培训: 法治政府建设实施纲要（2021—2025年）— at least once in a term of office. A term runs from the posting
 * to the day before its end (trap 32); while it runs and nothing was attended the item is open.
 */
export const enforcementHeadOffjobTraining = indicator<'person'>({
  ...fromHead<'person'>({
    id: 'enforcement_head_offjob_training',
    name: { zh: '执法部门负责人脱产培训率', en: 'Heads of enforcing units trained off the job' },
    family: 'training',
    subject: 'person',
    decidedBy: ['training.attended#mode=off_job'],
    silence: 'no_data',
    needsEnforcement: true,
    words: {
      item: { zh: '执法单位负责人的一个任期', en: 'term of a leader of an enforcing unit' },
      numerator: { zh: '任期内参加过脱产法治培训的', en: 'attended training off the job within the term' },
      denominator: { zh: '已参加或任期已满的', en: 'attended, or the term is over' },
      placedOn: { zh: '任职之日', en: 'the day of the posting' },
    },
    target: 'target.enforcement_head_offjob_training',
    reads: ['person.posted', 'person.left', 'training.attended'],
    begins: ['person.posted'],
    ticks: (_person, { law }) => law.history('training.head.offjob_sessions').map(({ from }) => from),
  }),
  kind: 'rate',
  aggregate: settledOnly,
  unit: 'percent',
  parameters: ['training.head.offjob_sessions'],
  windows: leadersOnly,
  items: (person, { on, law }) =>
    person.postings.flatMap((posting, place) => {
      if (!posting.roles.includes('leader')) return [];
      const lastDay = posting.until === undefined ? on : addDays(posting.until, -1);
      const required = law.on('training.head.offjob_sessions', earlier(on, lastDay));
      if (!required || lastDay < posting.on) return [];
      return [termItem({ person, posting, place, lastDay }, required.value)];
    }),
});

interface Term {
  readonly person: PersonCase;
  readonly posting: Posting;
  readonly place: number;
  readonly lastDay: LocalDate;
}

function termItem({ person, posting, place, lastDay }: Term, sessions: number): Item {
  const attended = person.attendances
    .filter((a) => a.mode === 'off_job' && a.on >= posting.on && a.on <= lastDay)
    .slice(0, sessions);
  return {
    item: `person/${person.key}/term/${place + 1}`,
    unit: posting.unit,
    placedOn: posting.on,
    startedOn: posting.on,
    dueOn: posting.until === undefined ? undefined : lastDay,
    settledOn: attended.length === sessions ? attended.at(-1)?.on : undefined,
    rule: 'training.head.offjob_sessions',
    evidence: [posting.event, ...attended.map((a) => a.event)],
  };
}
