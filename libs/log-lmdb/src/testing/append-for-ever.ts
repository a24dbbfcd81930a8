import { writeSync } from 'node:fs';

import { logRecord } from '@fadu/domain/testing';

import { openLmdbLog } from '../open-lmdb-log.ts';

const STDOUT = 1;
const CALLERS = 8;

/** Appends until it is killed, in calls of 1 to 40 records, and says which ids were acknowledged. */
export async function appendForEver(path: string, run: string): Promise<void> {
  const log = openLmdbLog({ path, recordsPerTransaction: 100 });
  let next = 0;
  const call = async (caller: number): Promise<void> => {
    for (let size = 1 + caller; ; size = (size % 40) + 1) {
      const ids = Array.from({ length: size }, () => `${run}-${(next += 1)}`);
      await log.append(ids.map((id) => logRecord(id, `petition/${id.length}-${next % 97}`)));
      writeSync(STDOUT, `${ids.join(' ')}\n`);
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
}
