import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CloudEvent, EventsAnswer } from '@fadu/domain';

import { type ApiClient, api } from '../harness/api.ts';
import { type Server, startServer } from '../harness/server.ts';
import { chance, pick, whole } from './chance.ts';
import { type Deliveries, deliveries } from './deliveries.ts';
import { figuresOf } from './figures.ts';
import { type Death, type Outcome, deliverAndKill } from './unreliable-client.ts';

const SEED = 20_261_121;
const KILLS = 20;

/** Sizes and moments, the same in every run. Ingest writes a stream in chunks of 2,000: some batches are longer. */
function plan(): { readonly sent: Deliveries; readonly deaths: readonly Death[] } {
  const random = chance(SEED);
  const deaths = Array.from({ length: KILLS }, (_, i): Death => {
    if (i % 4 === 0) return { when: 'sending', share: random() };
    if (i % 4 === 1) return { when: 'answering', after: whole(random, 0, 120) };
    return { when: 'projecting', after: whole(random, 0, 150) };
  });
  const sizes = deaths.map(({ when }) =>
    when === 'projecting' ? whole(random, 400, 1_200) : whole(random, 2_200, 3_000),
  );
  return { sent: deliveries(SEED, sizes), deaths };
}

describe(`a server that is killed ${KILLS} times while it takes and projects events`, () => {
  const { sent, deaths } = plan();
  const folder = mkdtempSync(join(tmpdir(), 'fadu-killed-'));
  const outcomes: Outcome[] = [];
  let server: Server;
  let client: ApiClient;

  beforeAll(async () => {
    let unheard: readonly CloudEvent[] = [];
    for (const [i, death] of deaths.entries()) {
      server = await restarted(unheard);
      const outcome = await deliverAndKill(server, sent.batches[i]!, death);
      outcomes.push(outcome);
      unheard = outcome.answer ? [] : sent.batches[i]!;
    }
    server = await restarted(unheard);
    client = api(server.url);
    await client.visible();
  }, 240_000);

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Of what was sent before nobody said that it was taken: so the client says it again. */
  async function restarted(unheard: readonly CloudEvent[]): Promise<Server> {
    const started = await startServer({ dataDir: folder });
    if (unheard.length > 0) await api(started.url).sendLines(unheard);
    return started;
  }

  it('was really killed on the way: before it could answer, and with events not yet visible', () => {
    const unanswered = outcomes.filter(({ answer }) => answer === undefined);
    const behind = outcomes.filter(({ lag }) => lag !== undefined && lag > 0);
    expect(unanswered.length).toBeGreaterThanOrEqual(5);
    expect(behind.length).toBeGreaterThanOrEqual(3);
  });

  it('refuses nothing that it was sent', async () => {
    expect(outcomes.flatMap(({ answer }) => answer?.rejected ?? [])).toEqual([]);
    expect(await client.get('/v1/rejections')).toMatchObject({ total: 0 });
  });

  it('holds every event once and makes every one visible', async () => {
    const watermark = await client.get('/v1/watermark');
    const { length } = sent.distinct;
    expect(watermark).toMatchObject({ accepted: length, projected: length, lag: 0 });
  });

  it('tells the history of a case as it was sent', async () => {
    const random = chance(SEED + 1);
    for (let i = 0; i < 25; i += 1) {
      const { subject } = pick(random, sent.distinct);
      const { rows } = await client.get<EventsAnswer>('/v1/events', { subject, limit: '1000' });
      expect(rows.map(({ id }) => id).sort()).toEqual(idsOf(sent.distinct, subject));
    }
  });

  it('finds no difference between its ledger and a fresh fold of the log', async () => {
    const report = await client.verify();
    expect(report.differences).toEqual([]);
    expect(report.subjects).toBeGreaterThan(1_000);
  });

  it('builds the same tables anew, by checksum', async () => {
    const report = await client.rebuild();
    expect(report.tables.filter(({ equal }) => !equal)).toEqual([]);
    expect(report).toMatchObject({ equal: true, swapped: true, events: sent.distinct.length });
    expect(report.tables.filter(({ fresh }) => fresh.rows > 0).length).toBeGreaterThan(3);
  });

  it('gives the figures of a server that nobody disturbed', async () => {
    const calm = await startServer();
    try {
      const other = api(calm.url);
      await other.sendLines(sent.distinct);
      await other.visible();
      const figures = await figuresOf(client);
      expect(figures).toEqual(await figuresOf(other));
      expect(JSON.stringify(figures)).toContain('%');
    } finally {
      await calm.stop();
    }
  });
});

const idsOf = (events: readonly CloudEvent[], subject: string): string[] =>
  events
    .filter((one) => one.subject === subject)
    .map(({ id }) => id)
    .sort();
