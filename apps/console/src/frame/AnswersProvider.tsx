import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemError } from '../api/client.ts';

/** A refusal stays a refusal: only silence and overload are worth another try. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof ProblemError) || error.status === 0 || error.status >= 429);

const retryDelay = (attempt: number): number => 500 * 2 ** attempt;

export function AnswersProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: worthRetrying, retryDelay, staleTime: 30_000 } },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
