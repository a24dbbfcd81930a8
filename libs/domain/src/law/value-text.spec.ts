import { lawOf } from './law-book.ts';
import type { ParameterId } from './parameters.ts';
import { parameters } from './parameters.ts';
import { profiles } from './profiles/register.ts';
import { valueText } from './value-text.ts';

const said = (profile: string, id: ParameterId, day: string): string =>
  valueText(id, lawOf(profile, profiles).on(id, day)?.value);

describe('a value of the law, as a clerk reads it', () => {
  it.each([
    ['yongchuan', 'training.officer.hours', '24学时'],
    ['national', 'petition.close.days', '60日'],
    ['yongchuan', 'duty.lectures', '每年至少2期（政府、镇街）：法治讲座'],
    ['national', 'appearance.excused', '计入应出庭数'],
    ['national', 'target.legal_reviewer_ratio', '≥5%'],
  ] as const)('of %s for %s is %s', (profile, id, text) => {
    expect(said(profile, id, '2024-06-01')).toBe(text);
  });

  it('tells days, recipients and documents of a duty', () => {
    expect(said('yongchuan', 'duty.annual_report', '2018-12-31')).toMatch(/^次年03-31前，每年至少1/);
    expect(said('yongchuan', 'duty.power_list', '2018-12-31')).toContain(
      '权力清单、责任清单（2016-12-31起）',
    );
    expect(said('miyun', 'duty.doc_cleanup', '2014-12-31')).toContain('自2011年起每2年至少1');
  });

  it('never shows a code or a hole, in any profile', () => {
    for (const { id } of profiles) {
      const law = lawOf(id, profiles);
      for (const parameter of Object.keys(parameters) as ParameterId[]) {
        for (const { value } of law.history(parameter)) {
          expect([parameter, valueText(parameter, value)]).toEqual([
            parameter,
            expect.not.stringMatching(/undefined|\[object|[{}]|NaN/),
          ]);
        }
      }
    }
  });
});
