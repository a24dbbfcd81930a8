import { findingsAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { paging } from '../http/query-fields.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { findingAnswerOf } from './finding-answer.ts';

const word = z.string({ error: 'must be given once' }).min(1, { error: 'is empty: leave it out' }).optional();
const findingsQuery = z.strictObject({ code: word, unit: word, subject: word, kind: word, ...paging });

@Controller('v1/findings')
export class FindingsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  @Endpoint({
    zh: '数据疑点',
    en: 'What was accepted but is odd',
    query: findingsQuery,
    answer: findingsAnswer,
  })
  async list(@Query() { limit, cursor, ...filter }: z.infer<typeof findingsQuery>) {
    const page = await this.parts.reader.findings(given(filter), { limit, cursor });
    return { ...page, rows: page.rows.map(findingAnswerOf) };
  }
}

/** Without the fields that were not asked for. */
const given = <T extends Record<string, unknown>>(filter: T) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
