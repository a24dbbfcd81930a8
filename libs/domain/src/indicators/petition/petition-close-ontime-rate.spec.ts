import { type Draft, event, given } from '../../testing/given.ts';

const registered = event('petition.registered', {
  unit: 'u1',
  on: '2026-02-20',
  channel: 'letter',
  firstTime: true,
});
const accepted = event('petition.accepted', { on: '2026-03-01' });
const close = (day: string, ...events: readonly Draft[]) =>
  given('petition/XF-1', registered, accepted, ...events)
    .on(day)
    .items('petition_close_ontime_rate');
const side = (day: string, ...events: readonly Draft[]) => close(day, ...events)[0]?.side;
const extended = (days: number, approvedOn: string) => event('petition.extended', { days, approvedOn });
const replied = (on: string, id = 'reply') => event('petition.replied', { on }, { id });
const due = '2026-04-30';
const later = '2026-12-31';

describe('petition_close_ontime_rate', () => {
  it('places the item on the 60th day after acceptance', () => {
    expect(close('2026-03-01')).toMatchObject([
      { item: 'petition/XF-1', unit: 'u1', placedOn: due, dueOn: due },
    ]);
  });

  it('is open on the due day and missed from the day after', () => {
    expect([side(due), side('2026-05-01')]).toEqual(['open', 'missed']);
  });

  it('is met by a reply on the due day, missed by one the day after', () => {
    expect(side(later, replied(due))).toBe('met');
    expect(side(later, replied('2026-05-01'))).toBe('missed');
  });

  it('does not see a reply before its day', () => {
    expect(side('2026-03-31', replied('2026-04-01'))).toBe('open');
  });

  it('says nothing before acceptance, or of a petition never accepted or never registered', () => {
    expect(close('2026-02-28')).toEqual([]);
    expect(given('petition/XF-1', registered).on(later).items('petition_close_ontime_rate')).toEqual([]);
    expect(given('petition/XF-1', accepted).on(later).items('petition_close_ontime_rate')).toEqual([]);
  });

  describe('an extension', () => {
    it('counts when approved on the due day, not the day after', () => {
      expect(close(later, extended(30, due))[0]?.dueOn).toBe('2026-05-30');
      expect(close(later, extended(30, '2026-05-01'))[0]?.dueOn).toBe(due);
    });

    it('is not seen before its approval', () => {
      expect(close('2026-04-19', extended(30, '2026-04-20'))[0]?.placedOn).toBe(due);
      expect(close('2026-04-20', extended(30, '2026-04-20'))[0]?.placedOn).toBe('2026-05-30');
    });

    it('counts 30 days at most, and only the first', () => {
      expect(close(later, extended(31, '2026-04-01'))[0]?.dueOn).toBe('2026-05-30');
      const second = event('petition.extended', { days: 30, approvedOn: '2026-04-02' }, { id: 'second' });
      expect(close(later, second, extended(10, '2026-04-01'))[0]?.dueOn).toBe('2026-05-10');
    });

    it('does not count through a second one when the first came too late', () => {
      const second = event('petition.extended', { days: 20, approvedOn: '2026-05-02' }, { id: 'second' });
      expect(close(later, extended(30, '2026-05-01'), second)[0]?.dueOn).toBe(due);
    });
  });

  describe('a withdrawal or merger', () => {
    it('excludes while there is no reply, from its own day on', () => {
      const withdrawn = event('petition.withdrawn', { on: '2026-03-10' });
      expect([side('2026-03-09', withdrawn), side('2026-03-10', withdrawn)]).toEqual(['open', 'excluded']);
      expect(close(later, event('petition.merged', { on: '2026-03-10', into: 'XF-0' }))[0]?.excluded).toBe(
        'merged',
      );
    });

    it('comes too late on the day of the reply', () => {
      expect(side(later, replied('2026-03-10'), event('petition.withdrawn', { on: '2026-03-10' }))).toBe(
        'met',
      );
      expect(side(later, replied('2026-03-11'), event('petition.withdrawn', { on: '2026-03-10' }))).toBe(
        'excluded',
      );
    });
  });

  it('moves with a transfer, the clock running on', () => {
    const transferred = event('petition.transferred', { toUnit: 'u2', on: '2026-03-20' });
    expect(close('2026-03-19', transferred)).toMatchObject([{ unit: 'u1', dueOn: due }]);
    expect(close('2026-03-20', transferred)).toMatchObject([
      { unit: 'u2', dueOn: due, startedOn: '2026-03-01' },
    ]);
  });

  describe('what arrives late, twice, in disorder', () => {
    const facts = [registered, accepted, extended(10, '2026-04-20'), replied('2026-05-10')];

    it('gives the same item in whatever order', () => {
      const ask = (events: readonly Draft[]) =>
        given('petition/XF-1', ...events)
          .on(later)
          .items('petition_close_ontime_rate');
      expect(ask([...facts].reverse())).toEqual(ask(facts));
      expect(ask(facts)).toMatchObject([{ side: 'met', dueOn: '2026-05-10' }]);
    });

    it('takes the first of two replies', () => {
      expect(side(later, replied('2026-05-20', 'b'), replied('2026-04-10', 'a'))).toBe('met');
    });

    it('forgets a voided reply and takes a corrected one', () => {
      const reply = replied(due);
      expect(side(later, reply, event('record.voided', { event: 'reply', reason: 'typo' }))).toBe('missed');
      const corrected = event('record.corrected', {
        event: 'reply',
        data: { on: '2026-05-01' },
        reason: 'typo',
      });
      expect(side(later, reply, corrected)).toBe('missed');
    });

    it('answers as known at an instant', () => {
      const late = event('petition.replied', { on: due }, { recordedAt: '2026-06-01T00:00:00.000Z' });
      const subject = given('petition/XF-1', registered, accepted, late).on(later, {
        knownAt: '2026-05-31T23:59:59.999Z',
      });
      expect(subject.items('petition_close_ontime_rate')[0]?.side).toBe('missed');
      expect(side(later, late)).toBe('met');
    });
  });

  it('reads the length that was in force on the day of acceptance', () => {
    const profile = {
      id: 'elsewhere',
      zh: '别处',
      en: 'Elsewhere',
      inherits: 'national',
      checkedOn: '2026-01-01',
      values: {
        'petition.close.days': [
          { from: '1900-01-01', value: 60, citation: { text: 'old text' } },
          { from: '2026-03-02', value: 30, citation: { text: 'new text' } },
        ],
      },
    };
    const dueWhenAccepted = (on: string) =>
      given('petition/XF-1', registered, event('petition.accepted', { on }))
        .on(later, { profile: 'elsewhere', profiles: [profile] })
        .items('petition_close_ontime_rate')[0]?.dueOn;
    expect([dueWhenAccepted('2026-03-01'), dueWhenAccepted('2026-03-02')]).toEqual([due, '2026-04-01']);
  });

  it.each(['1990-06-01', '2005-04-30', '2005-05-01', '2022-04-30', '2022-05-01'])(
    'has a term for a petition accepted on %s',
    (on) => {
      const early = event('petition.registered', { unit: 'u1', on, channel: 'visit', firstTime: true });
      const items = given('petition/XF-1', early, event('petition.accepted', { on }))
        .on(later)
        .items('petition_close_ontime_rate');
      expect(items).toMatchObject([{ side: 'missed' }]);
    },
  );
});
