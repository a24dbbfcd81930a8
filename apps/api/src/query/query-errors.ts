import { DomainError } from '@fadu/domain';

export class SqlUnavailableError extends DomainError {
  readonly code = 'sql.unavailable';

  constructor() {
    super('This process does not answer SQL. Ask one that has the tables.', { zh: '此进程不提供查询' });
  }
}
