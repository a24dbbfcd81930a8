import { dayNumber } from '@fadu/domain';

import { type Asked, type Fact, type Item, type Side, all, first, firstDay, textOf } from '../fact.ts';
import { isPassedReview, surelyBefore } from './document.ts';

const met = (is: boolean): Side => (is ? 'met' : 'missed');

export function decisionItems(facts: readonly Fact[], { profile }: Asked): readonly Item[] {
  const opened = first(facts, 'decision.initiated') ?? first(facts, 'decision.listed');
  if (!opened) return [];
  const unit = textOf(opened, 'unit');
  const prepares = (opened.data['handler'] as string | undefined) ?? unit;
  // Marked when it was listed or when it was started.
  const traits = [first(facts, 'decision.initiated'), first(facts, 'decision.listed')].flatMap(
    (f) => (f?.data['traits'] as readonly string[] | undefined) ?? [],
  );
  const decided = first(facts, 'decision.decided');
  return [
    ...commentItems(facts, prepares),
    ...meetingItems(facts, unit),
    ...all(facts, 'decision.hearing_held').map((held) => ({
      indicator: 'decision_hearing_count',
      unit: prepares,
      placedOn: held.on,
      side: 'counted' as const,
      amount: 0,
    })),
    ...(decided ? madeItems(facts, decided, { unit, prepares, traits, profile }) : []),
  ];
}

interface Opened {
  readonly unit: string;
  /** 承办单位 */
  readonly prepares: string;
  readonly traits: readonly string[];
  readonly profile: Asked['profile'];
}

/** Each round of comment that was closed, no later than the next one began. */
function commentItems(facts: readonly Fact[], unit: string): readonly Item[] {
  const items: Item[] = [];
  const rounds = all(facts, 'decision.comment_opened');
  for (const [i, opened] of rounds.entries()) {
    const next = rounds[i + 1]?.on;
    const closed = all(facts, 'decision.comment_closed').find(
      (f) => f.on >= opened.on && (next === undefined || f.on <= next),
    );
    if (!closed) continue;
    const long = dayNumber(closed.on) - dayNumber(opened.on) >= 30;
    const side = met(long || opened.data['shorterBecause'] !== undefined);
    items.push({ indicator: 'decision_comment_30d_rate', unit, placedOn: closed.on, side });
  }
  const took = firstDay(facts, 'decision.comment_closed', 'decision.hearing_held');
  if (took !== undefined) {
    const side = all(facts, 'decision.feedback_published').some((f) => f.on >= took) ? 'met' : 'open';
    items.push({ indicator: 'decision_feedback_rate', unit, placedOn: took, side });
  }
  return items;
}

function meetingItems(facts: readonly Fact[], unit: string): readonly Item[] {
  const meetings = all(facts, 'decision.deliberated');
  const items: Item[] = meetings.flatMap((one) => [
    {
      indicator: 'leader_speaks_last_rate',
      unit,
      placedOn: one.on,
      side: met(one.data['leaderSpokeLast'] === true),
    },
    ...(one.data['dissent'] === true
      ? [
          {
            indicator: 'decision_dissent_explained_rate',
            unit,
            placedOn: one.on,
            side: met(one.data['reasonsGiven'] === true),
          },
        ]
      : []),
  ]);
  const [meeting] = meetings;
  if (meeting) {
    const side = met(reviewedBefore(facts, meeting));
    items.push({ indicator: 'decision_legality_review_rate', unit, placedOn: meeting.on, side });
  }
  return items;
}

const reviewedBefore = (facts: readonly Fact[], meeting: Fact): boolean =>
  all(facts, 'decision.legality_reviewed').some((f) => isPassedReview(f) && surelyBefore(f, meeting));

/** 713号令 Art 14 names them all. */
const PARTICIPATION = ['decision.comment_closed', 'decision.hearing_held', 'decision.opinion_polled'];

/** By a day; found controllable, unless any assessment is enough. */
const riskAssessed = (facts: readonly Fact[], by: string, anyIsEnough: boolean): boolean =>
  all(facts, 'decision.risk_assessed').some(
    (f) => f.on <= by && (anyIsEnough || f.data['controllable'] === true),
  );

function madeItems(facts: readonly Fact[], decided: Fact, opened: Opened): readonly Item[] {
  const { unit, prepares, traits, profile } = opened;
  const item = (indicator: string, side: Side): Item => ({ indicator, unit, placedOn: decided.on, side });
  // The meeting from which the decision came: the last one up to its day.
  const meeting = all(facts, 'decision.deliberated')
    .filter((f) => f.on <= decided.on)
    .at(-1);
  const by = meeting?.on ?? decided.on;
  const done = (name: string): boolean => all(facts, name).some((f) => f.on <= by);
  const risk = riskAssessed(
    facts,
    by,
    ['yongchuan', 'liaoning'].includes(profile) && decided.on < '2019-09-01',
  );
  const asks = (trait: string): boolean => profile === 'miyun' || traits.includes(trait);
  const steps = [
    traits.includes('not_public') || PARTICIPATION.some(done),
    !asks('technical') || done('decision.expert_reviewed'),
    !asks('risk') || risk,
    meeting !== undefined && reviewedBefore(facts, meeting),
  ];
  const waits = (name: string): Side => (firstDay(facts, name) === undefined ? 'open' : 'met');
  const marked = (trait: string, indicator: string, is: boolean): readonly Item[] =>
    traits.includes(trait) ? [{ ...item(indicator, met(is)), unit: prepares }] : [];
  return [
    item('decision_five_step_rate', met(steps.every(Boolean))),
    item('decision_deliberated_rate', met(meeting !== undefined)),
    item('decision_archived_rate', waits('decision.archived')),
    item('decision_exec_reported_rate', waits('decision.execution_reported')),
    ...marked('technical', 'decision_expert_review_rate', done('decision.expert_reviewed')),
    ...marked('risk', 'decision_risk_assessed_rate', risk),
    ...marked('hearing', 'decision_hearing_rate', done('decision.hearing_held')),
    ...marked('livelihood', 'decision_opinion_poll_rate', done('decision.opinion_polled')),
  ];
}
