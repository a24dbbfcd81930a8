import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

import type { EncodedRows } from '@fadu/domain';
import { lawInUse } from '@fadu/launch';
import { openLmdbLog } from '@fadu/log-lmdb';
import { JudgeOfPart, Parking } from '@fadu/projector';
import { HandingSheet } from '@fadu/store-clickhouse/row-binary';

import type { FromJudge, JudgeCall, JudgeSettings, ToJudge } from './judge-messages.ts';

const BEHIND_OTHERS = 5;

// Nothing here may load the engine: there may be only one thread that uses it.
// Who waits for an answer goes first: on Linux this is the priority of this thread alone.
if (process.platform === 'linux') setPriority(BEHIND_OTHERS);

const settings = workerData as JudgeSettings;
const { book } = lawInUse(settings.profiles, settings.calendarDir);
const log = openLmdbLog({ path: settings.log });
const judge = new JudgeOfPart({ log, book, newSheet: () => new HandingSheet() }, settings.part);

function answerTo(call: JudgeCall): Promise<object> {
  if (call.name === 'range') return judge.range(call.from, call.to);
  const parking = new Parking(call.order.parking);
  return call.name === 'judge'
    ? judge.judge({ ...call.order, parking })
    : judge.whole({ ...call.order, parking });
}

const bytesIn = (answer: object): ArrayBuffer[] =>
  'rows' in answer
    ? (answer.rows as readonly EncodedRows[]).map(({ bytes }) => bytes.buffer as ArrayBuffer)
    : [];

parentPort!.on('message', ({ id, call }: ToJudge) => {
  const tell = (message: FromJudge, given: ArrayBuffer[] = []): void => {
    parentPort!.postMessage(message, given);
  };
  answerTo(call).then(
    (value) => {
      tell({ id, value }, bytesIn(value));
    },
    (error: unknown) => {
      tell({ id, failure: error instanceof Error ? error.message : String(error) });
    },
  );
});
