import type { DemoChunk } from './diary.ts';
import { writeDecisions } from './decisions.ts';
import { writeDocuments } from './documents.ts';
import { writeEnforcement } from './enforcement.ts';
import { writeFaults } from './faults.ts';
import { writeLaws } from './laws.ts';
import { writeMeetings } from './meetings.ts';
import { writePeople } from './people.ts';
import { writePetitions } from './petitions.ts';
import { writeReconsiderations } from './reconsiderations.ts';
import { writeReports } from './reports.ts';
import { writeRequests } from './requests.ts';
import { writeSuits } from './suits.ts';
import { writeTraining } from './training.ts';
import { createWorld } from './world.ts';
import { writeUnits } from './write-units.ts';

export type { DemoChunk };

export interface DemoOptions {
  /** 1 unless given; the same seed gives the same events on every machine */
  readonly seed?: number;
  /** first and last year, 2023 to 2026 unless given; nothing is later than 2026-11-15 */
  readonly years?: readonly [from: number, to: number];
  /** 1 unless given; multiplies the cases, not the units and persons */
  readonly scale?: number;
}

/**
 * The demonstration district 永安区（演示数据）: invented units, persons and cases of four years with the faults that
 * real districts have (late, doubled, corrected and voided records, impossible days, unknown units, everything on the
 * last day). Told in weekly deliveries, oldest first; nothing is made before the first is asked for.
 */
export function* demoDistrict(options: DemoOptions = {}): Iterable<DemoChunk> {
  const world = createWorld(options.seed ?? 1, options.years ?? [2023, 2026], options.scale ?? 1);
  writeUnits(world);
  writeLaws(world);
  writeTraining(world, writePeople(world));
  writeMeetings(world);
  writePetitions(world);
  writeEnforcement(world);
  writeReconsiderations(world);
  writeSuits(world);
  writeDocuments(world);
  writeDecisions(world);
  writeReports(world);
  writeRequests(world);
  writeFaults(world);
  yield* world.diary.chunks();
}
