import { ProblemError } from '../api/client.ts';
import type { Language } from '../i18n/language.tsx';
import type { Texts } from '../i18n/zh.ts';

export interface ProblemText {
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly code: string;
}

function remedyOf(status: number, { problem }: Texts): string {
  if (status === 0) return problem.networkHint;
  if (status === 401 || status === 403) return problem.forbidden;
  if (status === 404) return problem.notFound;
  if (status === 429) return problem.busy;
  return status < 500 ? problem.invalid : problem.server;
}

/** What to tell the reader of a failure: what happened, what to do, and the code for the administrator. */
export function problemText(error: unknown, t: Texts, language: Language): ProblemText {
  if (!(error instanceof ProblemError)) {
    return { title: t.problem.title, detail: String(error), remedy: t.problem.server, code: 'console' };
  }
  const { status, code, title, detail } = error;
  const remedy = remedyOf(status, t);
  if (status === 0) return { title: t.problem.network, detail: '', remedy, code };
  return language === 'zh'
    ? { title: title || t.problem.title, detail, remedy, code }
    : { title: detail || t.problem.title, detail: '', remedy, code };
}
