import { indicatorAnswer, indicatorsAnswer, itemsAnswer, valuesAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';

import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { ItemsService } from '../items/items.service.ts';
import { DefinitionsService } from './definitions.service.ts';
import {
  type ItemsQuery,
  type ListQuery,
  type ValuesQuery,
  itemsQuery,
  listQuery,
  valuesQuery,
} from './indicator-queries.ts';
import { ValuesService } from './values.service.ts';

@Controller('v1/indicators')
export class IndicatorsController {
  constructor(
    @Inject(DefinitionsService) private readonly definitions: DefinitionsService,
    @Inject(ValuesService) private readonly figures: ValuesService,
    @Inject(ItemsService) private readonly itemsBehind: ItemsService,
  ) {}

  @Get()
  @Endpoint({
    zh: '指标定义',
    en: 'Every indicator, with formula, targets and legal sources',
    query: listQuery,
    answer: indicatorsAnswer,
  })
  list(@Query() query: ListQuery) {
    return listPage(this.definitions.all(), query);
  }

  @Get(':id')
  @Endpoint({ zh: '一个指标的定义', en: 'One indicator', answer: indicatorAnswer })
  one(@Param('id') id: string) {
    return this.definitions.one(id);
  }

  @Get(':id/values')
  @Endpoint({
    zh: '指标值',
    en: 'Figures, each with what it is made of',
    query: valuesQuery,
    answer: valuesAnswer,
  })
  values(@Param('id') id: string, @Query() query: ValuesQuery) {
    return this.figures.values(id, query);
  }

  @Get(':id/items')
  @Endpoint({
    zh: '指标值背后的明细',
    en: 'The items behind a figure, each with why and evidence',
    query: itemsQuery,
    answer: itemsAnswer,
  })
  items(@Param('id') id: string, @Query() query: ItemsQuery) {
    return this.itemsBehind.items(id, query);
  }
}
