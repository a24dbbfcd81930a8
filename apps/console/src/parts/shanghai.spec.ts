import { fromShanghai, shanghaiDay, shanghaiTime, toShanghaiField } from './shanghai.ts';

describe('time in Shanghai', () => {
  it('starts the next day at 16:00 UTC', () => {
    expect(shanghaiDay(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(shanghaiDay(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('shows midnight as 00:00 of the new day', () => {
    expect(shanghaiTime('2025-12-31T16:00:30Z')).toBe('2026-01-01 00:00');
  });

  it('leaves a text that is no instant as it is', () => {
    expect(shanghaiTime('soon')).toBe('soon');
  });

  it('reads a field and writes it back', () => {
    expect(fromShanghai('2025-12-31T08:30')).toBe('2025-12-31T08:30:00+08:00');
    expect(toShanghaiField('2025-12-31T08:30:00+08:00')).toBe('2025-12-31T08:30');
    expect(fromShanghai('')).toBe('');
    expect(toShanghaiField('')).toBe('');
  });
});
