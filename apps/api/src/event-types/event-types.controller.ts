import {
  type EventName,
  type EventTypeAnswer,
  eventTypes,
  eventTypesAnswer,
  kindOf,
  wireType,
} from '@fadu/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';

import { Endpoint } from '../http/endpoint.ts';
import { listPage } from '../http/list-page.ts';
import { shortList } from '../http/query-fields.ts';
import { jsonSchemaOf } from '../docs/json-schema.ts';

const eventTypesQuery = z.strictObject(shortList);

@Controller('v1/event-types')
export class EventTypesController {
  #all: readonly EventTypeAnswer[] | undefined;

  @Get()
  @Endpoint({
    zh: '事件种类',
    en: 'Event types with the JSON Schema of their data',
    // Who may only send is told to look here when an event is refused.
    scope: 'any',
    query: eventTypesQuery,
    answer: eventTypesAnswer,
  })
  list(@Query() query: z.infer<typeof eventTypesQuery>) {
    this.#all ??= (Object.keys(eventTypes) as EventName[]).map(answerOf);
    return listPage(this.#all, query);
  }
}

function answerOf(name: EventName): EventTypeAnswer {
  const { zh, en, version, dateField, schema } = eventTypes[name];
  return {
    type: wireType(name),
    name: { zh, en },
    kind: kindOf(name),
    version,
    dateField: dateField ?? null,
    schema: jsonSchemaOf(schema, 'input'),
  };
}
