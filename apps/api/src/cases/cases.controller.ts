import { caseAnswer, caseKindsAnswer, casesAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';

import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import {
  type CaseQuery,
  type CasesQuery,
  type KindsQuery,
  caseQuery,
  casesQuery,
  kindsQuery,
} from './case-queries.ts';
import { caseKinds } from './case-facts.ts';
import { CasesService } from './cases.service.ts';

@Controller('v1/cases')
export class CasesController {
  constructor(@Inject(CasesService) private readonly cases: CasesService) {}

  @Get()
  @Endpoint({
    zh: '案件种类',
    en: 'The kinds of cases, with the facts known of each',
    query: kindsQuery,
    answer: caseKindsAnswer,
  })
  kinds(@Query() query: KindsQuery) {
    return listPage(caseKinds(), query);
  }

  @Get(':kind')
  @Endpoint({
    zh: '一类案件',
    en: 'Cases of a kind, as they are now',
    query: casesQuery,
    answer: casesAnswer,
  })
  list(@Param('kind') kind: string, @Query() query: CasesQuery) {
    return this.cases.list(kind, query);
  }

  @Get(':kind/:id')
  @Endpoint({
    zh: '一个案件：事实、期限、事件、明细、疑点',
    en: 'A case with its clocks explained',
    query: caseQuery,
    answer: caseAnswer,
  })
  one(@Param('kind') kind: string, @Param('id') id: string, @Query() query: CaseQuery) {
    return this.cases.one(kind, id, query);
  }
}
