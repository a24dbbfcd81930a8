import { DomainError } from '@fadu/domain';

export class UnderWayError extends DomainError {
  readonly code = 'upkeep.under_way';

  constructor() {
    super(
      'The tables are being rebuilt or verified at this moment, asked for by somebody else. One at a time is done: ' +
        'ask again when it is over.',
      { zh: '正在重建或核对，请稍后再试' },
    );
  }
}

export class NobodyTookItError extends DomainError {
  readonly code = 'upkeep.nobody';

  constructor(seconds: number) {
    super(
      `No projector took the order up within ${seconds} s, and it was taken back. Rebuilding and verifying is done by the ` +
        `projectors: look whether one runs with this FADU_PROJECTION and is well.`,
      { zh: '没有投影进程接手' },
    );
  }
}

export class UpkeepFailedError extends DomainError {
  readonly code = 'upkeep.failed';

  constructor(reason: string) {
    super(`It was given up, and the tables that are shown are what they were: ${reason}`, {
      zh: '未能完成，数据表未作更改',
    });
  }
}
