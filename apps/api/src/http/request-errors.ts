import { DomainError } from '@fadu/domain';

export class UnknownParameterError extends DomainError {
  readonly code = 'query.unknown_parameter';

  constructor(
    readonly path: string,
    known: readonly string[],
  ) {
    const takes =
      known.length === 0 ? 'This address takes no parameters' : `This address takes ${known.join(', ')}`;
    super(`"${path}" is not a parameter here. ${takes}.`, { zh: '参数名称无法识别' });
  }
}

export class InvalidParameterError extends DomainError {
  readonly code = 'query.invalid';

  constructor(
    readonly path: string,
    message: string,
  ) {
    super(`"${path}" ${message}.`, { zh: '参数内容不正确' });
  }
}

export class InvalidBodyError extends DomainError {
  readonly code = 'request.invalid';

  constructor(
    readonly path: string,
    message: string,
  ) {
    super(path === '' ? `The body ${message}.` : `"${path}" ${message}.`, { zh: '请求内容不正确' });
  }
}

export class ContentTypeError extends DomainError {
  readonly code = 'request.content_type';

  constructor(sent: string | undefined, taken: readonly string[]) {
    super(`A body of the type "${sent ?? 'none'}" is not taken here. Send it as ${taken.join(', ')}.`, {
      zh: '请求内容的类型不支持',
    });
  }
}

export class FileTooLargeError extends DomainError {
  readonly code = 'request.too_large';

  constructor(limit: number) {
    super(
      `A file may hold ${limit / 1_048_576} MiB. Divide it, or send its records as events (application/x-ndjson).`,
      {
        zh: '文件过大',
      },
    );
  }
}

/** `retryAfter` in seconds. */
export class SaturatedError extends DomainError {
  readonly code = 'request.saturated';
  readonly retryAfter = 1;

  constructor(limit: number) {
    super(
      `${limit} requests are sending events already. Try again in a second; nothing of this one was taken.`,
      {
        zh: '正在接收的数据过多，请稍后再试',
      },
    );
  }
}

export class RouteUnknownError extends DomainError {
  readonly code = 'route.unknown';

  constructor(path: string) {
    super(`There is nothing at "${path}". GET /openapi.json lists every address.`, { zh: '没有这个地址' });
  }
}

export class MethodUnknownError extends DomainError {
  readonly code = 'route.method';

  constructor(
    method: string,
    path: string,
    readonly allow: readonly string[],
  ) {
    super(`"${path}" does not take ${method}. It takes ${allow.join(', ')}.`, { zh: '此地址不支持该方法' });
  }
}
