import { DomainError } from '@fadu/domain';

export class ParkedUnknownError extends DomainError {
  readonly code = 'parked.unknown';

  constructor(subject: string) {
    super(`The case "${subject}" is not parked. GET /v1/parked lists those that are.`, {
      zh: '该案件未被搁置',
    });
  }
}

export class ParkedEventUnknownError extends DomainError {
  readonly code = 'parked.event_unknown';

  constructor(subject: string) {
    super(
      `It is not known for which event "${subject}" was parked, so none can be taken back. Correct or void the event ` +
        `that is wrong, or try the case again.`,
      { zh: '不知道因哪个事件被搁置' },
    );
  }
}
