import type { DataOf } from '../../events/register.ts';
import { type Draft, event, given } from '../../testing/given.ts';

const registered = (more: Partial<DataOf<'petition.registered'>> = {}) =>
  event('petition.registered', { unit: 'u1', on: '2026-01-05', channel: 'visit', firstTime: true, ...more });
const accepted = event('petition.accepted', { on: '2026-01-10' });
const replied = event('petition.replied', { on: '2026-02-01' });
const repeated = (on: string) => event('petition.repeated', { on });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('petition/XF-1', ...events)
    .on(day)
    .items(indicator);
const later = '2026-12-31';

describe('petition_accept_rate', () => {
  const side = (day: string, ...events: readonly Draft[]) =>
    ask('petition_accept_rate', day, registered(), ...events)[0]?.side;

  it('waits for the acceptance', () => {
    expect([side('2026-01-09', accepted), side('2026-01-10', accepted)]).toEqual(['open', 'met']);
    expect(side(later)).toBe('open');
  });

  it.each(['repeat', 'not_competent', 'other_procedure'] as const)(
    'trap 21: leaves out what was not accepted for %s, with its reason',
    (ground) => {
      const refused = event('petition.not_accepted', { on: '2026-01-08', ground });
      expect(ask('petition_accept_rate', later, registered(), refused)).toMatchObject([
        { side: 'excluded', excluded: 'not_acceptable' },
      ]);
      expect(side(later, refused, accepted)).toBe('met');
    },
  );

  it('keeps what was refused without such a ground', () => {
    expect(side(later, event('petition.not_accepted', { on: '2026-01-08' }))).toBe('open');
  });
});

describe('petition_one_visit_rate', () => {
  const visit = (day: string, ...events: readonly Draft[]) =>
    ask('petition_one_visit_rate', day, registered(), replied, ...events);

  it('trap 5: matures when the window is over', () => {
    expect(visit('2026-05-02')).toMatchObject([{ placedOn: '2026-02-01', side: 'open' }]);
    expect(visit('2026-05-03')[0]?.side).toBe('met');
  });

  it('is missed by a repeat on the last day of the window, not by one after it, nor by one before the closing', () => {
    expect(visit(later, repeated('2026-05-02'))[0]?.side).toBe('missed');
    expect(visit('2026-05-01', repeated('2026-05-02'))[0]?.side).toBe('open');
    expect(visit(later, repeated('2026-05-03'))[0]?.side).toBe('met');
    expect(visit(later, repeated('2026-01-20'))[0]?.side).toBe('met');
  });

  it('looks at first petitions that were closed', () => {
    expect(ask('petition_one_visit_rate', later, registered({ firstTime: false }), replied)).toEqual([]);
    expect(ask('petition_one_visit_rate', later, registered())).toEqual([]);
  });
});

describe('petition_rating_participation', () => {
  it('asks who rated, of all replied to', () => {
    const rated = event('petition.rated', { on: '2026-03-01', rating: 'dissatisfied' });
    const side = (day: string) =>
      ask('petition_rating_participation', day, registered(), replied, rated)[0]?.side;
    expect([side('2026-02-28'), side('2026-03-01')]).toEqual(['open', 'met']);
  });
});

describe('env_petition_closed', () => {
  it('counts those of the environmental inspection, once closed', () => {
    const handed = registered({ origin: 'environmental_inspection' });
    expect(ask('env_petition_closed', '2026-01-31', handed, replied)).toEqual([]);
    expect(ask('env_petition_closed', '2026-02-01', handed, replied)).toMatchObject([
      { unit: 'u1', placedOn: '2026-02-01', side: 'counted' },
    ]);
    expect(ask('env_petition_closed', later, registered(), replied)).toEqual([]);
  });

  it('counts a petition once, told by its origin, by its category or by both', () => {
    const told = (said: Record<string, string>) =>
      ask('env_petition_closed', later, registered(said), replied).length;
    const origin = 'environmental_inspection';
    expect([told({ category: '环保督察' }), told({ category: '环保督察', origin })]).toEqual([1, 1]);
    expect(told({ category: '其他' })).toBe(0);
  });
});
