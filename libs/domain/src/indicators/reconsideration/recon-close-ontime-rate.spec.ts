import { type Draft, event, given } from '../../testing/given.ts';

// 2026-03-02 is a Monday; five working days after it is Monday the 9th, sixty days after that Friday 8 May.
const received = event('reconsideration.received', { respondent: 'u1', on: '2026-03-02' });
const accepted = (on: string, procedure: 'ordinary' | 'simplified' = 'ordinary') =>
  event('reconsideration.accepted', { on, procedure });
const decided = (on: string) => event('reconsideration.decided', { on, outcome: 'upheld' });
const suspended = (on: string) => event('reconsideration.suspended', { on }, { id: `suspended-${on}` });
const resumed = (on: string) => event('reconsideration.resumed', { on }, { id: `resumed-${on}` });
const extended = (days: number, approvedOn: string) =>
  event('reconsideration.extended', { days, approvedOn });
const close = (day: string, ...events: readonly Draft[]) =>
  given('reconsideration/R-1', received, ...events)
    .on(day)
    .items('recon_close_ontime_rate');
const later = '2026-12-31';

describe('recon_close_ontime_rate: the start', () => {
  it('is the acceptance', () => {
    expect(close('2026-03-04', accepted('2026-03-04'))).toMatchObject([
      { item: 'reconsideration/R-1', unit: 'u1', startedOn: '2026-03-04', dueOn: '2026-05-06', side: 'open' },
    ]);
  });

  it('is the fifth working day once that has passed in silence', () => {
    expect(close('2026-03-09')).toEqual([]);
    expect(close('2026-03-10')).toMatchObject([
      { startedOn: '2026-03-09', dueOn: '2026-05-08', side: 'open' },
    ]);
    expect(close('2026-05-09')[0]?.side).toBe('missed');
  });

  it('stays the fifth working day when acceptance comes after it, and is the acceptance on it', () => {
    expect(close(later, accepted('2026-03-09'))[0]?.startedOn).toBe('2026-03-09');
    expect(close(later, accepted('2026-03-20'))[0]?.startedOn).toBe('2026-03-09');
  });

  it('takes the procedure of a later acceptance, from its day on', () => {
    const late = accepted('2026-03-20', 'simplified');
    expect(close('2026-03-19', late)).toMatchObject([{ dueOn: '2026-05-08', rule: 'recon.ordinary.days' }]);
    expect(close('2026-03-20', late)).toMatchObject([{ dueOn: '2026-04-08', rule: 'recon.simplified.days' }]);
  });

  it('does not come when it was rejected by then, and stands when rejected after', () => {
    const rejected = (on: string) => event('reconsideration.rejected', { on });
    expect(close(later, rejected('2026-03-09'))).toEqual([]);
    expect(close(later, rejected('2026-03-10'))).toMatchObject([{ startedOn: '2026-03-09', side: 'missed' }]);
    expect(close(later, rejected('2026-03-04'), accepted('2026-03-05'))).toEqual([]);
    expect(close(later, accepted('2026-03-04'), rejected('2026-03-05'))).toHaveLength(1);
  });

  it('needs a receipt, which names the respondent', () => {
    const items = given('reconsideration/R-1', accepted('2026-03-04'))
      .on(later)
      .items('recon_close_ontime_rate');
    expect(items).toEqual([]);
  });

  describe('with a correction requested', () => {
    const requested = (on: string) => event('reconsideration.correction_requested', { on });
    const corrected = event('reconsideration.corrected', { on: '2026-03-16' });

    it('within five working days waits, for ever if need be, until accepted', () => {
      expect(close(later, requested('2026-03-09'))).toEqual([]);
      expect(close(later, requested('2026-03-09'), accepted('2026-06-01'))[0]?.startedOn).toBe('2026-06-01');
    });

    it('too late changes nothing', () => {
      expect(close(later, requested('2026-03-10'), corrected)[0]?.startedOn).toBe('2026-03-09');
    });

    it('counts five working days anew from the correction', () => {
      const events = [requested('2026-03-04'), corrected];
      expect(close('2026-03-23', ...events)).toEqual([]);
      expect(close('2026-03-24', ...events)[0]?.startedOn).toBe('2026-03-23');
      expect(close(later, ...events, accepted('2026-03-18'))[0]?.startedOn).toBe('2026-03-18');
      expect(close(later, ...events, accepted('2026-04-01'))[0]?.startedOn).toBe('2026-03-23');
    });

    it('is rejected by then when rejected up to the last day', () => {
      const rejected = event('reconsideration.rejected', { on: '2026-03-23' });
      expect(close(later, requested('2026-03-04'), corrected, rejected)).toEqual([]);
    });
  });
});

describe('recon_close_ontime_rate: the due day', () => {
  it('rolls to a working day', () => {
    const items = given(
      'reconsideration/R-1',
      event('reconsideration.received', { respondent: 'u1', on: '2026-08-03' }),
      accepted('2026-08-03'),
    );
    expect(items.on('2026-10-08').items('recon_close_ontime_rate')).toMatchObject([
      { dueOn: '2026-10-08', placedOn: '2026-10-08', side: 'open' },
    ]);
    expect(items.on('2026-10-09').items('recon_close_ontime_rate')[0]?.side).toBe('missed');
  });

  it.each(['decided', 'mediated', 'terminated'] as const)('is met by %s on it, not after', (how) => {
    const settled = (on: string) =>
      how === 'decided' ? decided(on) : event(`reconsideration.${how}`, { on });
    expect(close(later, accepted('2026-03-04'), settled('2026-05-06'))[0]?.side).toBe('met');
    expect(close(later, accepted('2026-03-04'), settled('2026-05-07'))[0]?.side).toBe('missed');
  });

  it('takes the earliest settling', () => {
    const mediated = event('reconsideration.mediated', { on: '2026-05-06' });
    expect(close(later, accepted('2026-03-04'), decided('2026-05-20'), mediated)[0]?.side).toBe('met');
  });

  it('takes an extension of at most 30 days, approved by the due day without it', () => {
    // 3 May + 30: accepted 4 March, due Sunday 3 May → rolled over May Day to Wednesday 6 May; + 30 is 2 June
    expect(close(later, accepted('2026-03-04'), extended(31, '2026-05-06'))[0]?.dueOn).toBe('2026-06-02');
    expect(close(later, accepted('2026-03-04'), extended(30, '2026-05-07'))[0]?.dueOn).toBe('2026-05-06');
  });

  it('is excluded and not guessed when the calendar is missing', () => {
    const late = event('reconsideration.received', { respondent: 'u1', on: '2026-11-20' });
    const events = [late, accepted('2026-11-23')];
    expect(
      given('reconsideration/R-1', ...events)
        .on(later)
        .items('recon_close_ontime_rate'),
    ).toMatchObject([{ side: 'excluded', excluded: 'calendar_missing', placedOn: '2026-11-23' }]);
    const edge = event('reconsideration.received', { respondent: 'u1', on: '2026-12-29' });
    expect(given('reconsideration/R-1', edge).on(later).items('recon_close_ontime_rate')).toMatchObject([
      { excluded: 'calendar_missing', placedOn: '2026-12-29' },
    ]);
    const corrected = [
      event('reconsideration.received', { respondent: 'u1', on: '2026-12-14' }),
      event('reconsideration.correction_requested', { on: '2026-12-15' }),
      event('reconsideration.corrected', { on: '2026-12-28' }),
    ];
    expect(
      given('reconsideration/R-1', ...corrected)
        .on(later)
        .items('recon_close_ontime_rate'),
    ).toMatchObject([{ excluded: 'calendar_missing', placedOn: '2026-12-28' }]);
    const rejected = event('reconsideration.rejected', { on: '2026-12-30' });
    expect(given('reconsideration/R-1', edge, rejected).on(later).items('recon_close_ontime_rate')).toEqual(
      [],
    );
  });

  it.each(['1999-10-08', '2023-12-29', '2024-01-02'])('exists for one received on %s', (on) => {
    const old = event('reconsideration.received', { respondent: 'u1', on });
    const items = given('reconsideration/R-1', old, accepted(on)).on(later).items('recon_close_ontime_rate');
    expect(items).toHaveLength(1);
  });
});

describe('recon_close_ontime_rate: suspension', () => {
  const start = accepted('2026-03-04');

  it('puts the case into no period until it is resumed', () => {
    const events = [start, suspended('2026-04-01'), resumed('2026-04-21')];
    expect(close('2026-03-31', ...events)).toMatchObject([{ placedOn: '2026-05-06' }]);
    expect(close('2026-04-20', ...events)).toMatchObject([
      { side: 'open', placedOn: '2299-12-31', dueOn: undefined },
    ]);
    expect(close('2026-04-21', ...events)).toMatchObject([{ side: 'open', dueOn: '2026-05-25' }]);
    expect(close('2026-05-26', ...events)[0]?.side).toBe('missed');
  });

  it('stays open for years while it is suspended', () => {
    expect(close('2030-01-01', start, suspended('2026-04-01'))[0]?.side).toBe('open');
  });

  it('ends with the settling when it is never lifted', () => {
    const events = [
      start,
      suspended('2026-04-01'),
      event('reconsideration.terminated', { on: '2026-08-01' }),
    ];
    expect(close('2026-07-31', ...events)[0]?.side).toBe('open');
    expect(close('2026-08-01', ...events)).toMatchObject([{ side: 'met', dueOn: '2026-09-02' }]);
  });

  it('adds up several, ignores one within another and those after the settling', () => {
    const events = [
      start,
      suspended('2026-03-10'),
      suspended('2026-03-12'),
      resumed('2026-03-20'),
      suspended('2026-04-01'),
      resumed('2026-04-11'),
    ];
    expect(close(later, ...events)[0]?.dueOn).toBe('2026-05-25');
    const after = [start, decided('2026-04-20'), suspended('2026-04-20'), suspended('2026-05-01')];
    expect(close(later, ...after)).toMatchObject([{ side: 'met', dueOn: '2026-05-06' }]);
  });

  it('counts no day before the start, and none for a suspension lifted on its day', () => {
    const onItsDay = event(
      'reconsideration.resumed',
      { on: '2026-04-01' },
      { time: '2026-04-01T10:00:00+08:00' },
    );
    const same = [start, suspended('2026-04-01'), onItsDay];
    expect(close(later, ...same)[0]?.dueOn).toBe('2026-05-06');
    const before = [suspended('2026-03-02'), start, resumed('2026-03-14')];
    expect(close(later, ...before)[0]?.dueOn).toBe('2026-05-13');
  });

  it('is lifted by what was written after it, also on the same day', () => {
    const at = (on: string, hour: string) => ({ id: `${on}-${hour}`, time: `${on}T${hour}:00:00+08:00` });
    const again = (hour: string) =>
      event('reconsideration.suspended', { on: '2026-04-21' }, at('2026-04-21', hour));
    const lift = event('reconsideration.resumed', { on: '2026-04-21' }, at('2026-04-21', '10'));
    const events = [start, suspended('2026-04-01'), lift];
    expect(close('2026-04-22', ...events, again('09'))).toMatchObject([{ dueOn: '2026-05-25' }]);
    expect(close('2026-04-22', ...events, again('11'))).toMatchObject([{ side: 'open', dueOn: undefined }]);
  });

  it('moves the last day on which an extension may be approved', () => {
    const events = [start, suspended('2026-04-01'), resumed('2026-04-21'), extended(10, '2026-05-25')];
    expect(close(later, ...events)[0]?.dueOn).toBe('2026-06-02');
    expect(close(later, ...events.slice(0, 3), extended(10, '2026-05-26'))[0]?.dueOn).toBe('2026-05-25');
  });
});

describe('recon_close_ontime_rate: what is voided or disordered', () => {
  it('falls back to acceptance by silence when the acceptance is voided', () => {
    const voided = event('record.voided', { event: 'reconsideration.accepted', reason: 'wrong case' });
    expect(close(later, accepted('2026-03-04'), voided)[0]?.startedOn).toBe('2026-03-09');
  });

  it('gives the same in whatever order the events come', () => {
    const events = [
      accepted('2026-03-04'),
      suspended('2026-04-01'),
      resumed('2026-04-21'),
      decided('2026-05-25'),
    ];
    expect(close(later, ...[...events].reverse())).toEqual(close(later, ...events));
    expect(close(later, ...events)[0]?.side).toBe('met');
  });
});

describe('trap 52: a simplified procedure that turns ordinary', () => {
  const told = (...more: readonly ReturnType<typeof event>[]) =>
    given(
      'reconsideration/F',
      event('reconsideration.received', { respondent: 'a', on: '2025-03-03' }),
      event('reconsideration.accepted', { on: '2025-03-05', procedure: 'simplified' }),
      ...more,
    )
      .on('2025-12-31')
      .items('recon_close_ontime_rate')
      .map(({ dueOn, side }) => [dueOn, side]);
  const turned = (on: string) => event('reconsideration.turned_ordinary', { on });
  const decided = event('reconsideration.decided', { on: '2025-04-30', outcome: 'upheld' });

  it('is due sixty days from the acceptance, not from the turn', () => {
    expect(told(decided)).toEqual([['2025-04-07', 'missed']]);
    expect(told(turned('2025-03-20'), decided)).toEqual([['2025-05-06', 'met']]);
  });

  it('may turn on the last day of the simplified term, not on the day after', () => {
    expect(told(turned('2025-04-07'), decided)).toEqual([['2025-05-06', 'met']]);
    expect(told(turned('2025-04-08'), decided)).toEqual([['2025-04-07', 'missed']]);
  });
});
