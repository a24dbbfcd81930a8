import type { MultipartFile } from '@fastify/multipart';
import { type ByteStream, DomainError, importAnswer, templatesAnswer } from '@fadu/domain';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { senderOf } from '../access/sender.ts';
import { StreamGate } from '../events/stream-gate.ts';
import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { shortList } from '../http/query-fields.ts';
import { FileTooLargeError, InvalidBodyError } from '../http/request-errors.ts';
import { Meters } from '../metrics/meters.ts';
import { type ApiParts, PARTS } from '../parts.ts';

/** Bytes of one file; what is larger is sent as events. */
export const LARGEST_FILE = 512 * 1024 * 1024;

const error = 'must be the id of a template; GET /v1/imports/templates lists them';
const importQuery = z.strictObject({
  template: z.string({ error }).min(1, { error }),
  dryRun: z
    .stringbool({ error: 'must be true or false' })
    .default(false)
    .meta({ description: '只检查不写入 / checks and writes nothing' }),
});
const templatesQuery = z.strictObject(shortList);

class TemplateUnknownError extends DomainError {
  readonly code = 'import.template_unknown';
}

@Controller('v1/imports')
export class ImportsController {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(StreamGate) private readonly gate: StreamGate,
    @Inject(Meters) private readonly meters: Meters,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    zh: '导入 CSV 或 XLSX 文件',
    en: 'Imports a CSV or XLSX file (multipart); answers a report by row',
    scope: 'ingest',
    query: importQuery,
    streams: ['multipart/form-data'],
    answer: importAnswer,
  })
  async importFile(
    @Query() { template, dryRun }: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ) {
    return this.gate.through(async () => {
      const part = await request.file();
      if (!part) throw new InvalidBodyError('file', 'is missing: send the file as a part of the form');
      const file = { body: wholeFile(part.file), name: part.filename };
      const answer = await this.parts.ingestion.importFile(file, {
        template,
        dryRun,
        sender: senderOf(request),
      });
      if (!dryRun) this.meters.imported(answer);
      return answer;
    });
  }

  @Get('templates')
  @Endpoint({
    zh: '导入模板',
    en: 'Templates that files can be imported by',
    query: templatesQuery,
    answer: templatesAnswer,
  })
  templates(@Query() query: z.infer<typeof templatesQuery>) {
    return listPage(
      this.parts.ingestion.templates().map(({ id, zh, en, columns }) => ({ id, zh, en, columns })),
      query,
    );
  }

  @Get('templates/:id/form')
  @Endpoint({ zh: '空白导入表', en: 'An empty form of a template, CSV', gives: 'text/csv' })
  form(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Buffer {
    const templates = this.parts.ingestion.templates();
    const template = templates.find((t) => t.id === id);
    if (!template) {
      const known = templates.map((t) => t.id).join(', ');
      throw new TemplateUnknownError(`There is no template "${id}": choose one of ${known}.`, {
        zh: '没有这个导入模板',
      });
    }
    void reply
      .type('text/csv; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename="${id}.csv"; filename*=UTF-8''${encodeURIComponent(`${template.zh}.csv`)}`,
      );
    return Buffer.from(withMark(template.emptyForm), 'utf8');
  }
}

/** The file to its end: one that was cut off at the largest size allowed is refused, never taken in part silently. */
async function* wholeFile(file: MultipartFile['file']): ByteStream {
  for await (const chunk of file) yield chunk as Uint8Array;
  if (file.truncated) throw new FileTooLargeError(LARGEST_FILE);
}

/** Spreadsheets take a file for UTF-8 only if it begins with the byte order mark. */
const withMark = (csv: string): string => (csv.startsWith('\uFEFF') ? csv : `\uFEFF${csv}`);
