import { type ParkedCase, ingestAnswer, parkedAnswer } from '@fadu/domain';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { senderOf } from '../access/sender.ts';
import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { shortList } from '../http/query-fields.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { ParkedEventUnknownError, ParkedUnknownError } from './parked-errors.ts';

const subject = z.string({ error: 'must be the subject of a parked case' }).min(1).max(200);
const parkedQuery = z.strictObject({ subject: subject.optional(), ...shortList });
const decision = z.strictObject({
  subject,
  reason: z
    .string({ error: 'must say why' })
    .trim()
    .min(1, { error: 'must say why' })
    .max(500, { error: 'must have at most 500 characters' }),
});

/** Cases that could not be projected, and what is decided about them. */
@Controller('v1/parked')
export class ParkedController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  @Endpoint({
    zh: '等待处理的案件',
    en: 'Cases that could not be projected and wait',
    query: parkedQuery,
    answer: parkedAnswer,
  })
  async list(@Query() { subject: wanted, ...page }: z.infer<typeof parkedQuery>) {
    const parked = await this.parts.projection.parked();
    const found = parked.filter((one) => wanted === undefined || one.subject === wanted);
    return listPage(found.map(told), page);
  }

  @Post('retry')
  @HttpCode(202)
  @Endpoint({
    zh: '重新计算',
    en: 'Has a parked case judged again, by an event with the reason',
    scope: 'admin',
    body: decision,
    status: 202,
  })
  async retry(@Body() { subject: wanted, reason }: z.infer<typeof decision>, @Req() request: FastifyRequest) {
    await this.#parked(wanted);
    const answer = await this.parts.ingestion.retryParked(wanted, reason, senderOf(request));
    return { subject: wanted, ...answer };
  }

  @Post('drop')
  @HttpCode(202)
  @Endpoint({
    zh: '撤回使其无法计算的事件',
    en: 'Takes back the event that a case was parked for, by an event with the reason',
    scope: 'admin',
    body: decision,
    answer: ingestAnswer,
    status: 202,
  })
  async drop(@Body() { subject: wanted, reason }: z.infer<typeof decision>, @Req() request: FastifyRequest) {
    const { event } = await this.#parked(wanted);
    if (event === undefined) throw new ParkedEventUnknownError(wanted);
    return this.parts.ingestion.dropParked({ subject: wanted, event }, reason, senderOf(request));
  }

  async #parked(wanted: string): Promise<ParkedCase> {
    const found = (await this.parts.projection.parked()).find((one) => one.subject === wanted);
    if (!found) throw new ParkedUnknownError(wanted);
    return found;
  }
}

const told = ({ subject: of, at, error, partition, offset, event, version, retries }: ParkedCase) => ({
  subject: of,
  at,
  error,
  ...(partition !== undefined && { partition }),
  ...(offset !== undefined && { offset }),
  ...(event !== undefined && { event }),
  ...(version !== undefined && { version }),
  ...(retries !== undefined && { retries }),
});
