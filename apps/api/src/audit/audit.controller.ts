import { type AuditAnswer, auditAnswer } from '@fadu/domain';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { paging } from '../http/query-fields.ts';
import { type ApiParts, PARTS } from '../parts.ts';

const part = (what: string) =>
  z
    .string({ error: `must be ${what}` })
    .min(1, { error: `is empty: leave it out or give ${what}` })
    .optional();

const auditQuery = z.strictObject({
  actor: part('the name of a token').meta({ description: '操作者 / who did it' }),
  action: part('an action').meta({ description: '操作 / such as token.created, rejection.dismissed' }),
  ...paging,
});

/** Who did what: written down by whoever does it, read by administrators. */
@Controller('v1/audit')
export class AuditController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get()
  @Endpoint({
    zh: '操作记录',
    en: 'Who did what, newest first',
    scope: 'admin',
    query: auditQuery,
    answer: auditAnswer,
  })
  async list(@Query() { actor, action, ...page }: z.infer<typeof auditQuery>): Promise<AuditAnswer> {
    const query = { ...(actor && { actor }), ...(action && { action }) };
    const { rows, total, cursor } = await this.parts.reader.audit(query, page);
    return {
      rows: rows.map(({ detail, ...row }) => ({
        ...row,
        detail: JSON.parse(detail) as Record<string, unknown>,
      })),
      total,
      ...(cursor !== undefined && { cursor }),
    };
  }
}
