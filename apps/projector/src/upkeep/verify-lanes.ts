import type { VerifyReport } from '@fadu/domain';

import { ParkingLot } from '../parking/parking-lot.ts';
import { ledgerSums, verify } from '../verify.ts';
import type { UpkeepParts } from './parts.ts';
import type { Run } from './run.ts';
import { untilRead } from './until-read.ts';

/** More would not fit into one message; who has so many needs no list. */
const MOST_DIFFERENCES = 5_000;

/** Adds the ledger up while the lanes stand still; folds the log up to there while they go on. */
export async function verifyLanes(run: Run, parts: UpkeepParts): Promise<VerifyReport> {
  const cut = await run.halt();
  const ledger = await ledgerSums(parts.auditor);
  const shares = cut.map((progress, partition) => ({
    progress,
    parking: new ParkingLot(parts.notes(partition), parts.clock),
  }));
  await run.tell('after');
  await untilRead(parts, cut, run);
  const { log, book } = parts;
  const report = await verify({ log, book, shares, shareOf: (subject) => log.partitionOf(subject) }, ledger);
  return { ...report, differences: shortened(report.differences) };
}

type Differences = VerifyReport['differences'];

function shortened(all: Differences): Differences {
  if (all.length <= MOST_DIFFERENCES) return all;
  const rest = `${all.length - MOST_DIFFERENCES} further figures differ`;
  return [
    ...all.slice(0, MOST_DIFFERENCES),
    { profile: '', indicator: '', unit: '', year: 0, live: rest, fresh: 'not listed' },
  ];
}
