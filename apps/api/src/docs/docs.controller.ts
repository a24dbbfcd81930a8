import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import absolutePath from 'swagger-ui-dist/absolute-path.js';

import { Endpoint } from '../http/endpoint.ts';
import { RouteUnknownError } from '../http/request-errors.ts';
import { RouteBook } from '../http/route-book.ts';
import { docsPage, docsScript } from './docs-page.ts';
import { openApiOf } from './openapi.ts';

const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

@Controller()
export class DocsController {
  #document: object | undefined;

  constructor(@Inject(RouteBook) private readonly book: RouteBook) {}

  @Get('openapi.json')
  @Endpoint({ zh: '接口定义（OpenAPI 3.1）', en: 'This document' })
  openApi(): object {
    return (this.#document ??= openApiOf(this.book.routes));
  }

  @Get('docs')
  @Endpoint({ zh: '接口说明页', en: 'This documentation as a page', scope: 'open', gives: 'text/html' })
  page(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/html; charset=utf-8');
    return docsPage;
  }

  @Get('docs/:file')
  @Endpoint({
    zh: '接口说明页的文件',
    en: 'A file of the page',
    scope: 'open',
    gives: 'application/octet-stream',
  })
  async file(
    @Param('file') file: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    if (file === 'open.js') {
      void reply.type('text/javascript; charset=utf-8');
      return docsScript;
    }
    const type = types[file];
    if (type === undefined) throw new RouteUnknownError(`/docs/${file}`);
    void reply.type(type).header('cache-control', 'max-age=3600');
    return readFile(join(absolutePath(), file));
  }
}
