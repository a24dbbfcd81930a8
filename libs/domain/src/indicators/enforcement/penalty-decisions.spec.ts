import { type Draft, event, given } from '../../testing/given.ts';

const opened = event('enforcement.opened', { unit: 'u1', on: '2026-03-02', party: { kind: 'legal' } });
const decided = event('enforcement.decided', {
  on: '2026-04-10',
  procedure: 'ordinary',
  kinds: ['fine', 'confiscation'],
  fine: '50000.50',
  confiscated: '10',
  major: true,
});
const withdrawn = (on: string) => event('enforcement.withdrawn', { on });
const ask = (indicator: string, day: string, ...events: readonly Draft[]) =>
  given('enforcement/E-1', opened, ...events)
    .on(day)
    .items(indicator);
const later = '2027-12-31';

describe('major_decision_legal_review_rate', () => {
  const reviewed = (on: string, passed: boolean) =>
    event('enforcement.legal_reviewed', { on, passed }, { id: `review-${on}-${passed}` });
  const side = (...events: readonly Draft[]) =>
    ask('major_decision_legal_review_rate', later, decided, ...events)[0]?.side;

  it('is met by a passed review up to the decision day, not after', () => {
    expect(side(reviewed('2026-04-10', true))).toBe('met');
    expect(side(reviewed('2026-04-11', true))).toBe('missed');
    expect(side()).toBe('missed');
  });

  it('is not met by a review that did not pass, but by a later passed one', () => {
    expect(side(reviewed('2026-04-01', false))).toBe('missed');
    expect(side(reviewed('2026-04-01', false), reviewed('2026-04-09', true))).toBe('met');
  });

  it('is never excluded', () => {
    expect(side(withdrawn('2026-04-11'))).toBe('missed');
  });

  it('asks only of major decisions', () => {
    const minor = event('enforcement.decided', {
      on: '2026-04-10',
      procedure: 'summary',
      kinds: ['warning'],
    });
    expect(ask('major_decision_legal_review_rate', later, minor)).toEqual([]);
  });
});

describe('penalty_count and fine_amount', () => {
  it('count the decision on its day, and nothing the day before', () => {
    expect(ask('penalty_count', '2026-04-09', decided)).toEqual([]);
    expect(ask('penalty_count', '2026-04-10', decided)).toMatchObject([
      { side: 'counted', placedOn: '2026-04-10' },
    ]);
    expect(ask('fine_amount', '2026-04-10', decided)).toMatchObject([
      { side: 'counted', amount: '50000.50' },
    ]);
  });

  it('keep a decision that was revoked or withdrawn later', () => {
    const revoked = event('enforcement.revoked', { on: '2026-06-01', by: 'court' });
    for (const end of [revoked, withdrawn('2026-04-10'), withdrawn('2026-04-11')]) {
      expect(ask('penalty_count', later, decided, end)[0]?.side).toBe('counted');
    }
    expect(ask('fine_amount', later, decided, withdrawn('2026-04-09'))[0]?.side).toBe('excluded');
  });

  it('add nothing for a decision without a fine', () => {
    const warned = event('enforcement.decided', {
      on: '2026-04-10',
      procedure: 'summary',
      kinds: ['warning'],
    });
    expect(ask('fine_amount', later, warned)).toMatchObject([{ amount: '0' }]);
  });

  it('follow a correction of the fine, and take the first of two decisions', () => {
    const data = { on: '2026-04-10', procedure: 'ordinary', kinds: ['fine'], fine: '5000' };
    const corrected = event('record.corrected', {
      event: 'enforcement.decided',
      data,
      reason: 'a digit too many',
    });
    expect(ask('fine_amount', later, decided, corrected)[0]?.amount).toBe('5000');
    const second = event(
      'enforcement.decided',
      { on: '2026-05-01', procedure: 'ordinary', kinds: ['fine'], fine: '1' },
      { id: 'second' },
    );
    expect(ask('fine_amount', later, second, decided)).toMatchObject([{ amount: '50000.50' }]);
  });
});

describe('penalty_revoked_rate', () => {
  const revoked = event('enforcement.revoked', { on: '2026-08-01', by: 'reconsideration' });

  it('is open until revoked, and met, the bad case, from that day', () => {
    const sides = ['2026-07-31', '2026-08-01'].map(
      (day) => ask('penalty_revoked_rate', day, decided, revoked)[0]?.side,
    );
    expect(sides).toEqual(['open', 'met']);
  });

  it('stands on the decision day and excludes nothing', () => {
    expect(ask('penalty_revoked_rate', later, decided, withdrawn('2026-05-01'))).toMatchObject([
      { side: 'open', placedOn: '2026-04-10' },
    ]);
  });

  it('says nothing of a revocation without a decision', () => {
    expect(ask('penalty_revoked_rate', later, revoked)).toEqual([]);
  });
});

describe('fine_separation_rate', () => {
  const paid = (id: string, on: string, amount: string, channel: 'bank' | 'electronic' | 'on_the_spot') =>
    event('enforcement.paid', { on, amount, channel }, { id });
  const payments = (...events: readonly Draft[]) => ask('fine_separation_rate', later, ...events);

  it('has an item for each payment, named by its event', () => {
    const both = [paid('p2', '2026-05-02', '20', 'electronic'), paid('p1', '2026-05-01', '10.50', 'bank')];
    expect(payments(...both)).toMatchObject([
      { item: 'enforcement/E-1/payment/p1', side: 'met', amount: '10.50', placedOn: '2026-05-01' },
      { item: 'enforcement/E-1/payment/p2', side: 'met', amount: '20', placedOn: '2026-05-02' },
    ]);
  });

  it.each([
    ['100', 'excluded'],
    ['100.00', 'excluded'],
    ['100.01', 'missed'],
    ['99.99', 'excluded'],
    ['1000', 'missed'],
  ])('takes %s yuan collected on the spot as %s', (amount, side) => {
    expect(payments(paid('p', '2026-05-01', amount, 'on_the_spot'))[0]?.side).toBe(side);
  });

  it('excludes none that went through the bank, however small', () => {
    expect(payments(paid('p', '2026-05-01', '5', 'bank'))[0]).toMatchObject({
      side: 'met',
      excluded: undefined,
    });
  });

  it('excludes a payment after the case was withdrawn, not one on that day', () => {
    const bank = paid('p', '2026-05-01', '5', 'bank');
    expect(payments(bank, withdrawn('2026-04-30'))[0]?.excluded).toBe('withdrawn');
    expect(payments(bank, withdrawn('2026-05-01'))[0]?.side).toBe('met');
  });

  it('keeps two payments apart to which two sources gave the same id', () => {
    const data = { on: '2026-05-01', amount: '5', channel: 'bank' } as const;
    const other = event('enforcement.paid', data, { id: 'p', source: 'other' });
    expect(payments(other, paid('p', '2026-05-01', '7', 'bank')).map((i) => i.item)).toEqual([
      'enforcement/E-1/payment/p',
      'enforcement/E-1/payment/p~2',
    ]);
  });

  it('says nothing while the unit is unknown', () => {
    const items = given('enforcement/E-1', paid('p', '2026-05-01', '5', 'bank')).on(later);
    expect(items.items('fine_separation_rate')).toEqual([]);
  });
});
