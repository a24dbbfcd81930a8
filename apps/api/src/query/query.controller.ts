import { Readable } from 'node:stream';

import type { SqlValue } from '@fadu/domain';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { SqlUnavailableError } from './query-errors.ts';

/** Formats of text: what is binary is for programs that speak the ClickHouse interface. */
const formats = [
  'JSON',
  'JSONCompact',
  'JSONEachRow',
  'JSONCompactEachRowWithNames',
  'CSVWithNames',
  'CSV',
  'TabSeparatedWithNames',
  'TabSeparated',
  'Markdown',
  'PrettyCompactMonoBlock',
] as const;

const LONGEST = 100_000;

const value: z.ZodType<SqlValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(value)], {
    error: 'must be a text, a number, true, false, null or a list of such',
  }),
);

const question = z.strictObject({
  sql: z
    .string({ error: 'must be a statement, as SELECT unit, count() FROM petitions GROUP BY unit' })
    .trim()
    .min(1, { error: 'must be a statement, as SELECT unit, count() FROM petitions GROUP BY unit' })
    .max(LONGEST, { error: `must have at most ${LONGEST} characters: send values as params` })
    .meta({
      description: '一条只读查询 / one statement that only asks: SELECT, WITH, SHOW, DESCRIBE, EXPLAIN',
    }),
  params: z
    .record(
      z.string().regex(/^[A-Za-z_]\w{0,127}$/, { error: 'has a name that is none: letters, digits and _' }),
      value,
      { error: 'must be an object of names and values' },
    )
    .default({})
    .meta({ description: '参数 / values of {name:Type} in the statement' }),
  format: z
    .enum(formats, { error: `must be one of ${formats.join(', ')}` })
    .default('JSON')
    .meta({ description: '格式 / of the answer, unless the statement names one' }),
});

@Controller('v1/query')
export class QueryController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    zh: '临时查询（SQL，只读，有限度）',
    en: 'Asks the tables by SQL: read-only, within 20 s, 100,000 rows and 1 GiB of memory',
    body: question,
    gives: '*/*',
  })
  async ask(@Body() asked: z.infer<typeof question>, @Res() reply: FastifyReply): Promise<void> {
    const { sql } = this.parts;
    if (!sql) throw new SqlUnavailableError();
    const { contentType, body } = await sql.ask(asked);
    // A failure on the way breaks the connection off: half an answer must not look like a whole one.
    await reply.type(contentType).send(Readable.from(body, { objectMode: false }));
  }
}
