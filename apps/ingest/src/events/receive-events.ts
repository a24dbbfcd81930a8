import type { ByteStream, EventsForm, Fault, IngestAnswer } from '@fadu/domain';

import { RequestUnreadableError } from '../errors.ts';
import { Intake, type IntakeParts } from './intake.ts';
import { parseWhole, readWhole } from './read-whole.ts';
import { type Line, splitLines } from './split-lines.ts';

export interface Limits {
  /** bytes of one line of a stream */
  readonly line: number;
  /** bytes of a single event or a batch */
  readonly whole: number;
}

export type Receiving = Omit<IntakeParts, 'place'> & { readonly limits: Limits };

/** Takes the events of a request in one of the three forms; gives the counts and how many brought `recordedat`. */
export async function receiveEvents(
  body: ByteStream,
  form: EventsForm,
  parts: Receiving,
): Promise<{ readonly answer: IngestAnswer; readonly migrated: number }> {
  await parts.stamp.ready();
  const place = form === 'lines' ? (index: number) => `Line ${index + 1}: ` : () => '';
  const intake = new Intake({ ...parts, place });
  try {
    if (form === 'lines') await takeLines(body, intake, parts.limits);
    else await takeWhole(await readWhole(body, parts.limits.whole), form, { intake, parts });
  } catch (error) {
    await intake.settled(); // what was already handed over is written before anybody hears of the failure
    throw error;
  }
  return { answer: await intake.finish(), migrated: intake.migrated };
}

async function takeLines(body: ByteStream, intake: Intake, { line: limit }: Limits): Promise<void> {
  for await (const lines of splitLines(body, limit)) {
    for (const line of lines) {
      takeLine(line, intake, limit);
      if (intake.full) await intake.flush();
    }
  }
}

function takeLine({ number, text, fault, bytes }: Line, intake: Intake, limit: number): void {
  const index = number - 1;
  let sent: unknown;
  let broken = fault === undefined ? undefined : lineFaults[fault](limit);
  try {
    if (!broken) sent = JSON.parse(text);
  } catch (error) {
    broken = jsonFault(error);
  }
  const arrival = { index, sent, raw: text, bytes };
  if (broken) intake.refuse(arrival, { eventId: '', fault: broken });
  else intake.take(arrival);
}

async function takeWhole(
  text: string,
  form: 'single' | 'batch',
  { intake, parts }: { readonly intake: Intake; readonly parts: Receiving },
): Promise<void> {
  const events = await parsed(text, form, parts);
  for (const [index, sent] of events.entries()) {
    intake.take({ index, sent, raw: undefined, bytes: 0 });
    if (intake.full) await intake.flush();
  }
}

/** A body that cannot be read is refused as a whole, and kept like everything that is refused. */
async function parsed(text: string, form: 'single' | 'batch', parts: Receiving): Promise<readonly unknown[]> {
  try {
    return parseWhole(text, form);
  } catch (error) {
    if (error instanceof RequestUnreadableError && text !== '') {
      const fault = { code: error.code, path: '', value: '', message: error.message };
      await parts.keeper.keep([{ line: 1, eventId: '', fault, raw: text }]);
    }
    throw error;
  }
}

const lineFaults: Readonly<Record<'too_large' | 'encoding', (limit: number) => Fault>> = {
  too_large: (limit) => ({
    code: 'event.too_large',
    path: '',
    value: '',
    message: `The line is longer than ${limit} bytes: an event holds facts, not files; check that every event ends in a line feed.`,
  }),
  encoding: () => ({
    code: 'event.encoding',
    path: '',
    value: '',
    message: 'The line is not UTF-8: write the file in UTF-8 (not GBK or GB18030) and send the line again.',
  }),
};

const jsonFault = (error: unknown): Fault => ({
  code: 'event.json',
  path: '',
  value: '',
  message: `The line is not JSON (${(error as Error).message}): write one event per line, without line feeds inside.`,
});
