import { ingestAnswer, rejectionsAnswer } from '@fadu/domain';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Body } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { senderOf } from '../access/sender.ts';
import { bodyStream } from '../events/body-stream.ts';
import { Endpoint } from '../http/endpoint.ts';
import { paging } from '../http/query-fields.ts';
import { type ApiParts, PARTS } from '../parts.ts';

const word = z.string({ error: 'must be given once' }).min(1, { error: 'is empty: leave it out' }).optional();
const rejectionsQuery = z.strictObject({
  state: z.enum(['open', 'resent', 'dismissed'], { error: 'must be open, resent or dismissed' }).optional(),
  code: word,
  batch: word,
  ...paging,
});
const dismissal = z.strictObject({
  reason: z
    .string({ error: 'must say why' })
    .trim()
    .min(1, { error: 'must say why' })
    .max(500, { error: 'must have at most 500 characters' }),
});

@Controller('v1/rejections')
export class RejectionsController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  @Endpoint({
    zh: '退回记录',
    en: 'What was refused, with the reason',
    query: rejectionsQuery,
    answer: rejectionsAnswer,
  })
  list(@Query() { state, code, batch, limit, cursor }: z.infer<typeof rejectionsQuery>) {
    return this.parts.reader.rejections(
      { ...(state && { state }), ...(code && { code }), ...(batch && { batch }) },
      { limit, cursor },
    );
  }

  @Post(':id/resend')
  @HttpCode(202)
  @Endpoint({
    zh: '更正后重报',
    en: 'Sends a corrected event in place of a rejection',
    scope: 'ingest',
    streams: ['application/cloudevents+json', 'application/json'],
    answer: ingestAnswer,
    status: 202,
  })
  resend(@Param('id') id: string, @Req() request: FastifyRequest) {
    return this.parts.ingestion.resend(id, bodyStream(request.body), senderOf(request));
  }

  @Post(':id/dismiss')
  @HttpCode(204)
  @Endpoint({
    zh: '不再处理',
    en: 'Closes a rejection with a reason',
    scope: 'ingest',
    body: dismissal,
    status: 204,
  })
  async dismiss(
    @Param('id') id: string,
    @Body() { reason }: z.infer<typeof dismissal>,
    @Req() request: FastifyRequest,
  ) {
    await this.parts.ingestion.dismiss(id, reason, senderOf(request));
  }
}
