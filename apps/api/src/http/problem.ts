import { STATUS_CODES } from 'node:http';

import { DomainError, type Problem } from '@fadu/domain';

/** The only place that knows which error is which HTTP status. */
const statusOfCode: Readonly<Record<string, number>> = {
  'period.invalid': 400,
  'period.too_many_groups': 422,
  'grouping.not_for_stock': 422,
  'query.invalid': 400,
  'query.unknown_parameter': 400,
  'store.cursor_unreadable': 400,
  'request.invalid': 400,
  'request.unreadable': 400,
  'sql.invalid': 400,
  'token.missing': 401,
  'token.unknown': 401,
  'token.scope': 403,
  'sql.refused': 403,
  'case.unknown': 404,
  'indicator.unknown': 404,
  'profile.unknown': 404,
  'parked.unknown': 404,
  'rejection.unknown': 404,
  'route.unknown': 404,
  'store.kind_unknown': 404,
  'token.id_unknown': 404,
  'import.template_unknown': 404,
  'route.method': 405,
  'rejection.settled': 409,
  'parked.event_unknown': 409,
  'upkeep.under_way': 409,
  'request.too_large': 413,
  'request.content_type': 415,
  'unit.unknown': 422,
  'sql.limit': 422,
  'request.saturated': 429,
  'log.unavailable': 503,
  'sql.busy': 429,
  'sql.unavailable': 503,
  'upkeep.nobody': 503,
  'upkeep.failed': 503,
};

const statusOf = (code: string): number => statusOfCode[code] ?? (code.startsWith('import.') ? 422 : 500);

const titles: Readonly<Record<number, string>> = {
  400: '请求无法识别',
  404: '没有这个地址',
  408: '请求超时',
  413: '请求内容过大',
  414: '地址过长',
  415: '请求内容的类型不支持',
  429: '请求过多，请稍后再试',
  431: '请求头过大',
  503: '服务暂不可用',
};

interface Answered {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is told of an error: RFC 9457 with a stable code. Of a fault of the program nothing is told but the number
 * under which it stands in the log.
 */
export function problemOf(error: unknown, requestId: string): Answered {
  if (error instanceof DomainError) return ofDomain(error);
  const status = httpStatusOf(error);
  if (status !== undefined && status < 500) return ofHttp(error as Error, status);
  return {
    problem: {
      type: 'urn:fadu:problem:fault',
      title: '系统内部错误',
      status: 500,
      detail: `Something went wrong here, not with your request. The log has it under the number ${requestId}.`,
      code: 'fault',
    },
    headers: {},
  };
}

function ofDomain(error: DomainError): Answered {
  const { code, zh: title, message: detail } = error;
  const status = statusOf(code);
  const { path, allow, retryAfter } = error as {
    path?: string;
    allow?: readonly string[];
    retryAfter?: number;
  };
  return {
    problem: {
      type: `urn:fadu:problem:${code}`,
      title,
      status,
      detail,
      code,
      ...(path !== undefined && { path }),
    },
    headers: {
      ...(allow && { allow: allow.join(', ') }),
      ...retry(status, retryAfter),
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    },
  };
}

/** Errors of the HTTP framework: a body that is no JSON, a content type nobody reads, a header that is too long. */
function ofHttp(error: Error, status: number): Answered {
  const name = (STATUS_CODES[status] ?? 'Error').toLowerCase().replaceAll(/[^a-z]+/g, '_');
  const code = `http.${name}`;
  const title = titles[status] ?? '请求无法处理';
  return {
    problem: { type: `urn:fadu:problem:${code}`, title, status, detail: sentence(error.message), code },
    headers: retry(status),
  };
}

/** What is too much at once may be sent again, in smaller pieces or later (contract §2). */
const retry = (status: number, seconds = 1): Readonly<Record<string, string>> =>
  [413, 429, 503].includes(status) ? { 'retry-after': String(seconds) } : {};

const sentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);

/** The status of an error of the framework: Nest has `getStatus()`, Fastify `statusCode`. */
export function httpStatusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { getStatus, statusCode } = error as { getStatus?: () => number; statusCode?: number };
  return typeof getStatus === 'function' ? getStatus.call(error) : statusCode;
}
