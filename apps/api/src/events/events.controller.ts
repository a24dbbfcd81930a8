import { type EventsForm, type IngestAnswer, eventsAnswer, ingestAnswer, upcast } from '@fadu/domain';
import { Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

import { senderOf } from '../access/sender.ts';
import { factsIn, standingOfEvent } from '../cases/case-events.ts';
import { mediaType } from '../http/check-request.ts';
import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { paging } from '../http/query-fields.ts';
import { Meters } from '../metrics/meters.ts';
import { type ApiParts, PARTS } from '../parts.ts';
import { bodyStream } from './body-stream.ts';
import { StreamGate } from './stream-gate.ts';

const forms: Readonly<Record<string, EventsForm>> = {
  'application/cloudevents+json': 'single',
  'application/cloudevents-batch+json': 'batch',
  'application/x-ndjson': 'lines',
};

const eventsQuery = z.strictObject({
  subject: z
    .string({ error: 'must be the subject whose events are wanted, as petition/XF-2026-0001' })
    .regex(/^[a-z]+\/[^/]+$/, { error: 'must be a kind, a slash and a key, as petition/XF-2026-0001' }),
  ...paging,
});

@Controller('v1/events')
export class EventsController {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(StreamGate) private readonly gate: StreamGate,
    @Inject(Meters) private readonly meters: Meters,
  ) {}

  @Post()
  @HttpCode(202)
  @Endpoint({
    zh: '报送事件：单个、一批或逐行',
    en: 'Takes one event, a batch or a stream of lines; what is refused is listed and kept',
    scope: 'ingest',
    streams: Object.keys(forms),
    answer: ingestAnswer,
    status: 202,
  })
  async send(@Req() request: FastifyRequest): Promise<IngestAnswer> {
    const form = forms[mediaType(request.headers['content-type'])]!;
    const answer = await this.gate.through(() =>
      this.parts.ingestion.events(bodyStream(request.body), form, senderOf(request)),
    );
    this.meters.ingested(answer);
    return answer;
  }

  @Get()
  @Endpoint({
    zh: '一个案件的事件',
    en: 'The events of a subject, oldest first',
    query: eventsQuery,
    answer: eventsAnswer,
  })
  async ofSubject(@Query() { subject, ...page }: z.infer<typeof eventsQuery>) {
    const stored = (await this.parts.log.histories([subject])).get(subject) ?? [];
    const events = stored.map((record) => upcast(record.event));
    const facts = factsIn(events);
    const rows = stored.map(({ event }, i) => ({
      ...event,
      standing: standingOfEvent(events[i]!, facts, events),
    }));
    return listPage(
      rows.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)),
      page,
    );
  }
}
