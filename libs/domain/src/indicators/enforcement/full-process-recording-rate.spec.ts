import { type Draft, event, given } from '../../testing/given.ts';

const STAGES = ['initiation', 'investigation', 'review', 'decision', 'service', 'execution'] as const;
const opened = (on: string) => event('enforcement.opened', { unit: 'u1', on, party: { kind: 'legal' } });
const decided = (on: string) =>
  event('enforcement.decided', { on, procedure: 'ordinary', kinds: ['warning'] }, { id: `decided-${on}` });
const recorded = (on: string, stages: readonly (typeof STAGES)[number][]) =>
  event('enforcement.recorded', { on, stages: [...stages] }, { id: `recorded-${on}-${stages.length}` });

describe('full_process_recording_rate', () => {
  const items = (profile: string, day: string, ...events: readonly Draft[]) =>
    given('enforcement/E-1', ...events)
      .on(day, { profile })
      .items('full_process_recording_rate');
  const side = (...events: readonly Draft[]) =>
    items('national', '2026-12-31', opened('2026-03-02'), decided('2026-04-10'), ...events)[0]?.side;

  it('trap 49: asks for all six stages, not for some record', () => {
    expect(side(recorded('2026-04-10', STAGES))).toBe('met');
    for (const missing of STAGES) {
      const others = STAGES.filter((stage) => stage !== missing);
      expect(side(recorded('2026-04-10', others))).toBe('open');
    }
  });

  it('adds up several records, in whatever order they came', () => {
    const parts = [recorded('2026-05-06', STAGES.slice(4)), recorded('2026-04-01', STAGES.slice(0, 4))];
    expect(side(...parts)).toBe('met');
  });

  it('is open, and so in the denominator, until the last stage is recorded', () => {
    const events = [
      opened('2026-03-02'),
      decided('2026-04-10'),
      recorded('2026-04-01', STAGES.slice(0, 4)),
      recorded('2026-05-06', STAGES.slice(4)),
    ];
    expect(items('national', '2026-05-05', ...events)).toMatchObject([
      { unit: 'u1', placedOn: '2026-04-10', side: 'open' },
    ]);
    expect(items('national', '2026-05-06', ...events)).toMatchObject([
      { side: 'met', placedOn: '2026-04-10' },
    ]);
  });

  it.each([
    ['national', '2018-12-04', '2018-12-05'],
    ['yongchuan', '2019-12-31', '2020-01-01'],
    ['liaoning', '2016-12-31', '2017-01-01'],
    ['yancheng-edz', '2018-12-04', '2018-12-05'],
    ['miyun', '2018-12-04', '2018-12-05'],
  ])('in %s says nothing of decisions of %s, and judges those of %s', (profile, before, from) => {
    expect(items(profile, '2026-12-31', opened('2016-01-04'), decided(before))).toEqual([]);
    expect(items(profile, '2026-12-31', opened('2016-01-04'), decided(from))).toHaveLength(1);
  });

  it('leaves out a case withdrawn before its decision, not one withdrawn on the day', () => {
    expect(side(event('enforcement.withdrawn', { on: '2026-04-09' }))).toBe('excluded');
    expect(side(event('enforcement.withdrawn', { on: '2026-04-10' }))).toBe('open');
  });

  it('forgets a record that was made void', () => {
    const record = recorded('2026-04-10', STAGES);
    expect(side(record, event('record.voided', { event: record.id, reason: '误传' }))).toBe('open');
  });

  it('has no item without a decision', () => {
    expect(items('national', '2026-12-31', opened('2026-03-02'), recorded('2026-03-03', STAGES))).toEqual([]);
  });
});
