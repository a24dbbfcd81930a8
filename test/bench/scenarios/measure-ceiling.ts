import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import type { Bench } from '../bench.ts';
import type { BareInsert, Way } from '../ceiling/bare-insert.ts';
import { besideOthers } from '../server/beside-others.ts';
import { eventsFile } from './events-file.ts';

const run = promisify(execFile);
const SCENARIO = 'bare insert';

/** Rows per second of a bare `client.insert`, by the number of events. */
export type Ceilings = Map<number, number>;

/** Inserts the events of every load into an empty table, in a process of its own for each way. */
export async function measureCeiling(bench: Bench, ceilings: Ceilings): Promise<void> {
  for (const size of bench.options.loads) {
    const file = await eventsFile(bench, size, 'ordered');
    const label = `${size.events.toLocaleString('en-US')} events`;
    bench.tell(`Bare inserts of ${label} …`);
    const json = await rate(bench, 'json', file);
    ceilings.set(size.events, json.rate);
    bench.report({
      scenario: SCENARIO,
      what: `${label}, client.insert (JSONEachRow, 10,000 a batch)`,
      value: json.rate,
      unit: 'rows/s',
      others: json.others,
    });
    const binary = await rate(bench, 'row-binary', file);
    bench.report({
      scenario: SCENARIO,
      what: `${label}, RowBinary through a file (10,000 a batch)`,
      value: binary.rate,
      unit: 'rows/s',
      others: binary.others,
      beside: `${(binary.rate / json.rate).toFixed(1)} × client.insert`,
    });
  }
}

async function rate(bench: Bench, way: Way, file: string) {
  const folder = bench.folder(`bare-${way}`);
  const { result, others } = await besideOthers(undefined, () =>
    run(process.execPath, [process.argv[1]!, '--bare-insert', way, file, folder]),
  );
  bench.discard(folder);
  const { rows, seconds } = JSON.parse(result.stdout) as BareInsert;
  return { rate: rows / seconds, others };
}
