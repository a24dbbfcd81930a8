import { statedAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { shortList, units, view } from '../http/query-fields.ts';
import { type StatedQuery, StatedService } from './stated.service.ts';

const wrong = 'must be a year, as 2020';
const year = z.coerce
  .number({ error: wrong })
  .int({ error: wrong })
  .min(1990, { error: 'must be from 1990 to 2199' })
  .max(2199, { error: 'must be from 1990 to 2199' })
  .optional()
  .meta({ description: '年度 / the year that the reports are about; all when absent' });

const statedQuery = z.strictObject({ unit: units, year, ...view, ...shortList });

@Controller('v1/stated')
export class StatedController {
  constructor(@Inject(StatedService) private readonly stated: StatedService) {}

  @Get()
  @Endpoint({
    zh: '报告所列数字',
    en: 'What units state of themselves, what it can mean, and what the events give',
    query: statedQuery,
    answer: statedAnswer,
  })
  list(@Query() query: StatedQuery) {
    return this.stated.list(query);
  }
}
