import type { Profile } from '../../law/parameter.ts';
import { type Draft, event, given } from '../../testing/given.ts';

type Category = 'new_leader' | 'civil_servant' | 'law_study' | 'certificate';

const posted = (on: string, unit = 'a', role: 'leader' | 'enforcement_officer' = 'leader') =>
  event('person.posted', { on, unit, roles: [role], appointment: 'promotion' }, { id: `posted-${on}` });
const assigned = (on: string, category: Category, exam = 'E-1') =>
  event('exam.assigned', { on, exam, category }, { id: `assigned-${exam}` });
const taken = (on: string, category: Category, exam = 'E-1') =>
  event('exam.taken', { on, exam, category }, { id: `taken-${exam}` });
const graded = (on: string, category: Category, passed = true) =>
  event('exam.graded', { on, exam: 'E-1', category, passed }, { id: `graded-${on}` });

const person = (...drafts: readonly Draft[]) => given('person/P-1', ...drafts);
const sides = (indicator: string, day: string, ...drafts: readonly Draft[]) =>
  person(...drafts)
    .on(day)
    .items(indicator)
    .map((i) => i.side);

describe('the exam on law before an appointment to lead', () => {
  const rate = 'new_leader_law_exam_rate';
  const pass = 'new_leader_law_exam_pass_rate';

  it('may be taken on the day of the appointment, not after it', () => {
    const on = (day: string) => sides(rate, '2020-12-31', posted('2020-06-01'), taken(day, 'new_leader'));
    expect([on('2020-06-01'), on('2020-06-02')]).toEqual([['met'], ['missed']]);
    expect(sides(rate, '2020-12-31', posted('2020-06-01'), taken('2020-05-01', 'law_study'))).toEqual([
      'missed',
    ]);
  });

  it('is asked for anew at every promotion', () => {
    const twice = [posted('2018-01-01'), posted('2020-06-01', 'b'), taken('2017-12-01', 'new_leader')];
    expect(sides(rate, '2020-12-31', ...twice)).toEqual(['met', 'missed']);
    expect(sides(rate, '2020-12-31', ...twice, taken('2020-05-01', 'new_leader', 'E-2'))).toEqual([
      'met',
      'met',
    ]);
  });

  it('is not asked of those who were not promoted to lead', () => {
    expect(sides(rate, '2020-12-31', posted('2020-06-01', 'a', 'enforcement_officer'))).toEqual([]);
  });

  it('counts as passed by its grade, of those who took it', () => {
    const leader = [posted('2020-06-01'), taken('2020-05-01', 'new_leader')];
    expect(sides(pass, '2020-12-31', posted('2020-06-01'))).toEqual([]);
    expect(sides(pass, '2020-12-31', ...leader)).toEqual(['open']);
    expect(sides(pass, '2020-12-31', ...leader, graded('2020-07-01', 'new_leader'))).toEqual(['met']);
    expect(sides(pass, '2020-12-31', ...leader, graded('2020-07-01', 'new_leader', false))).toEqual([
      'missed',
    ]);
  });
});

describe('yearly exams', () => {
  const post = posted('2018-01-01');
  const obliged: Profile = {
    id: 'obliged',
    zh: '应考',
    en: 'Obliged',
    checkedOn: '2026-11-22',
    inherits: 'liangping',
    values: {
      'exam.pass.denominator': [{ from: '1900-01-01', value: 'obliged', citation: { text: '某办法规定' } }],
    },
  };

  it('are taken, of all who were assigned', () => {
    const rate = 'exam_participation_rate';
    expect(sides(rate, '2020-06-01', post, assigned('2020-03-01', 'law_study'))).toEqual(['open']);
    expect(
      sides(rate, '2020-06-01', post, assigned('2020-03-01', 'law_study'), taken('2020-06-01', 'law_study')),
    ).toEqual(['met']);
    expect(sides(rate, '2020-06-01', post, taken('2020-06-01', 'law_study'))).toEqual([]);
    expect(sides('civil_servant_exam_rate', '2020-06-01', post, assigned('2020-03-01', 'law_study'))).toEqual(
      [],
    );
  });

  it('are passed, of those who took them, or of those who ought to, as the profile says', () => {
    const absent = [post, assigned('2020-03-01', 'law_study')];
    const at = (view: object, ...drafts: readonly Draft[]) =>
      person(...drafts)
        .on('2020-12-31', view)
        .items('exam_pass_rate')
        .map((i) => i.side);
    const byObliged = { profile: 'obliged', profiles: [obliged] };
    expect([at({ profile: 'liangping' }, ...absent), at(byObliged, ...absent)]).toEqual([[], ['open']]);
    const passed = [...absent, taken('2020-06-01', 'law_study'), graded('2020-06-02', 'law_study')];
    expect([at({ profile: 'liangping' }, ...passed), at(byObliged, ...passed)]).toEqual([['met'], ['met']]);
  });

  it('were taken when there is a grade', () => {
    const drafts = [
      post,
      assigned('2020-03-01', 'civil_servant'),
      graded('2020-06-02', 'civil_servant', false),
    ];
    expect(sides('civil_servant_exam_rate', '2020-12-31', ...drafts)).toEqual(['met']);
    expect(sides('civil_servant_exam_pass_rate', '2020-12-31', ...drafts)).toEqual(['missed']);
  });

  it('belong to the unit of the day', () => {
    const moved = [post, posted('2020-05-01', 'b'), assigned('2020-03-01', 'law_study')];
    expect(
      person(...moved)
        .on('2020-12-31')
        .items('exam_participation_rate'),
    ).toMatchObject([{ unit: 'a' }]);
  });
});

describe('certificates without an exam', () => {
  const officer = posted('2018-01-01', 'a', 'enforcement_officer');
  const certified = event('person.certified', { certificate: 'C-1', from: '2019-01-01', to: '2023-12-31' });
  const count = (...drafts: readonly Draft[]) =>
    sides('cert_without_exam_count', '2020-01-01', officer, certified, ...drafts).length;

  it('are those for which nobody had passed one by the first day', () => {
    expect(count()).toBe(1);
    expect(count(graded('2019-01-01', 'certificate'))).toBe(0);
    expect(count(graded('2019-01-02', 'certificate'))).toBe(1);
    expect(count(graded('2018-12-01', 'certificate', false))).toBe(1);
    expect(count(graded('2018-12-01', 'law_study'))).toBe(1);
  });

  it('are none once the certificate or the missing exam is put right', () => {
    const voided = event('record.voided', { event: 'person.certified', reason: '误报' });
    expect(count(voided)).toBe(0);
  });
});
