import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { ProblemError } from '../api/client.ts';
import { useSpeech } from '../i18n/language.tsx';
import { PageTitle } from './PageTitle.tsx';
import { problemText } from './problem-text.ts';

interface Asking<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface AnswerProps<T> {
  readonly of: Asking<T>;
  /** heading of the page while the answer, which has its own, is not there */
  readonly heading?: string;
  readonly children: (data: T) => ReactNode;
}

/** Shows an answer, or that it is awaited, or why there is none and what to do. Without a valid token: to the login. */
export function Answer<T>({ of, heading, children }: AnswerProps<T>) {
  const { t } = useSpeech();
  const { pathname, search } = useLocation();
  const { data, error, isFetching, refetch } = of;
  if (error instanceof ProblemError && error.status === 401) {
    return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  }
  return (
    <div aria-busy={isFetching}>
      {data === undefined && heading !== undefined && <PageTitle title={heading} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && (
        <p className="waiting" role="status">
          {t.app.loading}
        </p>
      )}
      {data !== undefined && children(data)}
    </div>
  );
}

/** A failure in words, with a way to try again. */
export function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t, language } = useSpeech();
  const { title, detail, remedy, code } = problemText(error, t, language);
  return (
    <Alert
      type="error"
      showIcon
      className="problem"
      title={title}
      description={
        <>
          {detail !== '' && <p>{detail}</p>}
          <p>
            {remedy}{' '}
            <small>
              （{t.problem.code}：{code}）
            </small>
          </p>
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t.problem.retry}</Button>}
    />
  );
}
