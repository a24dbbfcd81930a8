import type { CaseOf } from '../../cases/register.ts';
import { type Standing, paired, workingDaysOf } from '../../clocks/working-standstill.ts';
import { NEVER, type LocalDate, later } from '../../dates/local-date.ts';
import type { Fact } from '../../events/event.ts';
import { all, first } from '../../kinds/declare.ts';
import type { Law } from '../../law/parameter.ts';
import type { JudgeContext } from '../definition.ts';
import { endedUnsettled } from '../exclusion.ts';
import { clockRate } from '../shapes/clock-rate.ts';

/**
 * 依申请公开按期答复率: 政府信息公开条例 (2019) Art 33 — 20 working days, + at most 20. The term begins anew when a
 * correction arrives that was asked for within 7 (Art 30); the time in which a third party is asked, at most 15 (Art 32),
 * does not count.
 */
export const foiOntimeRate = clockRate({
  id: 'foi_ontime_rate',
  name: { zh: '依申请公开按期答复率', en: 'Requests for information answered in time' },
  family: 'service',
  subject: 'foi',
  decidedBy: ['foi.answered'],
  words: {
    item: { zh: '收到的政府信息公开申请', en: 'request for information received' },
    numerator: { zh: '在期限内答复的', en: 'answered by the due day' },
    denominator: { zh: '期限届满或已答复的', en: 'answered, or past the due day' },
    excluded: {
      zh: '答复前撤回的、工作日历缺失的；依法通知补正后尚未补正、也未答复的不计',
      en: 'withdrawn before the answer; calendar missing; no item while a requested correction has not come, nor an answer',
    },
    placedOn: { zh: '答复期限届满之日', en: 'the due day' },
  },
  days: 'foi.answer.days',
  dayUnit: 'working_day',
  extensionMax: 'foi.extension.max_days',
  parameters: ['foi.correction.days', 'foi.third_party.days'],
  target: 'target.foi_ontime_rate',
  terms(request, context) {
    const start = startOf(request, context);
    if (!start) return [];
    const answered = first(request, 'foi.answered');
    const extended = first(request, 'foi.extended');
    const asking = thirdParties(request, start.on, context);
    return [
      {
        unit: first(request, 'foi.received')?.unit,
        startedOn: start.on,
        settled: answered,
        extension: extended,
        suspendedDays: asking && workingDaysOf(asking, start.on, context.calendar),
        calendarMissing: asking === undefined,
        excluded: endedUnsettled({ withdrawn: first(request, 'foi.withdrawn') }, answered?.on),
        evidence: [start.event, extended?.event],
      },
    ];
  },
});

/** The receipt; or the correction where it was asked for in time, and nothing until that comes. */
function startOf(request: CaseOf<'foi'>, { law, calendar }: JudgeContext): Fact | undefined {
  const [received, asked] = [first(request, 'foi.received'), first(request, 'foi.correction_requested')];
  if (!received || !asked) return received;
  const days = law.on('foi.correction.days', received.on)?.value;
  // Before 2019 no rule lets a correction set the term going anew.
  if (days === undefined) return received;
  const last = calendar.addWorkingDays(received.on, days);
  // Without a calendar the term of the receipt cannot be told either: excluded there, never guessed.
  if (last === undefined || last < asked.on) return received;
  return first(request, 'foi.corrected') ?? (first(request, 'foi.answered') && received);
}

/**
 * Asking a third party ends with what it says, with its own term, or with the answer. Asked when the term was over, be
 * it as long as it can be, it takes nothing out of it. `undefined` where its end lies in a year without a calendar.
 */
function thirdParties(
  request: CaseOf<'foi'>,
  start: LocalDate,
  { law, calendar }: JudgeContext,
): readonly Standing[] | undefined {
  const [days, longestTerm] = lengthsOn(start, law);
  const answered = first(request, 'foi.answered')?.on ?? NEVER;
  const found: Standing[] = [];
  const asked = paired(all(request, 'foi.third_party_consulted'), all(request, 'foi.third_party_answered'));
  for (const [i, { from, to = NEVER }] of asked.entries()) {
    const over = calendar.addWorkingDays(start, longestTerm + i * days);
    if (over !== undefined && over < from) continue;
    const longest = calendar.addWorkingDays(from, days);
    const end = [to, answered, ...(longest === undefined ? [] : [longest])].toSorted()[0]!;
    if (longest === undefined && calendar.isWorkingDay(end) === undefined) return undefined;
    // What was asked before the term began counts from its beginning on.
    found.push({ from: later(from, start), to: end });
  }
  return found;
}

/** The longest that a third party, and that the term itself, can take. */
function lengthsOn(start: LocalDate, law: Law): readonly [thirdParty: number, term: number] {
  const [third, term, extension] = (
    ['foi.third_party.days', 'foi.answer.days', 'foi.extension.max_days'] as const
  ).map((rule) => law.on(rule, start)?.value ?? 0);
  return [third!, term! + extension!];
}
