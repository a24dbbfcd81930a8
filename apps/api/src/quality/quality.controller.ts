import { qualityAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { period, profile, units } from '../http/query-fields.ts';
import { type QualityAsked, QualityService } from './quality.service.ts';

const qualityQuery = z.strictObject({ period, unit: units, profile });

@Controller('v1/quality')
export class QualityController {
  constructor(@Inject(QualityService) private readonly quality: QualityService) {}

  @Get()
  @Endpoint({
    zh: '数据质量',
    en: 'How complete, timely and in order the data are, and what looks made up',
    query: qualityQuery,
    answer: qualityAnswer,
  })
  answer(@Query() query: QualityAsked) {
    return this.quality.answer(query);
  }
}
