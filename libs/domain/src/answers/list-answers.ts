import { z } from 'zod';

import {
  bilingual,
  eventTypeAnswer,
  indicatorAnswer,
  profileAnswer,
  rejectionAnswer,
} from './definition-answers.ts';
import { caseEvent, findingAnswer, page } from './item-answers.ts';
import { unitAnswer } from './value-answers.ts';

/** Answers of the addresses that give lists. Every list has `rows`, `total` and, but on its last page, `cursor`. */
export const indicatorsAnswer = page(indicatorAnswer);
export type IndicatorsAnswer = z.infer<typeof indicatorsAnswer>;

export const profilesAnswer = page(profileAnswer);
export type ProfilesAnswer = z.infer<typeof profilesAnswer>;

export const eventTypesAnswer = page(eventTypeAnswer);
export type EventTypesAnswer = z.infer<typeof eventTypesAnswer>;

export const unitsAnswer = page(unitAnswer);
export type UnitsAnswer = z.infer<typeof unitsAnswer>;

export const findingsAnswer = page(findingAnswer);
export type FindingsAnswer = z.infer<typeof findingsAnswer>;

export const rejectionsAnswer = page(rejectionAnswer);
export type RejectionsAnswer = z.infer<typeof rejectionsAnswer>;

/** Answer to `GET /v1/events?subject=`: the envelopes as they stand in the log. */
export const eventsAnswer = page(
  z.object({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    time: z.string(),
    datacontenttype: z.literal('application/json').optional(),
    recordedat: z.string(),
    data: z.unknown(),
    standing: caseEvent.shape.standing,
  }),
);
export type EventsAnswer = z.infer<typeof eventsAnswer>;

/** Answer to `GET /v1/cases/{kind}`: the current cases, one column for each fact of the kind. */
export const casesAnswer = page(
  z.object({
    subject: z.string(),
    id: z.string(),
    /** by column name; null where there is no such day */
    facts: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
    ),
  }),
).extend({
  kind: z.string(),
  columns: z.array(z.object({ name: z.string(), zh: z.string(), type: z.string() })),
});
export type CasesAnswer = z.infer<typeof casesAnswer>;

export const templatesAnswer = page(
  z.object({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    columns: z.array(z.object({ name: z.string(), required: z.boolean(), zh: z.string(), en: z.string() })),
  }),
);
export type TemplatesAnswer = z.infer<typeof templatesAnswer>;

/** Answer to `GET /v1/audit`: who did what, newest first. */
export const auditAnswer = page(
  z.object({
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    /** whatever else is known of the act */
    detail: z.record(z.string(), z.unknown()),
  }),
);
export type AuditAnswer = z.infer<typeof auditAnswer>;

/** Answer to `GET /v1/cases`: the kinds of cases, with the facts that are known of each. */
export const caseKindsAnswer = page(
  z.object({
    kind: z.string(),
    name: bilingual,
    columns: z.array(z.object({ name: z.string(), zh: z.string(), type: z.string() })),
  }),
);
export type CaseKindsAnswer = z.infer<typeof caseKindsAnswer>;

/** Cases that could not be projected and wait, with their later events. */
export const parkedAnswer = page(
  z.object({
    subject: z.string(),
    at: z.string(),
    error: z.string(),
    partition: z.number().optional(),
    offset: z.number().optional(),
    event: z.string().optional(),
    version: z.string().optional(),
    retries: z.number().optional(),
  }),
);
export type ParkedAnswer = z.infer<typeof parkedAnswer>;

export const tokenScope = z.enum(['ingest', 'read', 'admin', 'migration']);
export type TokenScope = z.infer<typeof tokenScope>;

export const tokenAnswer = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(tokenScope),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
});
export type TokenAnswer = z.infer<typeof tokenAnswer>;

export const tokensAnswer = page(tokenAnswer);
export type TokensAnswer = z.infer<typeof tokensAnswer>;

/** Answer to `POST /v1/admin/tokens`: the only time that the secret is shown. */
export const newTokenAnswer = tokenAnswer.extend({ token: z.string() });
export type NewTokenAnswer = z.infer<typeof newTokenAnswer>;
