import type { ProfileAnswer } from '@fadu/domain';
import { filtered, ruleRows } from './rule-rows.ts';

const value = (display: string, givenBy: string) => ({
  profile: 'here',
  givenBy,
  from: '2020-01-01',
  display,
  value: 1,
  citation: '第一条',
  publishedOn: null,
  note: null,
});
const rule = (id: string, display: string, givenBy = 'here', change?: 'same' | 'changed') => ({
  id,
  name: { zh: `规则${id}`, en: id },
  unit: '',
  values: [value(display, givenBy)],
  ...(change && { change }),
});
const profile = (id: string, ...parameters: ProfileAnswer['parameters']): ProfileAnswer => ({
  id,
  name: { zh: id, en: id },
  inherits: null,
  checkedOn: '2026-11-21',
  isDefault: false,
  parameters,
});
const here = profile('here', rule('a', '15日', 'here', 'changed'), rule('b', '60日', 'national', 'same'));
const there = profile('there', rule('a', '10日'), rule('b', '60日'), rule('c', '2次'));
const ids = (only: string, text = '') =>
  filtered(ruleRows(here, there), 'here', { only, text }).map(({ rule: { id } }) => id);

describe('the rules of a profile', () => {
  it('stand beside those of another, also where only one of them has the rule', () => {
    expect(ruleRows(here, there).map((row) => [row.rule.id, row.here?.display, row.there?.display])).toEqual([
      ['a', '15日', '10日'],
      ['b', '60日', '60日'],
      ['c', undefined, '2次'],
    ]);
  });

  it('are filtered by where they come from, by change, by difference and by words', () => {
    expect(ids('own')).toEqual(['a']);
    expect(ids('changed')).toEqual(['a']);
    expect(ids('differs')).toEqual(['a', 'c']);
    expect(ids('')).toEqual(['a', 'b', 'c']);
    expect(ids('', ' 60 ')).toEqual(['b']);
  });
});
