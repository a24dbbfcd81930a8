import { type LogRecord, type StoredRecord, contentOf, wireType } from '@fadu/domain';
import type { LmdbReplica } from '@fadu/log-lmdb';

/**
 * Two writers gave one identity to cases of two partitions at the same moment. Both records are in the log for ever; the
 * later one counts no more, said by an ordinary event that every reader understands. Its id is fixed by the place, so
 * that it is said once, whoever says it.
 */
export function doublesToSettle(replica: LmdbReplica): readonly LogRecord[] {
  return replica
    .doubles()
    .map(([a, b]) => laterOf(replica.at(a)!, replica.at(b)!))
    .map(voidOf)
    .filter((record) => replica.holder(record) === undefined);
}

/** Whether a record lost its identity to one of another partition. */
export function isLoser({ event }: LogRecord, replica: LmdbReplica): boolean {
  return replica
    .doubles()
    .map(([a, b]) => laterOf(replica.at(a)!, replica.at(b)!).event)
    .some(
      (later) => later.source === event.source && later.id === event.id && later.subject === event.subject,
    );
}

/** Between partitions there is no order but the instants that ingest gave; the number of the partition breaks a tie. */
function laterOf(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a.event.recordedat !== b.event.recordedat) return a.event.recordedat > b.event.recordedat ? a : b;
  return a.partition > b.partition ? a : b;
}

function voidOf({ event, partition, offset }: StoredRecord): LogRecord {
  const voided = {
    specversion: '1.0' as const,
    id: `double/${partition}/${offset}`,
    source: 'urn:fadu:log',
    type: wireType('record.voided'),
    subject: event.subject,
    time: event.recordedat,
    data: {
      event: event.id,
      reason: `同一来源的事件编号已用于另一案件 the source used this id for another case at the same moment`,
    },
    recordedat: event.recordedat,
  };
  return { event: voided, content: contentOf(voided), links: [] };
}
