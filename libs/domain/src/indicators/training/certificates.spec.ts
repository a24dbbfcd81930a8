import { type Draft, event, given } from '../../testing/given.ts';

const posted = (on: string, unit = 'a') =>
  event('person.posted', { on, unit, roles: ['enforcement_officer'] }, { id: `posted-${on}` });
const certified = (certificate: string, from: string, to: string) =>
  event('person.certified', { certificate, from, to }, { id: `certified-${certificate}` });
const revoked = (certificate: string, on: string) => event('person.certificate_revoked', { certificate, on });

const on = (
  indicator: string,
  [day, profile]: readonly [day: string, profile?: string],
  ...drafts: readonly Draft[]
) =>
  given('person/P-1', ...drafts)
    .on(day, profile === undefined ? undefined : { profile })
    .items(indicator);

const officer = posted('2020-01-01');
const five = certified('C-1', '2022-11-01', '2027-10-31');

describe('officers with a certificate', () => {
  const count = (day: string, ...drafts: readonly Draft[]) =>
    on('certified_officers', [day], ...drafts).length;

  it('are counted from the first to the last day of the certificate, while in post', () => {
    const days = ['2022-10-31', '2022-11-01', '2027-10-31', '2027-11-01'];
    expect(days.map((day) => count(day, officer, five))).toEqual([0, 1, 1, 0]);
    expect(count('2024-01-01', officer, five, event('person.left', { on: '2024-01-01' }))).toBe(0);
  });

  it('trap 17: are one with two certificates or after moving to another unit', () => {
    const second = certified('C-2', '2023-01-01', '2028-01-01');
    expect(count('2024-01-01', officer, five, second)).toBe(1);
    expect(on('certified_officers', ['2024-01-01'], officer, five, posted('2023-06-01', 'b'))).toMatchObject([
      { unit: 'b' },
    ]);
  });
});

describe('certificates about to run out', () => {
  const count = (day: string, ...drafts: readonly Draft[]) =>
    on('cert_expiring_180d', [day], officer, ...drafts).length;

  it('are shown from 180 days before the last day to that day', () => {
    const days = ['2027-05-03', '2027-05-04', '2027-10-31', '2027-11-01'];
    expect(days.map((day) => count(day, five))).toEqual([0, 1, 1, 0]);
  });

  it('are not shown when the next one follows without a gap', () => {
    expect(count('2027-06-01', five, certified('C-2', '2027-06-01', '2032-05-31'))).toBe(0);
    expect(count('2027-05-31', five, certified('C-2', '2027-06-01', '2032-05-31'))).toBe(1);
  });

  it('are shown by the one that still holds when another was revoked', () => {
    const longer = certified('C-2', '2023-01-01', '2030-01-01');
    expect(count('2027-06-01', five, longer)).toBe(0);
    expect(count('2027-06-01', five, longer, revoked('C-2', '2026-01-01'))).toBe(1);
  });
});

describe('files of officers', () => {
  const opened = event('person.file_opened', { on: '2018-06-01', fileNo: '档-1' });
  const sides = (day: string, profile: string, ...drafts: readonly Draft[]) =>
    on('officer_file_rate', [day, profile], posted('2010-01-01'), ...drafts).map((i) => i.side);

  it('are asked for in Liaoning since 2016, there from the day they are opened', () => {
    expect(sides('2015-12-31', 'liaoning', opened)).toEqual([]);
    expect(sides('2016-01-01', 'liaoning', opened)).toEqual(['missed']);
    expect(sides('2018-05-31', 'liaoning', opened)).toEqual(['missed']);
    expect(sides('2018-06-01', 'liaoning', opened)).toEqual(['met']);
    expect(sides('2018-06-01', 'national', opened)).toEqual([]);
  });
});

describe('law in the training on appointment, in Miyun', () => {
  const recruit = event('person.posted', {
    on: '2012-07-01',
    unit: 'a',
    roles: ['civil_servant'],
    appointment: 'initial',
  });
  const trained = (day: string, category: 'initial' | 'general' = 'initial') =>
    event('training.attended', { session: day, category, hours: '0.5', on: day });
  const sides = (day: string, ...drafts: readonly Draft[]) =>
    on('civil_servant_initial_law_included', [day, 'miyun'], recruit, ...drafts).map((i) => i.side);

  it('counts whatever was attended of it within a year', () => {
    expect(sides('2013-07-02', trained('2013-07-01'))).toEqual(['met']);
    expect(sides('2013-07-02', trained('2013-07-02'))).toEqual(['missed']);
    expect(sides('2013-07-01')).toEqual(['open']);
    expect(sides('2013-07-02', trained('2013-06-01', 'general'))).toEqual(['missed']);
  });

  it('is asked for nowhere else', () => {
    expect(on('civil_servant_initial_law_included', ['2013-07-02', 'yongchuan'], recruit)).toEqual([]);
  });
});
