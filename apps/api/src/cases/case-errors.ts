import { DomainError, kinds } from '@fadu/domain';

export class CaseKindUnknownError extends DomainError {
  readonly code = 'store.kind_unknown';

  constructor(kind: string) {
    super(`There are no cases of the kind "${kind}". The kinds are ${kinds.join(', ')}.`, {
      zh: '没有这种案件',
    });
  }
}

export class CaseUnknownError extends DomainError {
  readonly code = 'case.unknown';

  constructor(subject: string, on: string) {
    super(
      `Nothing is known of "${subject}" on ${on}. Check the key, or ask for a later day with "on"; GET /v1/cases/${subject.split('/')[0]} lists the cases.`,
      { zh: '没有这个案件' },
    );
  }
}
