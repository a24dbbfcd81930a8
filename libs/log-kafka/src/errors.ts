import { DomainError } from '@fadu/domain';

/** The broker cannot be reached or does not answer in time; what was sent may or may not be there. */
export class LogUnavailableError extends DomainError {
  readonly code = 'log.unavailable';
  readonly retryAfter = 5;

  constructor(what: string, cause?: unknown) {
    super(
      `The event log cannot be ${what} now (${cause instanceof Error ? cause.message : 'no answer in time'}). ` +
        `Send it again: what is there already counts as a duplicate.`,
      { zh: '事件日志暂不可用，请稍后重报', cause },
    );
  }
}

/** A topic exists with settings under which records would be lost or be found in other places. */
export class TopicUnfitError extends DomainError {
  readonly code = 'log.topic_unfit';

  constructor(
    readonly topic: string,
    readonly faults: readonly string[],
  ) {
    super(
      `The Kafka topic ${topic} does not fit: ${faults.join('; ')}. Nothing was changed. Mend it with kafka-configs.sh, ` +
        `or set another KAFKA_TOPIC_PREFIX.`,
      { zh: `Kafka 主题 ${topic} 的设置不符` },
    );
  }
}

/** Records that were never read are gone. Going on would be a silent loss. */
export class LogGapError extends DomainError {
  readonly code = 'log.gap';

  constructor(
    readonly topic: string,
    readonly partition: number,
    readonly wanted: number,
    readonly first: number,
  ) {
    super(
      `Records ${wanted} to ${first - 1} of ${topic}, partition ${partition}, are no longer in Kafka and were never read ` +
        `here. Nothing is skipped: restore the topic from its backup, and look at its retention.`,
      { zh: '日志有缺口，已停止' },
    );
  }
}

/** The topic ends before what was read of it: it was made anew, or lost its end. */
export class LogRewoundError extends DomainError {
  readonly code = 'log.rewound';

  constructor(
    readonly topic: string,
    readonly partition: number,
    readonly read: number,
    readonly end: number,
  ) {
    super(
      `${topic}, partition ${partition}, ends at ${end}, but ${read} records of it were read before: the topic was made ` +
        `anew or lost its end. If the loss is meant, delete the local copy of the log and rebuild the store.`,
      { zh: '日志比本地副本短，已停止' },
    );
  }
}
