import { overviewAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Endpoint } from '../http/endpoint.ts';
import { type OverviewQuery, overviewQuery } from './overview-query.ts';
import { OverviewService } from './overview.service.ts';

@Controller('v1/overview')
export class OverviewController {
  constructor(@Inject(OverviewService) private readonly overviews: OverviewService) {}

  @Get()
  @Endpoint({
    zh: '总览：全部指标 × 单位',
    en: 'Every indicator and unit',
    query: overviewQuery,
    answer: overviewAnswer,
  })
  overview(@Query() query: OverviewQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    void reply.type('application/json; charset=utf-8');
    return this.overviews.overview(query);
  }
}
