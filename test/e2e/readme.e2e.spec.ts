import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ImportAnswer, IngestAnswer, NewTokenAnswer, TokensAnswer, ValuesAnswer } from '@fadu/domain';

import { api } from '../harness/api.ts';
import { type Ran, fadu, faduJson, run } from '../harness/command-line.ts';
import { inRepository } from '../harness/repository.ts';
import { ADMIN_TOKEN, type Server, startServer } from '../harness/server.ts';

const readme = readFileSync(inRepository('README.md'), 'utf8');
const shell = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text!);
const curl = shell.find((text) => text.includes('curl -X POST'));
/** Every `npm run fadu -- …` of the page, without those on the real data, which have a test of their own. */
const commands = [...readme.matchAll(/npm run fadu -- ([^\n`]+)/g)]
  .map(([, command]) => command!.trim())
  .filter((command) => !command.includes('shared/data'));

const ledger = [
  '信访件编号,责任单位,登记日期,渠道,受理日期,答复日期',
  'R-1,区教育局,2025-03-01,来信,2025-03-05,2025-04-30',
  'R-2,区教育局,2025-03-02,来访,2025-03-06,2025-08-01',
].join('\n');

describe('the front page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-readme-'));
  const dataDir = join(folder, 'data');
  const file = join(folder, 'petitions.csv');
  let server: Server | undefined;

  beforeAll(async () => {
    writeFileSync(file, ledger);
    server = await startServer({ dataDir });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A command of the page, on this test's file and folder. */
  const onPage = (command: string): Promise<Ran> => {
    const here = command
      .replace('petitions.xlsx', file)
      .replace('NAME', 'a-reader')
      .replace('FOLDER', join(folder, 'copy'));
    return fadu(dataDir, ...here.split(/\s+/));
  };

  const lacking = spawnSync('curl', ['--version']).status === 0 ? '' : ' [no curl]';
  const itWithCurl = lacking === '' ? it : it.skip;
  itWithCurl(`has an example of sending an event that is accepted as it stands${lacking}`, async () => {
    const here = curl!
      .replace('$(cat data/admin-token)', ADMIN_TOKEN)
      .replace('http://127.0.0.1:8080', server!.url)
      .replace('curl ', 'curl -sS ');
    expect(here).toContain(server!.url);
    const { out, err } = await run('bash', ['-c', here]);
    expect(err).toBe('');
    expect(JSON.parse(out) as IngestAnswer).toMatchObject({ accepted: 1, duplicates: 0, rejected: [] });
  });

  it('names at least the commands that the contract has', () => {
    const named = commands.join('\n');
    for (const word of ['import', 'values', 'items', 'rebuild --verify', 'verify', 'rejections', 'token add'])
      expect(named).toContain(word);
  });

  describe('with a server on the folder', () => {
    it.each(commands)('fadu %s', async (command) => {
      const { code, out, err } = await onPage(command);
      expect({ code, err: err.replaceAll(/上传 uploading.*\n/g, '') }).toEqual({ code: 0, err: '' });
      expect(out.trim()).not.toBe('');
    });

    it('tells the figure that was imported', async () => {
      await api(server!.url).visible();
      const { code, out } = await fadu(
        dataDir,
        'values',
        'petition_close_ontime_rate',
        '--period',
        '2025',
        '--on',
        '2026-06-30',
      );
      expect(code).toBe(0);
      expect(out).toMatch(/区教育局\s+50(\.0)?%\s+1\/2/);
    });

    it('ends with a sentence, not a stack, and code 1 when it is asked for what is not there', async () => {
      const { code, err, out } = await fadu(dataDir, 'values', 'happiness');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toBe(
        '没有这个指标 [indicator.unknown]\nThere is no indicator "happiness". GET /v1/indicators lists them all.\n',
      );
    });

    it('ends with code 2 and tells the row when a row was refused', async () => {
      writeFileSync(join(folder, 'bad.csv'), `${ledger}\nR-3,区教育局,2025-02-30,来信,,`);
      const { code, out } = await fadu(
        dataDir,
        'import',
        join(folder, 'bad.csv'),
        '--template',
        'petition-ledger',
      );
      expect(code).toBe(2);
      expect(out).toContain('第4行 登记日期「2025-02-30」');
      const rejections = await faduJson<{ total: number }>(dataDir, 'rejections');
      expect(rejections.total).toBe(1);
    });
  });

  describe('with no server on the folder', () => {
    beforeAll(async () => {
      await server?.stop();
      server = undefined;
    });

    it('answers with the same figures', async () => {
      const question = ['values', 'petition_close_ontime_rate', '--period', '2025', '--on', '2026-06-30'];
      const { rows } = await faduJson<ValuesAnswer>(dataDir, ...question);
      expect(rows.filter(({ denominator }) => denominator !== '0')).toMatchObject([
        { unit: '区教育局', numerator: '1', denominator: '2', met: 1, missed: 1, display: '50.0%' },
      ]);
    });

    it('tells at once what was imported just before', async () => {
      writeFileSync(file, `${ledger}\nR-9,区水利局,2025-03-01,来信,2025-03-05,2025-04-30`);
      const answer = await faduJson<ImportAnswer>(dataDir, 'import', file, '--template', 'petition-ledger');
      expect(answer).toMatchObject({ rows: 3, accepted: 3, duplicates: 6, rejected: 0 });
      const items = await faduJson<{ rows: { item: string }[] }>(
        dataDir,
        'items',
        'petition_close_ontime_rate',
        '--period',
        '2025',
        '--on',
        '2026-06-30',
        '--side',
        'met',
      );
      expect(items.rows.map(({ item }) => item).sort()).toEqual(['petition/R-1', 'petition/R-9']);
    });

    it('verifies, rebuilds and finds both in order', async () => {
      expect(await faduJson(dataDir, 'verify')).toMatchObject({ differences: [] });
      expect(await faduJson(dataDir, 'rebuild', '--verify')).toMatchObject({ equal: true, swapped: true });
    });

    it('makes, lists and revokes tokens; the secret is shown once', async () => {
      const made = await faduJson<NewTokenAnswer>(
        dataDir,
        'token',
        'add',
        'clerk',
        '--scopes',
        'read,ingest',
      );
      expect(made).toMatchObject({ name: 'clerk', scopes: ['read', 'ingest'] });
      const listed = await fadu(dataDir, '--json', 'token', 'list');
      expect(listed.out).toContain('clerk');
      expect(listed.out).not.toContain(made.token);
      expect((await fadu(dataDir, 'token', 'revoke', made.id)).code).toBe(0);
      const after = await faduJson<TokensAnswer>(dataDir, 'token', 'list');
      expect(after.rows.find(({ id }) => id === made.id)?.revokedAt).not.toBeNull();
    });

    it('helps in both languages', async () => {
      const { code, out } = await fadu(dataDir, '--help');
      expect(code).toBe(0);
      for (const text of ['import', 'values', 'rebuild', '导入', 'append events'])
        expect(out).toContain(text);
    });
  });
});
