import { type Draft, event, given } from '../../testing/given.ts';

type Role = 'enforcement_officer' | 'legal_reviewer' | 'civil_servant';

const posted = (on: string, unit = 'a', ...roles: Role[]) =>
  event(
    'person.posted',
    { on, unit, roles: roles.length > 0 ? roles : ['enforcement_officer'] },
    { id: `posted-${on}` },
  );
const left = (on: string) => event('person.left', { on });
const certified = (certificate: string, from: string, to: string) =>
  event('person.certified', { certificate, from, to }, { id: `certified-${certificate}-${from}` });
const revoked = (certificate: string, on: string) =>
  event('person.certificate_revoked', { certificate, on }, { time: `${on}T10:00:00+08:00` });

const standing =
  (indicator: string) =>
  (day: string, ...drafts: readonly Draft[]) =>
    given('person/P-1', ...drafts)
      .on(day)
      .items(indicator);

describe('officers holding a certificate', () => {
  const on = standing('officer_certified_rate');
  const sideOn = (day: string, ...drafts: readonly Draft[]) => on(day, ...drafts)[0]?.side;
  const officer = posted('2022-01-01');
  const five = certified('C1', '2022-11-01', '2027-10-31');

  it('are met from the first to the last day of the certificate', () => {
    expect(sideOn('2022-10-31', officer, five)).toBe('missed');
    expect(sideOn('2022-11-01', officer, five)).toBe('met');
    expect(sideOn('2027-10-30', officer, five)).toBe('met');
    expect(sideOn('2027-10-31', officer, five)).toBe('met');
    expect(sideOn('2027-11-01', officer, five)).toBe('missed');
  });

  it('are missed from the day of revocation, which may be the first', () => {
    expect(sideOn('2023-04-30', officer, five, revoked('C1', '2023-05-01'))).toBe('met');
    expect(sideOn('2023-05-01', officer, five, revoked('C1', '2023-05-01'))).toBe('missed');
    expect(sideOn('2022-11-01', officer, five, revoked('C1', '2022-11-01'))).toBe('missed');
  });

  it('need one certificate in force, whichever', () => {
    const renewed = [officer, five, certified('C2', '2027-11-01', '2032-10-31')];
    expect(sideOn('2027-11-01', ...renewed)).toBe('met');
    expect(
      sideOn(
        '2023-05-01',
        officer,
        five,
        certified('C2', '2023-01-01', '2023-12-31'),
        revoked('C1', '2023-05-01'),
      ),
    ).toBe('met');
    expect(
      sideOn(
        '2024-01-01',
        officer,
        five,
        certified('C2', '2023-01-01', '2023-12-31'),
        revoked('C1', '2023-05-01'),
      ),
    ).toBe('missed');
  });

  it('never hold a certificate that ends before it begins', () => {
    expect(sideOn('2023-01-01', officer, certified('C1', '2023-01-01', '2022-12-31'))).toBe('missed');
  });

  it('count from the day of posting to the day before leaving, in the unit of the day', () => {
    expect(on('2021-12-31', officer)).toEqual([]);
    expect(on('2022-01-01', officer)).toMatchObject([{ item: 'person/P-1', unit: 'a', side: 'missed' }]);
    expect(on('2022-05-31', officer, left('2022-06-01'))).toHaveLength(1);
    expect(on('2022-06-01', officer, left('2022-06-01'))).toEqual([]);
    const moved = [officer, five, posted('2023-01-01', 'b')];
    expect(on('2022-12-31', ...moved)).toMatchObject([{ unit: 'a', side: 'met' }]);
    expect(on('2023-01-01', ...moved)).toMatchObject([{ unit: 'b', side: 'met' }]);
    expect(on('2023-01-01', officer, posted('2023-01-01', 'b', 'civil_servant'))).toEqual([]);
  });
});

describe('legal reviewers to officers', () => {
  const on = standing('legal_reviewer_ratio');
  const both = posted('2022-01-01', 'a', 'enforcement_officer', 'legal_reviewer');

  it('count a person of both kinds on both sides', () => {
    expect(on('2022-01-01', both)).toMatchObject([
      { item: 'person/P-1/reviewer', side: 'met', unit: 'a' },
      { item: 'person/P-1/officer', side: 'counted', unit: 'a' },
    ]);
  });

  it('follow the post of the day', () => {
    const moved = [both, posted('2023-01-01', 'b', 'legal_reviewer'), left('2024-01-01')];
    expect(on('2022-12-31', ...moved)).toHaveLength(2);
    expect(on('2023-01-01', ...moved)).toMatchObject([{ item: 'person/P-1/reviewer', unit: 'b' }]);
    expect(on('2024-01-01', ...moved)).toEqual([]);
    expect(on('2021-12-31', ...moved)).toEqual([]);
  });
});
