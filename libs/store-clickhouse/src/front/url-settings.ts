import { refused } from '../sql/clickhouse-error.ts';
import type { Settings } from '../sql/engine-session.ts';

/** What a reader may use at most; seconds, rows of an answer, bytes of memory, threads. */
export interface ReaderLimits {
  readonly seconds: number;
  readonly rows: number;
  readonly memory: number;
  readonly threads: number;
}

export const readerLimits: ReaderLimits = {
  seconds: 30,
  rows: 5_000_000,
  memory: 1024 * 1024 * 1024,
  threads: 2,
};

// Words of the HTTP interface itself: they are no settings of the engine.
const ofInterface = new Set([
  'query',
  'database',
  'default_format',
  'query_id',
  'user',
  'password',
  'quota_key',
  'session_id',
  'session_timeout',
  'session_check',
  'close_session',
  'stacktrace',
  'role',
  'compress',
  'decompress',
  'buffer_size',
  'wait_end_of_query',
  'client_protocol_version',
  'enable_http_compression',
  'http_zlib_compression_level',
  'http_response_buffer_size',
  'http_headers_progress_interval_ms',
  'http_write_exception_in_output_format',
  'send_progress_in_http_headers',
  'add_http_cors_header',
  'cancel_http_readonly_queries_on_client_close',
]);

// Settings about how an answer looks and what a statement means; none of them opens a file, a host or more power.
// (format_schema, format_template_… and the like name files on the server.)
const ofAnswers = new RegExp(
  `^(${[
    'output_format_(json|csv|tsv|native|pretty|decimal|arrow|parquet|values|write|bool|binary)_?\\w*',
    'date_time_(input|output)_format',
    'format_csv_delimiter',
    'session_timezone',
    'max_block_size',
    'preferred_block_size_bytes',
    'extremes',
    'final',
    'join_use_nulls',
    'group_by_use_nulls',
    'transform_null_in',
    'union_default_mode',
    'prefer_column_name_to_alias',
    'aggregate_functions_null_for_empty',
    'count_distinct_implementation',
    'distributed_product_mode',
    'optimize_\\w+',
    'use_skip_indexes',
    'use_query_cache',
    'do_not_merge_across_partitions_select_final',
    'log_comment',
    'log_queries',
    'readonly',
  ].join('|')})$`,
);

/** Limits that a reader may tighten, with ours. */
const limitsBy = ({ seconds, rows, memory, threads }: ReaderLimits): Readonly<Record<string, number>> => ({
  max_execution_time: seconds,
  max_result_rows: rows,
  max_memory_usage: memory,
  max_threads: threads,
});

export const isOfInterface = (name: string): boolean => ofInterface.has(name) || name.startsWith('param_');

/**
 * The settings that a reader's request is run with: what it may choose, within our limits.
 *
 * @throws {ClickHouseError} READONLY for any other
 */
export function readerSettings(asked: Readonly<Record<string, string>>, limits: ReaderLimits): Settings {
  const most = limitsBy(limits);
  const settings: Record<string, string | number> = { ...most, result_overflow_mode: 'throw' };
  for (const [name, value] of Object.entries(asked)) {
    const limit = most[name];
    if (limit !== undefined) settings[name] = tightened(value, limit);
    else if (!ofAnswers.test(name))
      throw refused.readonly(`Cannot modify '${name}' setting in readonly mode`);
    else if (name !== 'readonly') settings[name] = valueOf(value);
  }
  return settings;
}

/** 0 means without limit: then it is ours. */
function tightened(value: string, limit: number): number {
  const number = Number(value);
  return number > 0 && number < limit ? number : limit;
}

/** Numbers as numbers: the engine takes them as texts, too, but not for every kind of setting. */
export const valueOf = (value: string): string | number =>
  /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
