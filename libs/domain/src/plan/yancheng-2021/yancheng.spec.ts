import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bodyNames, resolveUnits } from '../resolve-units.ts';
import { yancheng2021 as plan } from './plan.ts';

const text = readFileSync(join(__dirname, 'document.txt'), 'utf8');
const tasks = text.slice(text.indexOf('二、重点工作'), text.indexOf('三、工作要求'));

describe('The 23 tasks of the Yancheng zone', () => {
  it('are numbered 1 to 23 under seven groups', () => {
    expect([...tasks.matchAll(/^\s*\d+\./gm)]).toHaveLength(23);
    expect(plan.measures.map((m) => m.number)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
    expect([...tasks.matchAll(/^[(（][一二三四五六七][)）]/gm)]).toHaveLength(7);
    expect(plan.headings).toHaveLength(7);
    expect(new Set(plan.measures.map((m) => m.heading)).size).toBe(7);
  });

  it('stand in the text as printed, with the units that they bind', () => {
    for (const m of plan.measures) expect(tasks).toContain(m.text);
    expect([...tasks.matchAll(/责任单位:区各部门/g)]).toHaveLength(23);
    expect(plan.measures.filter((m) => m.cooperating === '区各部门')).toHaveLength(23);
    expect(plan.measures.flatMap((m) => m.lead.raw)).toEqual(
      [...tasks.matchAll(/牵头(?:单位|部门):(.+?),责任单位/g)].map(([, lead]) => lead),
    );
  });

  it('count what 区政法委 leads or helps to lead', () => {
    const printed = [...tasks.matchAll(/牵头[^,]*区政法委/g)].length;
    expect(printed).toBe(14);
    expect(plan.measures.filter((m) => m.lead.names.includes('区政法委'))).toHaveLength(printed);
  });

  it('have no day of their own: they are due at the end of the plan’s year', () => {
    expect(plan.measures.every((m) => m.deadline.raw === '' && m.deadline.on === '2021-12-31')).toBe(true);
    expect(plan.measures.every((m) => m.remarks.some((r) => r.code === 'deadline_of_plan'))).toBe(true);
    expect(plan.measures.filter((m) => m.remarks.length > 1).map((m) => m.number)).toEqual([4]);
  });

  it('name units that the book knows, roles apart', () => {
    const resolved = plan.measures.map((m) =>
      resolveUnits(`${m.lead.raw},${m.cooperating}`, plan.issuedOn, plan.units),
    );
    expect(resolved.flatMap((r) => r.unresolved)).toEqual([]);
    expect(resolved.flatMap((r) => r.roles.map((role) => role.written))).toEqual([
      '政府规章起草单位',
      '规范性文件实施单位',
      '重大行政决策承办单位',
      '重大行政决策承办单位',
    ]);
    expect(bodyNames(resolveUnits('公安分局', '2021-09-01', plan.units))).toEqual(['区公安分局']);
  });
});
