import fc from 'fast-check';

import { type CloudEvent, type TableWriter, caseTables } from '@fadu/domain';
import { InMemoryEventLog, MemoryTables } from '@fadu/domain/testing';
import { Lanes, LanesBeside, type Progress, References, StepMemory } from '@fadu/projector';

import { inPieces, randomFrom, shuffled, stamped } from './arrival.ts';
import { book } from './carrying.ts';
import { randomHistories } from './random-district.ts';
import { RUNS, SEED } from './runs.ts';

const PARTITIONS = 4;
const contents = (tables: MemoryTables) => ({
  items: tables.net('item_changes', true),
  findings: tables.net('finding_changes', true),
  cases: Object.values(caseTables).flatMap(({ name }) => tables.current(name)),
  events: (tables.rows.get('events') ?? []).map((row) => JSON.stringify(row)).sort(),
  rejections: tables.rows.get('rejections')?.length ?? 0,
  audit: tables.rows.get('audit')?.length ?? 0,
});

/** Lanes over memory, all in this process. */
class Town {
  readonly log = new InMemoryEventLog({ partitions: PARTITIONS });
  readonly references = new References(PARTITIONS);
  readonly tables = new MemoryTables();
  readonly #kept = Array.from({ length: PARTITIONS }, () => new Map<string, unknown>());
  readonly parts;
  readonly lanes: Lanes;

  constructor(batch: number) {
    this.parts = {
      log: this.log,
      references: this.references,
      journal: this.log.journal,
      book,
      clock: () => '2026-11-21T00:00:00.000Z',
      batch,
    };
    this.lanes = new Lanes({ ...this.parts, writer: this.tables, gatherMs: 0 });
    for (const [partition, kept] of this.#kept.entries()) {
      const get = (name: string): unknown => kept.get(name) ?? undefined;
      const put = (name: string, value: unknown) => Promise.resolve(void kept.set(name, value));
      this.lanes.gained({ partition, checkpoints: { get, put }, confirm: () => Promise.resolve() });
    }
  }

  /** Events come, with a refusal and an act beside, and the lanes go on. */
  async take(records: Parameters<InMemoryEventLog['append']>[0]): Promise<void> {
    const before = this.log.end();
    await this.log.append(records);
    await this.log.journal.append('rejections', [{ id: `r-${before.join()}` }]);
    await this.log.journal.append('audit', [{ action: 'token.created' }]);
    const added = await this.log.read(before, 1_000_000);
    this.references.add(added.map((r) => ({ ...r, subject: r.event.subject })));
    this.lanes.notify();
  }

  /** Where the lanes stand, each by itself, wherever they are. */
  progress(): readonly Progress[] {
    return this.#kept.map((kept) =>
      new StepMemory(
        { get: (name) => kept.get(name) ?? undefined, put: () => Promise.resolve() },
        PARTITIONS,
      ).progress(),
    );
  }

  async settled(): Promise<void> {
    const idle = (): boolean => {
      const all = this.lanes.state();
      return all.length === PARTITIONS && all.every((lane) => lane.idle);
    };
    while (!idle()) {
      this.lanes.notify();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  beside(writer: TableWriter): LanesBeside {
    const never = (): Promise<void> => Promise.resolve();
    return new LanesBeside(
      { ...this.parts, writer, dropped: () => undefined, confirm: never },
      this.progress(),
    );
  }
}

describe('lanes beside the live ones', () => {
  it('hold what those hold, from wherever they were filled and however far they were led on', async () => {
    const check = async (events: readonly CloudEvent[], seed: number): Promise<void> => {
      const random = randomFrom(seed);
      const town = new Town(1 + Math.floor(random() * 40));
      const pieces = inPieces(stamped(shuffled(events, seed)), random);
      const half = Math.floor(pieces.length * random());
      for (const piece of pieces.slice(0, half)) await town.take(piece);
      if (random() < 0.5) await town.settled();
      const fresh = new MemoryTables();
      const beside = town.beside(fresh);
      await beside.fill(() => undefined);
      for (const piece of pieces.slice(half)) await town.take(piece);
      if (random() < 0.5) await beside.leadTo(town.progress());
      await town.settled();
      await beside.leadTo(town.progress());
      await town.lanes.stop();
      expect(contents(fresh)).toEqual(contents(town.tables));
    };
    await fc.assert(fc.asyncProperty(randomHistories, fc.nat(), check), {
      seed: SEED,
      numRuns: RUNS ?? 8,
      endOnFailure: true,
    });
  }, 120_000);
});
