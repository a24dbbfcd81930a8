import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { JudgeBook } from '@fadu/domain';
import { type WriteRows, plainWriter } from '@fadu/domain/testing';
import { type KafkaLog, type KafkaSettings, type LaneGroup, joinLanes, openKafkaLog } from '@fadu/log-kafka';
import { Lanes, References } from '@fadu/projector';

/** A projector as a process of its own would be: its own copy of the log, its own place in the group. */
export interface Member {
  readonly log: KafkaLog;
  readonly lanes: Lanes;
  /** Finishes steps under way and gives its partitions back. */
  leave(): Promise<void>;
  /** Loses its place in the middle of whatever it does, as a killed or a frozen process; gives the way to clean up. */
  vanish(): Promise<() => Promise<void>>;
}

export interface MemberParts {
  readonly settings: KafkaSettings;
  readonly book: JudgeBook;
  readonly write: WriteRows;
  readonly batch: number;
}

export async function joinProjectors({ settings, book, write, batch }: MemberParts): Promise<Member> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-member-'));
  let gone = false;
  const die = (reason: Error): void => {
    if (!gone) throw reason;
  };
  const log = await openKafkaLog({ settings, folder, onDeath: die });
  const references = new References(log.partitions);
  const lanes = new Lanes({
    log,
    references,
    journal: log.journal,
    writer: plainWriter((...insert) => (gone ? lateOrNever(() => write(...insert)) : write(...insert))),
    book,
    clock: () => '2026-11-21T00:00:00.000Z',
    batch,
    gatherMs: 20,
  });
  log.onNews((events) => {
    references.add(events);
    lanes.notify();
  });
  await references.load(log);
  const close = async (): Promise<void> => {
    gone = true;
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const group: LaneGroup = await joinLanes(log, `${settings.prefix}.projector`, {
    gained: (tenure) => lanes.gained(tenure),
    lost: (partition) => lanes.lost(partition),
    died: die,
  });
  return {
    log,
    lanes,
    leave: async () => {
      await lanes.stop();
      await group.leave();
      await close();
    },
    vanish: async () => {
      gone = true;
      await group.leave();
      return async () => {
        await lanes.stop();
        await close();
      };
    },
  };
}

let written = 0;

/** What a projector that was paused or cut off still has on the way arrives late, or not at all. */
async function lateOrNever(write: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  if ((written += 1) % 2 === 0) throw new Error('cut off');
  await write();
}
