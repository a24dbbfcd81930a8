import { DomainError, type Problem } from '@fadu/domain';

import { RefusedError } from './client.ts';
import { ConfigError } from './config.ts';

/** What went wrong, for whoever typed the command. Of what nobody foresaw, everything that is known. */
export function toldToPeople(error: unknown): unknown {
  if (error instanceof DomainError) return `${error.zh}\n${error.message} [${error.code}]`;
  return error instanceof RefusedError || error instanceof ConfigError ? error.message : error;
}

/** The same for a program, in the form in which the API tells it. */
export function problemOf(error: unknown): Pick<Problem, 'code' | 'title' | 'detail'> {
  if (error instanceof RefusedError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DomainError) return { code: error.code, title: error.zh, detail };
  if (error instanceof ConfigError) return { code: 'settings.invalid', title: '设置有误', detail };
  return { code: 'unforeseen', title: '程序出错', detail };
}
