import type {
  AuditAnswer,
  CaseAnswer,
  CaseKindsAnswer,
  CasesAnswer,
  FindingAnswer,
  IndicatorAnswer,
  ItemsAnswer,
  OverviewAnswer,
  ParkedAnswer,
  ProfileAnswer,
  RejectionAnswer,
  StatedAnswer,
  TemplatesAnswer,
  UnitAnswer,
  ValuesAnswer,
  WatermarkAnswer,
} from '@fadu/domain';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, type Query } from './client.ts';

export type Template = TemplatesAnswer['rows'][number];

/** A list comes bare or with its paging. */
type Listed<T> = readonly T[] | { readonly rows: readonly T[] };
const rowsOf = <T>(answer: Listed<T>): readonly T[] => ('rows' in answer ? answer.rows : answer);

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total?: number | undefined;
  readonly cursor?: string | undefined;
}

const segment = encodeURIComponent;

/** All pages read so far; the next one follows from the cursor of the last. */
const paged = <T extends Page<unknown>>(path: string, query: Query) =>
  infiniteQueryOptions({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) => get<T>(path, { limit: 50, ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.cursor,
    placeholderData: keepPreviousData,
  });

export const watermarkQuery = queryOptions({
  queryKey: ['watermark'],
  queryFn: ({ signal }) => get<WatermarkAnswer>('/v1/watermark', {}, signal),
  // While something is being counted, as after an import, the reader waits for it.
  refetchInterval: ({ state }) => ((state.data?.lag ?? 0) > 0 ? 1_000 : 10_000),
});

export const overviewQuery = (query: Query) =>
  queryOptions({
    queryKey: ['overview', query],
    queryFn: ({ signal }) => get<OverviewAnswer>('/v1/overview', query, signal),
    placeholderData: keepPreviousData,
  });

/** Waits while `query` is not known yet. */
export const valuesQuery = (indicator: string, query: Query | undefined) =>
  queryOptions({
    queryKey: ['values', indicator, query],
    queryFn: ({ signal }) => get<ValuesAnswer>(`/v1/indicators/${segment(indicator)}/values`, query, signal),
    enabled: query !== undefined,
  });

/** Waits while `query` is not known yet. */
export const itemsQuery = (indicator: string, query: Query | undefined) => ({
  ...paged<ItemsAnswer>(`/v1/indicators/${segment(indicator)}/items`, query ?? {}),
  enabled: query !== undefined,
});

export const caseQuery = (kind: string, id: string, query: Query) =>
  queryOptions({
    queryKey: ['case', kind, id, query],
    queryFn: ({ signal }) => get<CaseAnswer>(`/v1/cases/${segment(kind)}/${segment(id)}`, query, signal),
  });

const listQuery = <T>(path: string) =>
  queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => rowsOf(await get<Listed<T>>(path, {}, signal)),
    staleTime: 300_000,
  });

export const unitsQuery = listQuery<UnitAnswer>('/v1/units');
/** Names alone: all values of all profiles are a lot. */
export const profilesQuery = listQuery<ProfileAnswer>('/v1/profiles?values=false');
export const caseKindsQuery = listQuery<CaseKindsAnswer['rows'][number]>('/v1/cases');
export const indicatorsQuery = listQuery<IndicatorAnswer>('/v1/indicators');
export const templatesQuery = listQuery<Template>('/v1/imports/templates');

export const profileQuery = (id: string, query: Query) =>
  queryOptions({
    queryKey: ['profile', id, query],
    queryFn: ({ signal }) => get<ProfileAnswer>(`/v1/profiles/${segment(id)}`, query, signal),
    enabled: id !== '',
    placeholderData: keepPreviousData,
  });

export const indicatorQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicator', id],
    queryFn: ({ signal }) => get<IndicatorAnswer>(`/v1/indicators/${segment(id)}`, {}, signal),
    enabled: id !== '',
    staleTime: 300_000,
  });

export const findingsQuery = (query: Query) => paged<Page<FindingAnswer>>('/v1/findings', query);
export const casesQuery = (kind: string, query: Query) =>
  paged<CasesAnswer>(`/v1/cases/${segment(kind)}`, query);
export const statedQuery = (query: Query) => paged<StatedAnswer>('/v1/stated', query);
export const parkedQuery = paged<ParkedAnswer>('/v1/parked', {});
export const auditQuery = (query: Query) => paged<AuditAnswer>('/v1/audit', query);
export const rejectionsQuery = (query: Query) => paged<Page<RejectionAnswer>>('/v1/rejections', query);
