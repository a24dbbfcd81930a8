import { DomainError } from '@fadu/domain';

export class TokenMissingError extends DomainError {
  readonly code = 'token.missing';

  constructor() {
    super('This address needs a token. Send it in the header "Authorization: Bearer <token>".', {
      zh: '缺少访问令牌',
    });
  }
}

export class TokenUnknownError extends DomainError {
  readonly code = 'token.unknown';

  constructor() {
    super('The token is not known, or it was revoked. Ask the administrator for a new one.', {
      zh: '访问令牌无效',
    });
  }
}

export class TokenScopeError extends DomainError {
  readonly code = 'token.scope';

  constructor(name: string, wanted: string) {
    super(
      `The token "${name}" has no scope "${wanted}", which this address needs. Ask the administrator for one that has.`,
      {
        zh: '访问令牌没有此项权限',
      },
    );
  }
}

export class TokenIdUnknownError extends DomainError {
  readonly code = 'token.id_unknown';

  constructor(id: string) {
    super(
      `There is no token "${id}" that could be revoked: take an id from GET /v1/admin/tokens. The token "admin" is set by FADU_ADMIN_TOKEN and is changed there.`,
      { zh: '没有可撤销的令牌' },
    );
  }
}
