import { indicators } from '@fadu/domain';

import { namedIndicators } from './named-indicators.ts';

describe('codes of indicators in a sentence', () => {
  it('are written as their names, however often they stand there', () => {
    expect(
      namedIndicators('“petition_resolution_rate”称全部，“petition_resolution_rate”却印为 99.6%', 'zh'),
    ).toBe('“信访事项化解率”称全部，“信访事项化解率”却印为 99.6%');
    expect(namedIndicators('"petition_resolution_rate" claims all of them', 'en')).toBe(
      '"Petitions resolved" claims all of them',
    );
  });

  it('keep quotes of the name itself apart', () => {
    expect(namedIndicators('“petition_one_visit_rate”', 'zh')).toBe('“‘最多访一次’一次性化解率”');
  });

  it('are those of every indicator there is', () => {
    for (const { id } of indicators) expect(namedIndicators(`“${id}”`, 'zh')).not.toContain(id);
  });

  it.each([
    ['of a figure that is no indicator', '“joint_checks”印为 8460人次'],
    ['without quotes', 'petition_resolution_rate'],
    ['of an event', '“record.voided”'],
    ['in the quotes of the other language', '"petition_resolution_rate"'],
  ])('stay as they are: %s', (_, sentence) => {
    expect(namedIndicators(sentence, 'zh')).toBe(sentence);
  });
});
