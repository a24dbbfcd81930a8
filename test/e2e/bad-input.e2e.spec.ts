import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import type {
  FindingsAnswer,
  ImportAnswer,
  IngestAnswer,
  NewTokenAnswer,
  RejectionsAnswer,
} from '@fadu/domain';
import { shanghaiDay } from '@fadu/domain';

import { type ApiClient, type Reply, type Request, api } from '../harness/api.ts';
import { inRepository } from '../harness/repository.ts';
import { type Server, pause, startServer } from '../harness/server.ts';
import type { BadInput, Sent, Who } from './bad-input/bad-input.ts';
import { type Said, badInputPage, nameOf } from './bad-input/page.ts';
import { badInputs } from './bad-input/register.ts';

const saidFile = inRepository('test/e2e/bad-input/said.json');
const page = inRepository('docs/bad-input.md');
const writing = process.env['FADU_WRITE_DOCS'] === '1';
const said: Record<string, readonly [string, string]> = existsSync(saidFile)
  ? { ...(JSON.parse(readFileSync(saidFile, 'utf8')) as Said) }
  : {};

let server: Server;
let admin: ApiClient;
const tokens = new Map<Who, string>();

beforeAll(async () => {
  server = await startServer();
  admin = api(server.url);
  tokens.set('admin', server.token).set('stranger', 'fadu_nobody-knows-this-one');
  const make = (name: string, scope: string) =>
    admin.post<NewTokenAnswer>('/v1/admin/tokens', { name, scopes: [scope] });
  tokens
    .set('reader', (await make('reader', 'read')).token)
    .set('sender', (await make('sender', 'ingest')).token);
  const { id, token } = await make('revoked', 'read');
  tokens.set('revoked', token);
  await admin.ask({
    method: 'DELETE',
    path: `/v1/admin/tokens/${id}`,
    headers: { authorization: `Bearer ${server.token}` },
  });
});

afterAll(async () => {
  await server.stop();
  if (!writing) return;
  writeFileSync(saidFile, `${JSON.stringify(said, null, 2)}\n`);
  writeFileSync(page, badInputPage(badInputs, said));
});

describe.each(badInputs)('$en', (chapter) => {
  it.each(chapter.inputs)('$en', async (input) => {
    if (input.before) expect((await admin.sendBatch(input.before)).rejected).toEqual([]);
    const before = await countsOf(admin);
    const reply = await admin.ask(requestOf(input.sent, tokens.get(input.who ?? 'admin')));
    const { code, words } = onAnyDay(await told(input, reply));

    expect({ status: reply.status, code }).toEqual({ status: input.status, code: input.code });
    await expectKept(input, before);
    if (writing) said[nameOf(chapter, input)] = words;
    expect(words).toEqual(said[nameOf(chapter, input)]);
  });
});

describe('the page docs/bad-input.md', () => {
  const names = badInputs.flatMap((chapter) => chapter.inputs.map((input) => nameOf(chapter, input)));

  it('has one line for every input, and no name twice', () => {
    expect(new Set(names).size).toBe(names.length);
    if (!writing) expect(Object.keys(said).sort()).toEqual([...names].sort());
  });
});

function requestOf({ method = 'GET', path, type, body, file }: Sent, token: string | undefined): Request {
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(type && { 'content-type': type }),
  };
  const content = typeof body === 'function' ? body() : body;
  if (content === undefined) return { method, path, headers };
  if (file === undefined) return { method, path, headers, body: content };
  const form = new FormData();
  form.set('file', new Blob([content]), file);
  return { method, path, headers, body: form };
}

interface Told {
  readonly code: string;
  readonly words: readonly [zh: string, en: string];
}

/** What the answer says, wherever it stands: a problem, a refused event, a row report, or later a finding. */
async function told(input: BadInput, { status, headers, json }: Reply): Promise<Told> {
  if (status >= 400) {
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json['status']).toBe(status);
    expect(headers.has('retry-after')).toBe(status === 413 || status === 429);
    return { code: String(json['code']), words: [String(json['title']), String(json['detail'])] };
  }
  if ('report' in json) return toldOfRow(json as unknown as ImportAnswer);
  const [refused] = (json as unknown as IngestAnswer).rejected;
  if (refused) return { code: refused.code, words: ['', refused.message] };
  return input.kept === 'finding' ? finding(input) : { code: '', words: ['', ''] };
}

function toldOfRow({ report: [first] }: ImportAnswer): Told {
  if (!first) return { code: '', words: ['', ''] };
  return { code: first.code, words: [first.message.zh, first.message.en] };
}

/** Some sentences name today: they are compared and printed as if said on no particular day. */
function onAnyDay({ code, words: [zh, en] }: Told): Told {
  const day = shanghaiDay(Date.now());
  return { code, words: [zh.replaceAll(day, '（当日）'), en.replaceAll(day, '(today)')] };
}

async function finding({ code, sent }: BadInput): Promise<Told> {
  await admin.visible();
  const { rows } = await admin.get<FindingsAnswer>('/v1/findings', { code, limit: '1000' });
  const { subject, data } = JSON.parse(sent.body as string) as { subject: string; data: { unit?: string } };
  const found = rows.find((row) => row.subject === subject || row.subject === `unit/${data.unit}`);
  const words = [found?.name, found?.detail, found?.remedy].filter((text) => text !== undefined);
  const all = (language: 'zh' | 'en') =>
    words
      .map((text) => text[language])
      .filter((text) => text !== '')
      .join(' · ');
  return { code: found?.code ?? '', words: [all('zh'), all('en')] };
}

interface Counts {
  readonly accepted: number;
  readonly rejections: number;
}

async function countsOf(client: ApiClient): Promise<Counts> {
  const { accepted } = await client.get<{ accepted: number }>('/v1/watermark');
  return { accepted, rejections: await rejectionsOf(client) };
}

const rejectionsOf = async (client: ApiClient): Promise<number> =>
  (await client.get<RejectionsAnswer>('/v1/rejections', { limit: '1' })).total;

/** In the log, in the rejections, or nowhere: exactly as the page says. */
async function expectKept({ kept, code }: BadInput, before: Counts): Promise<void> {
  const more = kept === 'rejection' ? 1 : 0;
  const end = Date.now() + 10_000;
  while (more > 0 && (await rejectionsOf(admin)) <= before.rejections && Date.now() < end) await pause(20);
  await admin.visible();
  const after = await countsOf(admin);
  expect(after.rejections - before.rejections).toBe(more);
  if (kept === 'nothing') expect(after.accepted).toBe(before.accepted);
  if (kept === 'event' || kept === 'finding') expect(after.accepted).toBeGreaterThan(before.accepted);
  if (kept !== 'rejection') return;
  const { rows } = await admin.get<RejectionsAnswer>('/v1/rejections', { code, limit: '1000' });
  expect(rows.some(({ state, message }) => state === 'open' && message !== '')).toBe(true);
}
