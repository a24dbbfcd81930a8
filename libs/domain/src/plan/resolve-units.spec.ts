import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { plans, yongchuan2016 } from './register.ts';
import { bodyNames, membersOf, resolveUnits } from './resolve-units.ts';

const book = yongchuan2016.units;
const issued = yongchuan2016.issuedOn;
const names = (raw: string, on = issued) => bodyNames(resolveUnits(raw, on, book));

describe('Names in a cell of units', () => {
  it('are bodies and groups, whatever stands between them', () => {
    const found = resolveUnits('区编办、区工商分局等区级有关部门,各镇人民政府、街道办事处', issued, book);
    expect(found.bodies.map((b) => b.written)).toEqual(['区编办', '区工商分局']);
    expect(found.groups.map((g) => [g.written, g.group.extent])).toEqual([
      ['区级有关部门', 'some'],
      ['各镇人民政府、街道办事处', 'every'],
    ]);
    expect(found.unresolved).toEqual([]);
  });

  it('are one body under several names', () => {
    expect(names('区政府办、区政府办公室')).toEqual(['区政府办公室']);
    expect(names('区纪委(区监察局)、区监察局、区纪委')).toEqual(['区纪委']);
    expect(names('区委党校(行政学院)、区行政学院')).toEqual(['区委党校']);
    expect(names('区市政局、区市政园林局、区商委、区商务局')).toEqual(['区市政园林局', '区商务局']);
  });

  it('are a role where the text names whoever does a thing', () => {
    const found = resolveUnits('各决策承办部门', issued, book);
    expect(found.roles.map((r) => r.written)).toEqual(['各决策承办部门']);
    expect([...found.bodies, ...found.groups, ...found.unresolved]).toEqual([]);
  });

  it('stay unresolved when the book does not hold them, also when they begin like one that it holds', () => {
    const found = resolveUnits('区政府办事处、区旅游局等区级有关部门', issued, book);
    expect(found.unresolved).toEqual(['区政府办事处', '区旅游局']);
    expect(found.groups.map((g) => g.written)).toEqual(['区级有关部门']);
    expect(resolveUnits('高等学校', issued, book).unresolved).toEqual(['高等学校']);
    expect(resolveUnits('', issued, book)).toMatchObject({ bodies: [], unresolved: [] });
  });

  it('are all known in both plans', () => {
    for (const plan of plans) {
      const raw = plan.measures.flatMap((m) => [m.lead.raw, m.cooperating]);
      expect(raw.flatMap((cell) => resolveUnits(cell, plan.issuedOn, plan.units).unresolved)).toEqual([]);
    }
  });

  it.each(plans.map((plan) => [plan.id, plan] as const))('stand in the document of %s', (id, { units }) => {
    const text = readFileSync(join(__dirname, id, 'document.txt'), 'utf8').replace(/\s/g, '');
    const held = [
      ...units.bodies.flatMap((b) => [b.name, ...(b.also ?? [])]),
      ...[...units.groups, ...units.roles].flatMap((g) => g.names),
    ];
    expect(held.filter((name) => !text.includes(name))).toEqual([]);
  });
});

describe('Bodies over time', () => {
  const answering = (raw: string, on: string) => resolveUnits(raw, on, book).bodies;

  it('answer themselves up to the last day that is sure', () => {
    expect(answering('区政府法制办', '2018-03-21')).toEqual([
      { written: '区政府法制办', name: '区政府法制办', path: [], doubts: [] },
    ]);
  });

  it('are kept with a doubt while the change is under way', () => {
    for (const on of ['2018-03-22', '2019-03-30'])
      expect(answering('区政府法制办', on)).toMatchObject([
        { name: '区政府法制办', path: [], doubts: ['change_under_way'] },
      ]);
  });

  it('have a successor from the first day that is sure, told as not compared', () => {
    const [body] = answering('区政府法制办', '2019-03-31');
    expect(body).toMatchObject({ written: '区政府法制办', name: '区司法局', doubts: ['not_compared'] });
    expect(body?.path.map((s) => s.of)).toEqual(['区政府法制办']);
  });

  it('merge into one', () => {
    expect(names('区工商分局、区质监局、区食药监分局', '2019-12-31')).toEqual(['区市场监管局']);
    expect(names('区国税局、区地税局', '2018-07-19')).toEqual(['区国税局', '区地税局']);
    expect(names('区国税局、区地税局', '2018-07-20')).toEqual(['区税务局']);
  });

  it('give every successor where their duties were split', () => {
    expect(answering('区国土房管局', '2020-01-01')).toMatchObject([
      { name: '区规划自然资源局', duties: '国土资源', doubts: ['not_compared', 'duties_split'] },
      { name: '区住房城乡建委', duties: '房屋管理', doubts: ['not_compared', 'duties_split'] },
    ]);
  });

  it('pass on duties of bodies and of days that exist', () => {
    const known = new Set(book.bodies.map((b) => b.name));
    for (const s of book.successions) {
      expect(known).toContain(s.of);
      expect(s.until < s.from).toBe(true);
    }
    expect(new Set(book.successions.map((s) => s.of)).size).toBe(book.successions.length);
  });
});

describe('Trap 27: groups among cooperating units', () => {
  const register = [
    { name: '甲镇', category: 'town' as const, enforcement: false },
    { name: '乙局', category: 'department' as const, enforcement: true },
    { name: '丙局', category: 'department' as const, enforcement: false },
  ];
  const members = (raw: string) => {
    const [found] = resolveUnits(raw, issued, book).groups;
    return found && membersOf(found.group, register)?.map((u) => u.name);
  };

  it('are the units of the register on the day', () => {
    expect(members('各镇人民政府、街道办事处')).toEqual(['甲镇']);
    expect(members('区级行政执法部门')).toEqual(['乙局']);
    expect(members('区级有关部门')).toEqual(['乙局', '丙局']);
  });

  it('are unknown where the register cannot tell', () => {
    expect(members('区综治领导小组成员单位')).toBeUndefined();
  });
});
