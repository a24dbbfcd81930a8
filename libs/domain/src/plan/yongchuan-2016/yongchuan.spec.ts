import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { yongchuan2016 as plan } from './plan.ts';

// Counted from the published text by plain patterns, apart from the script that extracts the rows.
const text = readFileSync(join(__dirname, 'document.txt'), 'utf8');
const annex = text.slice(text.lastIndexOf('附件:'), text.indexOf('中共重庆市永川区委办公室 201716日印发'));
const count = (pattern: RegExp): number => [...annex.matchAll(pattern)].length;
const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((w) => w === word).length]));

const measure = (number: number) => {
  const found = plan.measures.find((m) => m.number === number);
  if (!found) throw new Error(`There is no measure ${number}.`);
  return found;
};
const numbers = (matches: (m: (typeof plan.measures)[number]) => boolean) =>
  plan.measures.filter(matches).map((m) => m.number);

const LEADERS = /^(文良印|罗清泉|卢胜利|刘义全|赵德明|刘建中|夏庆英|高林平|李建超|滕宏伟)$/gm;
const withoutSpace = (s: string) => s.replace(/\s/g, '');

describe('The 174 measures of Yongchuan', () => {
  it('are read from the very text that lies beside them', () => {
    expect(plan.documentSha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('are numbered 1 to 174 under 8 sections and 41 headings, as the text has them', () => {
    expect(count(/^\d+\)/gm)).toBe(174);
    expect(plan.measures.map((m) => m.number)).toEqual(Array.from({ length: 174 }, (_, i) => i + 1));
    expect(count(/^[一二三四五六七八]、/gm)).toBe(8);
    expect(plan.sections).toHaveLength(8);
    const headings = new Set([...annex.matchAll(/^(\d+)\./gm)].map(([, n]) => Number(n)));
    expect(headings.size).toBe(41);
    expect(plan.headings.map((h) => h.number)).toEqual([...headings]);
  });

  it('together say what the annex says, every character once and in its order', () => {
    const rows = annex
      .slice(annex.indexOf('一、'))
      .split('\n')
      .filter((line) => !/^(\d+\.|[一二三四五六七八]、)/.test(line))
      .join('');
    const said = plan.measures.map(
      (m) =>
        `${m.number})${m.text}${m.leaders.join('')}${m.lead.raw}${m.cooperating}${m.deadline.raw}${m.results.raw}`,
    );
    expect(withoutSpace(said.join(''))).toBe(withoutSpace(rows));
  });

  it('are due as printed: 21, 35, 16 and 49 by year, 49 lasting, 4 blank, which inherit', () => {
    const years = { '2016': 21, '2017': 35, '2018': 16, '2019': 49 };
    for (const [year, n] of Object.entries(years)) {
      expect(count(new RegExp(`^${year}年年底前$`, 'gm'))).toBe(n);
      expect(plan.measures.filter((m) => m.deadline.on === `${year}-12-31`)).toHaveLength(n);
    }
    expect(count(/长期\s*坚持/g)).toBe(49);
    expect(plan.measures.filter((m) => m.deadline.raw === '长期坚持')).toHaveLength(49);
    expect(numbers((m) => m.deadline.raw === '')).toEqual([47, 48, 49, 169]);
    expect(plan.measures.filter((m) => m.deadline.lasting)).toHaveLength(53);
    expect(plan.measures.filter((m) => m.deadline.lasting && m.deadline.on)).toEqual([]);
  });

  it('leave results of the printed kinds', () => {
    const printed = [...annex.matchAll(/^[一二三]类.*$/gm)].map(([cell]) => cell);
    const { '': blank, ...raw } = tally(plan.measures.map((m) => m.results.raw));
    expect(raw).toEqual(tally(printed));
    expect(blank).toBe(1);
    expect(raw).toMatchObject({ 三类: 67, 一类: 52, '一类、三类': 23, '一类、二类': 11, 二类: 10 });
    expect(raw).toMatchObject({ '二类、三类': 6, '一类、二类、三类': 3 });
    for (const { results } of plan.measures.filter((m) => m.results.raw !== '')) {
      expect(results.kinds.includes('system')).toBe(results.raw.includes('一类'));
      expect(results.kinds.includes('facility')).toBe(results.raw.includes('二类'));
      expect(results.kinds.includes('deployment')).toBe(results.raw.includes('三类'));
    }
    expect(measure(169).results).toEqual({ raw: '', kinds: ['deployment'] });
  });

  it('name no leader in 78 rows, two in one, and are never filled from above', () => {
    expect(count(LEADERS)).toBe(97);
    expect(plan.measures.flatMap((m) => m.leaders)).toEqual(
      [...annex.matchAll(LEADERS)].map(([name]) => name),
    );
    expect(numbers((m) => m.leaders.length === 0)).toHaveLength(78);
    expect(numbers((m) => m.leaders.length > 1)).toEqual([163]);
    expect(measure(163).leaders).toEqual(['滕宏伟', '罗清泉']);
    expect(measure(168).leaders).toEqual(['文良印']);
    expect(measure(169).leaders).toEqual([]);
  });

  it('name 区政府法制办 as the only lead in 43 rows, six of which have a leader', () => {
    expect(count(/^区政府法制办$/gm)).toBe(43);
    const led = numbers((m) => m.lead.raw === '区政府法制办');
    expect(led).toHaveLength(43);
    expect(led.filter((n) => measure(n).leaders.length > 0)).toEqual([19, 96, 153, 154, 157, 165]);
  });

  it.each([
    ['区政府办公室', 13],
    ['区发展改革委', 9],
    ['区行管办', 7],
    ['区人力社保局', 7],
    ['区委组织部', 7],
    ['区财政局', 6],
    ['区编办', 5],
  ])('name %s as the only lead in %d rows', (unit, n) => {
    // #163 sets a second lead on a line of its own.
    const alone = count(new RegExp(`^${unit}$`, 'gm')) - (unit === '区政府办公室' ? 1 : 0);
    expect(alone).toBe(n);
    expect(numbers((m) => m.lead.raw === unit)).toHaveLength(n);
  });

  it('print no lead in five rows, which continue the row above', () => {
    expect(numbers((m) => m.lead.raw === '')).toEqual([47, 48, 49, 51, 169]);
    expect([47, 48, 49, 51, 169].map((n) => measure(n).continues)).toEqual([46, 46, 46, 50, 168]);
    expect(numbers((m) => m.continues !== undefined)).toEqual([47, 48, 49, 51, 169]);
  });

  it('have several leads, a class of units or a role where the text has them', () => {
    expect(measure(55).lead.names).toHaveLength(7);
    expect(measure(69).lead.names).toEqual(['区食药监分局', '区卫生计生委', '区人力社保局', '区环保局']);
    expect(measure(145).lead.names).toEqual(['区政府办公室', '区政府法制办']);
    expect(measure(163).lead.names).toEqual(['区委办公室', '区政府办公室']);
    expect(numbers((m) => m.lead.names.length > 1)).toEqual([55, 69, 79, 80, 145, 163]);
    for (const n of [79, 80])
      expect(measure(n).lead.names).toEqual(['区级行政执法部门', '各镇人民政府、街道办事处']);
    expect(numbers((m) => m.lead.raw === '各决策承办部门')).toEqual([53, 54, 57]);
  });

  it('hold one interim day, which stands among the results of #141', () => {
    expect(count(/2016年底前完成/g)).toBe(1);
    expect(numbers((m) => m.milestones.length > 0)).toEqual([141]);
    expect(measure(141).milestones).toEqual([
      { on: '2016-12-31', text: '区级部门通过法定途径解决信访投诉请求清单' },
    ]);
    expect(measure(141).deadline.on).toBe('2019-12-31');
  });

  it('tell the damage of the text', () => {
    expect(measure(23).remarks).toEqual([{ code: 'quotes_lost', what: '先照后证' }]);
    expect(text).toContain('“先照后证”');
    expect(measure(51).remarks).toEqual([{ code: 'cells_blank', what: '牵头单位、配合单位' }]);
    expect(measure(134).remarks.map((r) => r.code)).toEqual(['stop_lost']);
    expect(measure(1).remarks).toEqual([]);
  });
});
