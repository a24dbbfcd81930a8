import { DomainError } from '@fadu/domain';

/** A lane that cannot end its step would have to be waited for for ever, with all the others. */
export class LanesDoNotHaltError extends DomainError {
  readonly code = 'upkeep.no_halt';

  constructor(partitions: readonly number[], seconds: number) {
    super(
      `Partitions ${partitions.join(', ')} did not end their step within ${seconds} s, so nothing was compared or ` +
        `exchanged and all go on. Look at /health/ready of the projectors: each must have a partition and be well, and ` +
        `all must run a version that knows this command. Then try again.`,
      { zh: '有分区未能停下，未作更改' },
    );
  }
}

/** This process no longer has the first lane: who has it now goes on. */
export class HandedOnError extends Error {}
