import { DomainError } from '@fadu/domain';

/** A record's key is fixed by the number of partitions, so it cannot change under a log that exists. */
export class PartitionsDifferError extends DomainError {
  readonly code = 'log.partitions_differ';

  constructor(
    readonly path: string,
    readonly stored: number,
    readonly asked: number,
  ) {
    super(
      `The log in ${path} was created with ${stored} partitions and cannot be opened with ${asked}. ` +
        `Set the number back to ${stored}, or import the events into a new folder.`,
      { zh: '日志分区数不一致' },
    );
  }
}

export class LogFormatError extends DomainError {
  readonly code = 'log.format_unknown';

  constructor(
    readonly path: string,
    readonly format: number,
  ) {
    super(
      `The log in ${path} is written in format ${format}, which this version of 法度 does not know. ` +
        `Open it with the version that wrote it or a newer one; nothing was changed.`,
      { zh: '日志格式未知' },
    );
  }
}

export class LogMissingError extends DomainError {
  readonly code = 'log.missing';

  constructor(
    readonly path: string,
    cause?: unknown,
  ) {
    super(
      `There is no log in ${path} that could be opened for reading. Check the data folder; a log is created when 法度 first starts there.`,
      { zh: '日志不存在', cause },
    );
  }
}

export class LogReadOnlyError extends DomainError {
  readonly code = 'log.read_only';

  constructor(readonly path: string) {
    super(`The log in ${path} was opened for reading only. Open it without "readOnly" to write.`, {
      zh: '日志只读',
    });
  }
}

/** Thrown before anything of the batch is written. */
export class SubjectUnfitError extends DomainError {
  readonly code = 'log.subject_unfit';

  constructor(readonly subject: string) {
    super(
      `The subject "${subject.slice(0, 80)}" is too long for the log or holds a NUL character. ` +
        `Subjects have at most 160 printable characters.`,
      { zh: '主体标识不可用' },
    );
  }
}

/** A replica is a cache of one log; mixing two would make a log that never was. */
export class ReplicaForeignError extends DomainError {
  readonly code = 'log.replica_foreign';

  constructor(
    readonly path: string,
    readonly stored: string,
    readonly asked: string,
  ) {
    super(
      `The folder ${path} holds a copy of the log ${stored}, not of ${asked}. It is only a copy: set another data ` +
        `folder, or delete this one, and it is fetched anew.`,
      { zh: '本地副本属于另一日志' },
    );
  }
}
