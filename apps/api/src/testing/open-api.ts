import {
  type CloudEvent,
  type ImportAnswer,
  type IngestAnswer,
  type Ingestion,
  type Projection,
  type ProjectionState,
  contentOf,
  createBook,
  indicators,
  lawOf,
  linksOf,
  profiles,
  readEvent,
  stateCouncilCalendar,
} from '@fadu/domain';
import { InMemoryEventLog, InMemoryLedger } from '@fadu/domain/testing';

import type { Token, TokenStore } from '../access/token-store.ts';
import { type Api, createApi } from '../create-api.ts';
import type { ApiParts } from '../parts.ts';

const token = (id: string, scopes: Token['scopes']): Token => ({
  id,
  name: id,
  scopes,
  createdAt: '2026-01-01T00:00:00.000Z',
  revokedAt: null,
});

/** Tokens whose secret is their id. */
class PlainTokens implements TokenStore {
  tokens = [
    token('admin', ['ingest', 'read', 'admin', 'migration']),
    token('reader', ['read']),
    token('sender', ['ingest']),
  ];

  find(secret: string): Token | undefined {
    return this.tokens.find((t) => t.id === secret && t.revokedAt === null);
  }

  list(): readonly Token[] {
    return this.tokens;
  }

  create(name: string, scopes: Token['scopes']) {
    const made = token(name, [...scopes]);
    this.tokens.push(made);
    return Promise.resolve({ token: made, secret: name });
  }

  revoke(id: string, at: Date): Promise<boolean> {
    const found = this.find(id);
    if (found) found.revokedAt = at.toISOString();
    return Promise.resolve(found !== undefined);
  }
}

/** A whole API over memory: events become visible when `project` is called. */
export class TestApi {
  readonly log = new InMemoryEventLog({ partitions: 2 });
  readonly ledger = new InMemoryLedger();
  readonly tokens = new PlainTokens();
  now = new Date('2026-11-21T04:00:00.000Z');
  state: ProjectionState = { position: [0, 0], dataAsOf: null, lastStepAt: null, stuck: null };
  api!: Api;
  /** what ingest does with a body; replaced by tests that need it to fail or to wait */
  ingest: Ingestion['events'] = (body) => this.#take(body);
  readonly #listeners = new Set<(state: ProjectionState) => void>();
  readonly #laws = [lawOf('yongchuan', profiles), lawOf('national', profiles)];
  readonly #book = createBook(indicators, this.#laws, stateCouncilCalendar);

  static async open(more: Partial<ApiParts> = {}): Promise<TestApi> {
    const test = new TestApi();
    test.api = await createApi({
      reader: test.ledger,
      log: test.log,
      ingestion: test.#ingestion(),
      projection: test.#projection(),
      tokens: test.tokens,
      journal: test.log.journal,
      book: test.#book,
      laws: test.#laws,
      profiles,
      calendar: stateCouncilCalendar,
      indicators,
      clock: () => test.now,
      ...more,
    });
    return test;
  }

  /** how many listen to the projector: the meters, and whoever waits for the watermark */
  get listeners(): number {
    return this.#listeners.size;
  }

  async project(): Promise<void> {
    await this.ledger.project(this.log, this.#book);
    const at = this.now.toISOString();
    this.state = { position: this.log.end(), dataAsOf: at, lastStepAt: at, stuck: null };
    for (const listener of this.#listeners) listener(this.state);
  }

  /** Puts events straight into the log: `[subject, type, data, recordedAt?]`. */
  async append(...events: readonly (readonly [string, string, object, string?])[]): Promise<void> {
    for (const [subject, type, data, recordedat] of events) {
      const fields = data as Record<string, string>;
      const day = fields['on'] ?? fields['approvedOn'] ?? fields['from'] ?? '2026-01-01';
      await this.#append({
        specversion: '1.0',
        id: `${subject}/${type}/${this.log.end().join('-')}`,
        source: 'test',
        type: `fadu.${type}.v1`,
        subject,
        time: `${day}T09:00:00+08:00`,
        recordedat: recordedat ?? '2026-01-01T00:00:00.000Z',
        data,
      });
    }
  }

  get(url: string, secret = 'reader') {
    return this.api.inject({ method: 'GET', url, headers: { authorization: `Bearer ${secret}` } });
  }

  post(url: string, payload: unknown, { secret = 'sender', type = 'application/json' } = {}) {
    return this.api.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${secret}`, 'content-type': type },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  }

  #append(event: CloudEvent) {
    const recordedat = event.recordedat ?? this.now.toISOString();
    return this.log.append([
      { event: { ...event, recordedat }, content: contentOf(event), links: linksOf(event) },
    ]);
  }

  async #take(body: AsyncIterable<Uint8Array>): Promise<IngestAnswer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    const reading = readEvent(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (reading.ok) await this.#append(reading.event);
    const rejected = reading.ok ? [] : [{ index: 0, id: reading.id ?? null, ...reading.fault }];
    return {
      accepted: reading.ok ? 1 : 0,
      duplicates: 0,
      rejected: rejected.map(({ index, id, code, path, message }) => ({ index, id, code, path, message })),
      rejectedTotal: rejected.length,
      position: [...this.log.end()],
    };
  }

  #ingestion(): Ingestion {
    return {
      events: (body, form, sender) => this.ingest(body, form, sender),
      importFile: async ({ body }, { template, dryRun }): Promise<ImportAnswer> => {
        let bytes = 0;
        for await (const chunk of body) bytes += chunk.length;
        const none = {
          events: 0,
          accepted: 0,
          duplicates: 0,
          corrections: 0,
          rejected: 0,
          report: [],
          position: [],
        };
        return { template, dryRun, encoding: 'utf-8', rows: bytes, ...none };
      },
      resend: (_rejection, body) => this.#take(body),
      dismiss: () => Promise.resolve(),
      retryParked: () => Promise.reject(new Error('nothing is parked here')),
      dropParked: () => Promise.reject(new Error('nothing is parked here')),
      templates: () => [
        { id: 'petitions', zh: '信访台账', en: 'Petitions', columns: [], emptyForm: '编号,日期\r\n' },
      ],
    };
  }

  #projection(): Projection {
    return {
      state: () => this.state,
      onStep: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      parked: () => Promise.resolve([]),
      rebuild: () => Promise.resolve({ events: 0, seconds: 0, equal: true, swapped: true, tables: [] }),
      verify: () => Promise.resolve({ subjects: 0, figures: 0, differences: [] }),
    };
  }
}
