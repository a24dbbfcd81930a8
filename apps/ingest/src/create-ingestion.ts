import type {
  ByteStream,
  EventLogReader,
  EventLogWriter,
  EventsForm,
  HistoryReader,
  IngestAnswer,
  Ingestion,
  Journal,
  Sender,
} from '@fadu/domain';

import { type Limits, receiveEvents } from './events/receive-events.ts';
import { createImporter } from './imports/create-importer.ts';
import { type Keeping, type Origin, RejectionKeeper } from './rejections/rejection.ts';
import { type FindRejection, openRejection, settleRejection } from './rejections/settle-rejection.ts';
import { parkingDecided, retryOf, voidOf } from './parking/parking-decision.ts';
import { describeTemplates } from './sources/describe-templates.ts';
import { Stamp } from './stamp.ts';

export interface IngestionParts {
  readonly log: EventLogWriter & EventLogReader & HistoryReader;
  readonly journal: Journal;
  /** looks a kept rejection up, e.g. in the store */
  readonly findRejection: FindRejection;
  readonly clock: () => Date;
  /** a new id for a batch or a rejection */
  readonly newId: () => string;
  /** 1 MiB for a line, 16 MiB for a single event or a batch, unless said */
  readonly limits?: Partial<Limits>;
}

const LIMITS: Limits = { line: 1_048_576, whole: 16 * 1_048_576 };

/** The way of everything from the outside world into the log: checked, stamped, kept whether taken or refused. */
export function createIngestion(parts: IngestionParts): Ingestion {
  const { log, journal, clock, newId, findRejection } = parts;
  const keeping: Keeping = { journal, clock, newId };
  const stamp = new Stamp(clock, log);
  const limits = { ...LIMITS, ...parts.limits };
  const importer = createImporter({ log, keeping, stamp });

  const receive = async (body: ByteStream, form: EventsForm, from: From): Promise<IngestAnswer> => {
    const { origin, sender } = from;
    const keeper = new RejectionKeeper(keeping, origin, from.batch ?? newId());
    const { answer, migrated } = await receiveEvents(body, form, { log, stamp, keeper, sender, limits });
    if (migrated > 0) {
      const act = { at: clock().toISOString(), actor: sender.name, action: 'events.migrated' };
      await journal.append('audit', [{ ...act, batch: keeper.batch, count: migrated }]);
    }
    return answer;
  };

  return {
    events: (body, form, sender) => receive(body, form, { origin: 'http', sender }),
    importFile: importer,
    resend: async (id, body, sender) => {
      const rejection = await openRejection(findRejection, id);
      const { form, whole } = await formOf(body);
      const answer = await receive(whole, form, { origin: 'resend', sender, batch: id });
      if (answer.rejectedTotal === 0) await settleRejection(keeping, rejection, { state: 'resent', sender });
      return answer;
    },
    dismiss: async (id, reason, sender) => {
      const rejection = await openRejection(findRejection, id);
      await settleRejection(keeping, rejection, { state: 'dismissed', sender, reason });
    },
    retryParked: async (subject, reason, sender) => {
      const id = newId();
      const retried = retryOf({ subject, id, at: clock() }, { reason });
      const answer = await receive(retried, 'single', { origin: 'http', sender });
      await parkingDecided(keeping, 'retried', { subject, event: id, reason }, sender);
      return answer;
    },
    dropParked: async ({ subject, event }, reason, sender) => {
      const voided = voidOf({ subject, id: newId(), at: clock() }, { event, reason });
      const answer = await receive(voided, 'single', { origin: 'http', sender });
      await parkingDecided(keeping, 'dropped', { subject, event, reason }, sender);
      return answer;
    },
    templates: describeTemplates,
  };
}

interface From {
  readonly origin: Origin;
  readonly sender: Sender;
  readonly batch?: string;
}

const OPENING_BRACKET = 0x5b;
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** A corrected row of a register may have become several events: an array is a batch, all else one event. */
async function formOf(body: ByteStream): Promise<{ readonly form: EventsForm; readonly whole: ByteStream }> {
  const rest = body[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const next = await rest.next();
    if (next.done) break;
    seen.push(next.value);
    first = next.value.find((byte) => !BLANK.has(byte));
  }
  return { form: first === OPENING_BRACKET ? 'batch' : 'single', whole: rejoined(seen, rest) };
}

async function* rejoined(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): ByteStream {
  yield* seen;
  yield* { [Symbol.asyncIterator]: () => rest };
}
