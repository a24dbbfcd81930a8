import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { measuresDefined } from './measures-defined.ts';
import { yancheng2021, yongchuan2016 } from './register.ts';

const yongchuan = measuresDefined(yongchuan2016);
const yancheng = measuresDefined(yancheng2021);

describe('Measures as events', () => {
  it('say what the row says', () => {
    expect(yongchuan[15]).toEqual({
      plan: 'yongchuan-2016',
      number: 16,
      heading: '2.大力推行权力清单、责任清单、负面清单制度并实行动态管理',
      text: '完善行政事业性收费、经营服务性收费和政府性基金清单制度的有关工作。',
      leader: '文良印',
      leads: ['区财政局'],
      cooperating: '区发展改革委等区级有关部门',
      cooperatingUnits: ['区发展改革委'],
      deadline: '2019-12-31',
      lasting: false,
      results: ['system'],
      on: '2017-01-06',
    });
  });

  it('take blank units from the row that they continue, but no leader', () => {
    expect(yongchuan[168]).toMatchObject({
      number: 169,
      leads: ['区政府督查室'],
      lasting: true,
      results: ['deployment'],
    });
    expect(yongchuan[168]).not.toHaveProperty('leader');
    expect(yongchuan[168]).not.toHaveProperty('deadline');
    expect(yongchuan[50]).toMatchObject({ number: 51, leads: ['区政府法制办'], lasting: true });
  });

  it('bind 区政府法制办 48 times: 43 rows, with another in #145, and four rows that continue its own', () => {
    const led = yongchuan.filter((m) => m.leads.includes('区政府法制办'));
    expect(led).toHaveLength(48);
    expect(led.filter((m) => m.leads.length > 1).map((m) => m.number)).toEqual([145]);
  });

  it('have a lead, a result and either a deadline or none for ever', () => {
    for (const m of yongchuan) {
      expect(m.leads.length).toBeGreaterThan(0);
      expect(m.results.length).toBeGreaterThan(0);
      expect(m.lasting).toBe(m.deadline === undefined);
    }
    expect(yongchuan.filter((m) => m.lasting)).toHaveLength(53);
    expect(yongchuan.filter((m) => m.leader !== undefined)).toHaveLength(96);
    expect(yongchuan[162]?.leader).toBe('滕宏伟、罗清泉');
    expect(yongchuan[140]?.milestones).toHaveLength(1);
  });

  it('trap 7: 21 of them were past due on the day of issue', () => {
    expect(yongchuan.filter((m) => m.deadline !== undefined && m.deadline < m.on)).toHaveLength(21);
  });

  it('are made of the tasks of another plan in the same way', () => {
    expect(yancheng).toHaveLength(23);
    expect(yancheng[3]).toMatchObject({
      plan: 'yancheng-2021',
      number: 4,
      heading: '1.依法全面履行政府职能',
      leads: ['区政法委'],
      cooperating: '区各部门',
      deadline: '2021-12-31',
      lasting: false,
      results: [],
      on: '2021-09-01',
    });
    expect(yancheng[3]).not.toHaveProperty('cooperatingUnits');
  });
});

describe('The extraction', () => {
  it('gives the same files when it runs again', () => {
    const root = join(__dirname, '../../../..');
    const run = () =>
      execFileSync(process.execPath, ['tools/extract-measures.mjs', '--check'], { cwd: root, stdio: 'pipe' });
    expect(run).not.toThrow();
  });
});
