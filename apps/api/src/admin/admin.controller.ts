import { newTokenAnswer, tokenScope, tokensAnswer } from '@fadu/domain';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { TokenIdUnknownError } from '../access/access-errors.ts';
import { senderOf } from '../access/sender.ts';
import { FigureService } from '../figures/figure.service.ts';
import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { shortList } from '../http/query-fields.ts';
import { type ApiParts, PARTS } from '../parts.ts';

const listQuery = z.strictObject(shortList);
const rebuildQuery = z.strictObject({
  verify: z.stringbool({ error: 'must be true or false' }).default(true).meta({
    description: '逐表核对，相等才替换 / swaps only if every table is equal; with false it swaps anyway',
  }),
});
const newToken = z.strictObject({
  name: z
    .string({ error: 'must say whose token it is' })
    .trim()
    .min(1, { error: 'must say whose token it is' })
    .max(100, { error: 'must have at most 100 characters' }),
  scopes: z
    .array(z.enum(tokenScope.options, { error: `must be one of ${tokenScope.options.join(', ')}` }), {
      error: `must be a list of ${tokenScope.options.join(', ')}`,
    })
    .min(1, { error: `must name at least one of ${tokenScope.options.join(', ')}` })
    .transform((scopes) => [...new Set(scopes)]),
});

@Controller('v1')
export class AdminController {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(FigureService) private readonly figures: FigureService,
  ) {}

  @Post('admin/rebuild')
  @HttpCode(200)
  @Endpoint({
    zh: '由事件日志重建',
    en: 'Builds the store anew from the log and compares it; swaps if equal',
    scope: 'admin',
    query: rebuildQuery,
  })
  async rebuild(@Query() { verify }: z.infer<typeof rebuildQuery>) {
    const report = await this.parts.projection.rebuild({ verify });
    // The position is what it was, the tables behind it are others.
    this.figures.memo.clear();
    return report;
  }

  @Post('admin/verify')
  @HttpCode(200)
  @Endpoint({
    zh: '核对明细账',
    en: 'Compares the ledger with a fresh fold of the log',
    scope: 'admin',
  })
  verify() {
    return this.parts.projection.verify();
  }

  @Get('admin/tokens')
  @Endpoint({
    zh: '令牌',
    en: 'Tokens, without their secrets',
    scope: 'admin',
    query: listQuery,
    answer: tokensAnswer,
  })
  tokens(@Query() query: z.infer<typeof listQuery>) {
    return listPage(this.parts.tokens.list(), query);
  }

  @Post('admin/tokens')
  @Endpoint({
    zh: '新建令牌',
    en: 'Makes a token; its secret is shown this once',
    scope: 'admin',
    body: newToken,
    answer: newTokenAnswer,
    status: 201,
  })
  async create(@Body() { name, scopes }: z.infer<typeof newToken>, @Req() request: FastifyRequest) {
    const { token, secret } = await this.parts.tokens.create(name, scopes, this.parts.clock());
    await this.#writeDown('token.created', request, { token: token.id, name, scopes });
    return { ...token, token: secret };
  }

  @Delete('admin/tokens/:id')
  @HttpCode(204)
  @Endpoint({ zh: '撤销令牌', en: 'Revokes a token at once', scope: 'admin', status: 204 })
  async revoke(@Param('id') id: string, @Req() request: FastifyRequest) {
    if (!(await this.parts.tokens.revoke(id, this.parts.clock()))) throw new TokenIdUnknownError(id);
    await this.#writeDown('token.revoked', request, { token: id });
  }

  /** Never the secret: only whose token, made or revoked by whom. */
  async #writeDown(action: string, request: FastifyRequest, detail: object): Promise<void> {
    const at = this.parts.clock().toISOString();
    await this.parts.journal.append('audit', [{ at, actor: senderOf(request).name, action, ...detail }]);
  }
}
