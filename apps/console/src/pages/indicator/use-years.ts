import type { IndicatorAnswer, ValueRow } from '@fadu/domain';
import { useQueries, useQuery } from '@tanstack/react-query';
import { valuesQuery } from '../../api/queries.ts';
import { shanghaiDay } from '../../parts/shanghai.ts';

export interface Year {
  readonly year: number;
  readonly row: ValueRow;
}

const YEARS = 10;
const STOCK_YEARS = 5;

/** The district's figure of each of the last years; a stock is counted on the last day of each. */
export function useYears({ id, kind }: IndicatorAnswer, profile: string) {
  const today = shanghaiDay(new Date());
  const last = Number(today.slice(0, 4));
  const isStock = kind === 'stock';
  const period = `${last - YEARS + 1}-01-01..${last}-12-31`;
  const flow = useQuery({
    ...valuesQuery(id, { groupBy: 'year', period, profile }),
    enabled: !isStock,
    select: ({ rows }) => rows.map((row): Year => ({ year: Number(row.group), row })),
  });
  const stocks = useQueries({
    queries: stockYears(isStock, last).map((year) =>
      valuesQuery(id, { on: year === last ? today : `${year}-12-31`, groupBy: 'none', profile }),
    ),
    combine: (answers) => ({
      data: answers.every(({ data }) => data)
        ? answers.map(({ data }, i): Year => ({ year: last - STOCK_YEARS + 1 + i, row: data!.total }))
        : undefined,
      error: answers.find(({ error }) => error)?.error ?? null,
      isFetching: answers.some(({ isFetching }) => isFetching),
      refetch: () => Promise.all(answers.map(({ refetch }) => refetch())),
    }),
  });
  return isStock ? stocks : flow;
}

const stockYears = (isStock: boolean, last: number): readonly number[] =>
  isStock ? Array.from({ length: STOCK_YEARS }, (_, i) => last - STOCK_YEARS + 1 + i) : [];
