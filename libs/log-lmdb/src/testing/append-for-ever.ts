import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { logRecord } from '@fadu/domain/testing';

import { openLmdbLog } from '../open-lmdb-log.ts';

const STDOUT = 1;
const CALLERS = 8;

/**
 * Appends until it is killed, in calls of 1 to 40 records, and says which ids were acknowledged.
 * @param script of a thread that writes; absent: this one does
 */
export async function appendForEver(path: string, run: string, script?: string): Promise<void> {
  const scribe = script === undefined ? {} : { scribe: { script: pathToFileURL(script), onDeath: fail } };
  const log = openLmdbLog({ path, recordsPerTransaction: 100, ...scribe });
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

function fail(reason: string): never {
  throw new Error(reason);
}
