import type { CloudEvent, FindingsAnswer, ImportAnswer, QualityAnswer, StatedAnswer } from '@fadu/domain';

import { type ApiClient, api } from '../harness/api.ts';
import { faduJson } from '../harness/command-line.ts';
import { type ConsoleSession, openConsole, picture, settled, violationsOf } from '../harness/console.ts';
import { inRepository } from '../harness/repository.ts';
import { type Server, startServer } from '../harness/server.ts';
import { describeInBrowser } from './browser.ts';

const report = inRepository('apps/ingest/fixtures/stated-figures-yuanyi-2020.csv');
const FIGURES = 22;

const event = (
  subject: string,
  type: string,
  data: Readonly<Record<string, unknown>> & { readonly on: string },
): CloudEvent => ({
  specversion: '1.0',
  id: `${subject}/${type}`,
  source: 'test',
  type: `fadu.${type}.v1`,
  subject,
  time: `${data.on}T09:00:00+08:00`,
  data,
});

const unit = '袁驿镇';

/** What the town sent of itself as events: three petitions, two of them settled. */
const facts: readonly CloudEvent[] = [
  event(`unit/${unit}`, 'unit.registered', {
    name: unit,
    category: 'town',
    enforcement: true,
    on: '2010-01-01',
  }),
  ...[1, 2, 3].flatMap((n) => [
    event(`petition/P-${n}`, 'petition.registered', {
      unit,
      on: '2020-03-01',
      channel: 'visit',
      firstTime: true,
    }),
    event(`petition/P-${n}`, 'petition.accepted', { on: '2020-03-02' }),
    ...(n < 3 ? [event(`petition/P-${n}`, 'petition.resolved', { on: '2020-04-01' })] : []),
  ]),
];

let server: Server;
let client: ApiClient;
let imported: ImportAnswer;

beforeAll(async () => {
  server = await startServer();
  client = api(server.url);
  await client.sendBatch(facts);
  imported = await faduJson(server.dataDir, 'import', report, '--template', 'stated-figures');
  await client.visible();
});
afterAll(() => server?.stop());

describe('a report of a town, taken in by the command line', () => {
  it('has every figure accepted', () => {
    expect(imported).toMatchObject({ rows: FIGURES, accepted: FIGURES, rejected: 0 });
  });

  it('is answered with findings: a rate that no count gives, and claims that contradict each other', async () => {
    const { rows } = await client.get<FindingsAnswer>('/v1/findings', { unit, kind: 'report' });
    const details = (code: string) => rows.filter((row) => row.code === code).map(({ detail }) => detail.zh);
    expect(details('stated.rate_impossible')).toEqual([
      expect.stringMatching(/30–39.*至少要有 223 件（222\/223）/),
    ]);
    expect(details('stated.contradiction')).toEqual([
      expect.stringContaining('称全部完成，比率应为100%，却印为 99.6%'),
    ]);
    expect(details('stated.derived')).toEqual(['8460人次恰为2820余次的 3 倍，后者是概数']);
    expect(details('stated.capacity')).toHaveLength(1);
  });

  it('stands beside what the events give', async () => {
    const answer = await client.get<StatedAnswer>('/v1/stated', { unit, year: '2020' });
    expect(answer.total).toBe(FIGURES);
    // as in the report, line 2 before line 10
    expect(answer.rows.slice(0, 3).map(({ figure }) => figure)).toEqual([
      'proof_items_cancelled',
      'inspection_count',
      'inspection_person_times',
    ]);
    const of = (figure: string) => answer.rows.find((row) => row.figure === figure);
    expect(of('petition_resolution_rate')).toMatchObject({
      printed: '99.6%',
      computed: { numerator: '2', denominator: '3' },
      verdict: 'differs',
    });
    expect(of('inspection_count')).toMatchObject({ printed: '2820余次', low: '2820', high: '2829' });
    expect(of('lecture_audience')).toMatchObject({ verdict: 'not_computed', computed: null });
  });

  it('shows in the quality of the data, which were sent years late', async () => {
    const { rows, lateAfter } = await client.get<QualityAnswer>('/v1/quality', { period: '2020', unit });
    expect(lateAfter).toBe(30);
    const figures = Object.fromEntries(
      rows[0]!.figures.map((f) => [f.measure, `${f.numerator}/${f.denominator}`]),
    );
    expect(figures).toEqual({
      quality_opened_rate: '4/4',
      quality_unit_known_rate: '4/4',
      quality_sent_in_time_rate: `0/${8 + FIGURES}`,
      quality_revised_rate: `0/${8 + FIGURES}`,
      quality_order_rate: '0/4',
    });
    expect(rows[0]!.faults.map(({ code }) => code)).toContain('stated.rate_impossible');
  });
});

describeInBrowser('a report of a town, in the console', () => {
  let session: ConsoleSession;
  beforeAll(async () => {
    session = await openConsole(server);
  }, 60_000);
  afterAll(() => session?.close());

  const rowOf = (name: string) => session.page.getByRole('row').filter({ hasText: name });

  it('stands figure by figure beside what the records give', async () => {
    const { page } = session;
    await session.goTo('/');
    await page.getByRole('link', { name: '报告核对' }).click();
    await page.getByRole('heading', { level: 1, name: '报告核对' }).waitFor();
    await page.getByLabel('报告年度').selectOption('2020');
    await settled(page);
    expect(new URL(page.url()).search).toBe('?year=2020');
    const row = await rowOf('信访事项化解率').textContent();
    for (const part of ['袁驿镇', '99.6%', '66.7% (2/3)', '不符', '列报比率不可能成立'])
      expect(row).toContain(part);
    expect(await rowOf('lecture_audience').textContent()).toContain('无从计算');
    expect(await page.getByRole('row').count()).toBe(FIGURES + 1);
    expect(await violationsOf(page)).toEqual([]);
    expect((await picture(page, 'stated')).length).toBeGreaterThan(20_000);
  });

  it('names indicators in its findings, and no codes', async () => {
    const row = await rowOf('信访事项化解率').textContent();
    expect(row).toContain('“信访事项化解率”印为 99.6%');
    expect(row).not.toContain('petition_resolution_rate');
  });

  it('leads from a computed figure to the items that it is made of', async () => {
    const { page } = session;
    await rowOf('信访事项化解率').getByRole('link', { name: '66.7% (2/3)' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '信访事项化解率' }).waitFor();
    await settled(page);
    expect(await page.getByRole('main').textContent()).toContain('P-1');
  });

  it('says where figures come from when there are none', async () => {
    await session.goTo('/stated?year=2031');
    expect(await session.page.getByRole('main').textContent()).toContain('报告所列数字');
    expect(await session.page.getByLabel('报告年度').inputValue()).toBe('2031');
    expect(session.complaints).toEqual([]);
  });
});
