import { type ByteStream, type EventsForm, type Fault, type IngestAnswer, fault } from '@fadu/domain';

import { RequestRefusedError } from '../errors.ts';
import { Intake, type IntakeParts } from './intake.ts';
import { type WholeBody, parseWhole, readWhole } from './read-whole.ts';
import { type Line, splitLines } from './split-lines.ts';

export interface Limits {
  /** bytes of one line of a stream */
  readonly line: number;
  /** bytes of a single event or a batch */
  readonly whole: number;
}

export type Receiving = Omit<IntakeParts, 'numbered'> & { readonly limits: Limits };

/** Takes the events of a request in one of the three forms; gives the counts and how many brought `recordedat`. */
export async function receiveEvents(
  body: ByteStream,
  form: EventsForm,
  parts: Receiving,
): Promise<{ readonly answer: IngestAnswer; readonly migrated: number }> {
  await parts.stamp.ready();
  const intake = new Intake({ ...parts, numbered: form === 'lines' });
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

function takeLine({ number, text, fault: flaw, bytes }: Line, intake: Intake, limit: number): void {
  const index = number - 1;
  let sent: unknown;
  let broken = flaw === undefined ? undefined : lineFaults[flaw](limit);
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
  body: WholeBody,
  form: 'single' | 'batch',
  { intake, parts }: { readonly intake: Intake; readonly parts: Receiving },
): Promise<void> {
  const events = await parsed(body, form, parts);
  for (const [index, sent] of events.entries()) {
    intake.take({ index, sent, raw: undefined, bytes: 0 });
    if (intake.full) await intake.flush();
  }
}

/** A body that cannot be read is refused as a whole, and kept like everything that is refused. */
async function parsed(
  { text, refusal }: WholeBody,
  form: 'single' | 'batch',
  parts: Receiving,
): Promise<readonly unknown[]> {
  try {
    if (refusal) throw refusal;
    return parseWhole(text, form);
  } catch (error) {
    if (error instanceof RequestRefusedError && text !== '') {
      const why = fault({ code: error.code, path: '', value: '', zh: error.advice, en: error.message });
      await parts.keeper.keep([{ line: 1, eventId: '', fault: why, raw: text }]);
    }
    throw error;
  }
}

const lineFault = (code: string, zh: string, en: string): Fault =>
  fault({ code, path: '', value: '', zh, en });

const lineFaults: Readonly<Record<'too_large' | 'encoding', (limit: number) => Fault>> = {
  too_large: (limit) =>
    lineFault(
      'event.too_large',
      `这一行超过${limit}字节：事件只记事实，不附文件；请检查每个事件末尾是否都有换行。`,
      `The line is longer than ${limit} bytes: an event holds facts, not files; check that every event ends in a line feed.`,
    ),
  encoding: () =>
    lineFault(
      'event.encoding',
      '这一行不是 UTF-8 编码：请将文件存为 UTF-8（不要用 GBK 或 GB18030），重新报送这一行。',
      'The line is not UTF-8: write the file in UTF-8 (not GBK or GB18030) and send the line again.',
    ),
};

const jsonFault = (error: unknown): Fault =>
  lineFault(
    'event.json',
    '这一行不是完整的 JSON：请检查引号和括号，每行写一个事件，事件中间不要换行。',
    `The line is not JSON (${(error as Error).message}): write one event per line, without line feeds inside.`,
  );
