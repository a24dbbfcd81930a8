import { calendarFrom, stateCouncilCalendar } from '../law/calendar/state-council.ts';
import { lawOf } from '../law/law-book.ts';
import { profiles } from '../law/profiles/register.ts';
import { type ClockInput, runClock } from './clock.ts';
import { explainClock } from './explain.ts';

const law = lawOf('national', profiles);
const base: ClockInput = {
  rule: 'petition.close.days',
  startedOn: '2026-03-01',
  length: 60,
  unit: 'calendar_day',
  calendar: stateCouncilCalendar,
};
const explain = (change: Partial<ClockInput> = {}) => explainClock(runClock({ ...base, ...change }), law);

describe('explainClock', () => {
  it('tells start, length, citation and due day', () => {
    const { zh, en, citation } = explain();
    expect(zh).toBe(
      '2026-03-01 受理，期限60日（《信访工作条例》第三十四条），起算日不计，应于 2026-04-30 前（含当日）办结。',
    );
    expect(en).toContain('due on 2026-04-30, that day included');
    expect(citation?.text).toBe('《信访工作条例》第三十四条');
  });

  it('tells an extension with the day of its approval', () => {
    const extension = { days: 30, on: '2026-04-20', event: 'x' };
    expect(explain({ extension, extensionMax: 30 }).zh).toContain(
      '经批准延长30日（2026-04-20），应于 2026-05-30 前',
    );
  });

  it('adds working days to a term in working days, and tells a term in months', () => {
    const foi = {
      rule: 'foi.answer.days',
      startedOn: '2026-03-02',
      length: 20,
      unit: 'working_day',
    } as const;
    const extension = { days: 20, on: '2026-03-20', event: 'x' };
    const { zh, en } = explain({ ...foi, extension, extensionMax: 20, suspendedDays: 3 });
    expect(zh).toContain('2026-03-02 收到申请（或补正），期限20个工作日');
    expect(zh).toContain('中止3个工作日不计入，经批准延长20个工作日');
    expect(en).toContain('extended by 20 working days');
    const advice = {
      rule: 'advice.judicial.months',
      startedOn: '2026-03-02',
      length: 2,
      unit: 'month',
    } as const;
    expect(explain(advice).zh).toContain('收到司法建议，期限2个月');
  });

  it('keeps silent about an extension that came too late', () => {
    const extension = { days: 30, on: '2026-05-01', event: 'x' };
    expect(explain({ extension }).zh).not.toContain('延长');
  });

  it('tells suspension and roll', () => {
    const { zh, en } = explain({
      rule: 'recon.ordinary.days',
      startedOn: '2026-07-24',
      suspendedDays: 10,
      roll: true,
    });
    expect(zh).toContain('中止10日不计入');
    expect(zh).toContain('届满日 2026-10-02 为休息日，顺延至其后第一个工作日，应于 2026-10-08 前');
    expect(en).toContain('2026-10-02 is a day off');
  });

  it('says that a term stands still', () => {
    const clock = { ...runClock({ ...base, rule: 'recon.ordinary.days' }), standsStillSince: '2026-04-01' };
    expect(explainClock(clock, law).zh).toContain('自2026-04-01 起中止，恢复前不计算期限');
  });

  it('says which calendar is missing instead of guessing', () => {
    const change = {
      rule: 'penalty.serve.days',
      startedOn: '2026-12-28',
      length: 7,
      unit: 'working_day',
    } as const;
    expect(explain(change).zh).toContain('2026—2027年的工作日历尚未载入，期限届满日无法确定');
    expect(explain({ ...change, calendar: calendarFrom([]) }).en).toContain('is not guessed');
  });

  it('cites the law of the day on which the term began', () => {
    expect(explain({ startedOn: '2022-04-30' }).citation?.text).toContain('《信访条例》（2005）');
    expect(explain({ startedOn: '2022-05-01' }).citation?.text).toContain('《信访工作条例》');
  });
});
