import { unitsAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

import { FigureService } from '../figures/figure.service.ts';
import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { shortList } from '../http/query-fields.ts';
import { unitAnswerOf } from './unit-answer.ts';

const unitsQuery = z.strictObject(shortList);

@Controller('v1/units')
export class UnitsController {
  constructor(@Inject(FigureService) private readonly figures: FigureService) {}

  @Get()
  @Endpoint({
    zh: '单位',
    en: 'Units, with former names and successors',
    query: unitsQuery,
    answer: unitsAnswer,
  })
  async list(@Query() query: z.infer<typeof unitsQuery>) {
    return listPage((await this.figures.units()).map(unitAnswerOf), query);
  }
}
