import { event, given } from '../../testing/given.ts';

const held = (audience?: number, form: 'activity' | 'lecture' = 'activity') =>
  given(
    'publicity/P-1',
    event('publicity.held', {
      unit: 'a',
      form,
      on: '2020-12-04',
      ...(audience !== undefined && { audience }),
    }),
  ).on('2020-12-31');

describe('publicity', () => {
  it('counts activities, and those who listened where their number is known', () => {
    expect(held().items('publicity_count')).toMatchObject([
      { unit: 'a', side: 'counted', placedOn: '2020-12-04' },
    ]);
    expect(held().items('publicity_audience')).toEqual([]);
    expect(held(120).items('publicity_audience')).toMatchObject([{ amount: '120', side: 'counted' }]);
    expect(held(0).items('publicity_audience')).toMatchObject([{ amount: '0' }]);
  });

  it('counts lectures apart', () => {
    expect(held(50).items('lecture_count')).toEqual([]);
    expect(held(50, 'lecture').items('lecture_count')).toHaveLength(1);
  });

  it('counts an activity once, however often it is told', () => {
    const told = (on: string) =>
      event('publicity.held', { unit: 'a', form: 'lecture', on, audience: 5 }, { id: on });
    const twice = given('publicity/P-1', told('2020-12-04'), told('2020-12-05')).on('2020-12-31');
    for (const id of ['publicity_count', 'publicity_audience', 'lecture_count']) {
      expect(twice.items(id)).toMatchObject([{ placedOn: '2020-12-04' }]);
    }
  });

  it('asks for an answer to every notice, for which no number of days is set', () => {
    const received = event('publicity.notice_received', { unit: 'a', on: '2025-12-01' });
    const answered = event('publicity.notice_answered', { on: '2026-03-01' });
    const side = (day: string) =>
      given('publicity/N-1', received, answered)
        .on(day)
        .items('publicity_notice_answered_rate')
        .map((i) => i.side);
    expect(side('2025-11-30')).toEqual([]);
    expect(side('2026-02-28')).toEqual(['open']);
    expect(side('2026-03-01')).toEqual(['met']);
  });
});
