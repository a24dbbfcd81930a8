import { type Draft, event, given } from '../../testing/given.ts';

const registered = event('petition.registered', {
  unit: 'u1',
  on: '2026-01-05',
  channel: 'online',
  firstTime: true,
});
const replied = event('petition.replied', { on: '2026-03-01' });
const requested = (on = '2026-03-10') => event('petition.review_requested', { unit: 'district', on });
const ask = (indicator: string, ...events: readonly Draft[]) =>
  given('petition/XF-1', registered, replied, ...events)
    .on('2026-12-31')
    .items(indicator);

describe('petition_review_ontime_rate', () => {
  const review = (...events: readonly Draft[]) => ask('petition_review_ontime_rate', ...events);
  const reviewed = (on: string) => event('petition.reviewed', { on });

  it('is due 30 days after the request, for the organ asked', () => {
    expect(review(requested(), reviewed('2026-04-09'))).toMatchObject([
      { unit: 'district', placedOn: '2026-04-09', side: 'met' },
    ]);
    expect(review(requested(), reviewed('2026-04-10'))[0]?.side).toBe('missed');
    expect(review(requested())[0]?.side).toBe('missed');
    expect(review()).toEqual([]);
  });

  it('leaves out a request made more than 30 days after the reply', () => {
    expect(review(requested('2026-03-31'))[0]?.side).toBe('missed');
    expect(review(requested('2026-04-01'))).toMatchObject([{ side: 'excluded', excluded: 'lapsed' }]);
  });
});

describe('petition_recheck_ontime_rate', () => {
  const recheck = (...events: readonly Draft[]) =>
    ask(
      'petition_recheck_ontime_rate',
      requested(),
      event('petition.reviewed', { on: '2026-04-01' }),
      event('petition.recheck_requested', { unit: 'city', on: '2026-04-10' }),
      ...events,
    );
  const rechecked = (on: string) => event('petition.rechecked', { on });

  it('is due 30 days after the request', () => {
    expect(recheck(rechecked('2026-05-10'))).toMatchObject([{ unit: 'city', side: 'met' }]);
    expect(recheck(rechecked('2026-05-11'))[0]?.side).toBe('missed');
  });

  it('does not count the days of a hearing', () => {
    const hearing = event('petition.recheck_hearing_held', { on: '2026-04-20', days: 5 });
    expect(recheck(hearing, rechecked('2026-05-15'))[0]?.side).toBe('met');
    expect(recheck(hearing, rechecked('2026-05-16'))[0]?.side).toBe('missed');
  });
});

describe('petition_objection_ontime_rate', () => {
  it('is met on the fifth working day after the transfer', () => {
    const transferred = event('petition.transferred', { toUnit: 'u2', on: '2026-03-02' });
    const objected = (on: string) =>
      ask('petition_objection_ontime_rate', transferred, event('petition.objected', { unit: 'u2', on }));
    expect(objected('2026-03-09')).toMatchObject([{ unit: 'u2', side: 'met' }]);
    expect(objected('2026-03-10')[0]?.side).toBe('missed');
  });
});
