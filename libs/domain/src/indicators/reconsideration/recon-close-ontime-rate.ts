import { earliestOf } from '../../cases/fact.ts';
import type { ReconsiderationCase } from '../../cases/reconsideration-case.ts';
import { type Clock, runClock } from '../../clocks/clock.ts';
import { type Standstill, standstillOf } from '../../clocks/standstill.ts';
import { NEVER } from '../../dates/local-date.ts';
import { clockItem } from '../clock-item.ts';
import { type JudgeContext, indicator, settledOnly } from '../definition.ts';
import { type ReconStart, reconStart, silenceDays } from './recon-start.ts';

/** 复议按期办结率: 行政复议法 (2023) Art 62 — 60 days (simplified 30) from acceptance, by silence too (Art 30). */
export const reconCloseOntimeRate = indicator({
  id: 'recon_close_ontime_rate',
  name: { zh: '行政复议按期办结率', en: 'Reconsiderations closed in time' },
  kind: 'rate',
  family: 'reconsideration',
  direction: 'higher',
  subject: 'reconsideration',
  decidedBy: ['reconsideration.decided', 'reconsideration.mediated', 'reconsideration.terminated'],
  countsUntold: true,
  formula: {
    item: {
      zh: '已受理（含视为受理）的行政复议案件，按被申请人',
      en: 'reconsideration accepted, be it by silence; by respondent',
    },
    numerator: {
      zh: '在期限内作出决定、调解结案或者终止的',
      en: 'decided, mediated or terminated by the due day',
    },
    denominator: { zh: '期限届满或已办结的', en: 'closed, or past the due day' },
    excluded: { zh: '工作日历缺失的', en: 'calendar missing' },
    placedOn: {
      zh: '审理期限届满之日；中止期间不计入任何时段',
      en: 'the due day; in no period while suspended',
    },
  },
  parameters: [
    'recon.examine.days',
    'recon.ordinary.days',
    'recon.simplified.days',
    'recon.extension.max_days',
  ],
  target: 'target.recon_close_ontime_rate',
  aggregate: settledOnly,
  unit: 'percent',
  silence: 'not_applicable',
  needsEnforcement: false,
  ticks: silenceDays,

  items(recon, context) {
    const start = reconStart(recon, context);
    if (!recon.received || !start) return [];
    const settled = earliestOf<{ on: string; event: string }>(
      recon.decided,
      recon.mediated,
      recon.terminated,
    );
    const still = standstillOf({ ...recon, startedOn: start.on, settledOn: settled?.on });
    const clock = clockOf(recon, start, still, context);
    if (!clock) return [];
    const item = clockItem({
      item: `reconsideration/${recon.key}`,
      unit: recon.received.respondent,
      clock,
      settledOn: settled?.on,
      evidence: [...steps(recon), ...still.evidence, clock.extension?.event, settled?.event],
    });
    return clock.standsStillSince === undefined
      ? [item]
      : [{ ...item, placedOn: NEVER, excluded: undefined }];
  },
});

const steps = ({ received, correctionRequested, corrected, accepted, turnedOrdinary }: ReconsiderationCase) =>
  [received, correctionRequested, corrected, accepted, turnedOrdinary].map((fact) => fact?.event);

/**
 * The simplified term where it was accepted so; the ordinary one, from the same start, where it turned into the ordinary
 * procedure before the simplified term was over. A turn that comes later does not cure (rulebook §6 no. 48, 52).
 */
function clockOf(
  recon: ReconsiderationCase,
  start: ReconStart,
  still: Standstill,
  context: JudgeContext,
): Clock | undefined {
  const as = (rule: Procedure) => termOf(rule, recon, { start, still }, context);
  if (recon.accepted?.procedure !== 'simplified') return as('recon.ordinary.days');
  const short = as('recon.simplified.days');
  const turned = recon.turnedOrdinary?.on;
  const inTime = turned !== undefined && turned <= (short?.dueOn ?? NEVER);
  return inTime ? as('recon.ordinary.days') : short;
}

type Procedure = 'recon.ordinary.days' | 'recon.simplified.days';

function termOf(
  rule: Procedure,
  { extended }: ReconsiderationCase,
  { start, still }: { readonly start: ReconStart; readonly still: Standstill },
  { law, calendar }: JudgeContext,
): Clock | undefined {
  const length = law.on(rule, start.on);
  if (!length) return undefined;
  const bare: Clock = { rule, startedOn: start.on, length: length.value, unit: 'calendar_day' };
  if (start.calendarMissing) return bare;
  if (still.since !== undefined) {
    return { ...bare, suspendedDays: still.days, standsStillSince: still.since };
  }
  return runClock({
    rule,
    startedOn: start.on,
    length: length.value,
    unit: 'calendar_day',
    calendar,
    suspendedDays: still.days,
    extension: extended,
    extensionMax: law.on('recon.extension.max_days', start.on)?.value,
    roll: true,
  });
}
