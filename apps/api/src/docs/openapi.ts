import { STATUS_CODES } from 'node:http';

import { problem } from '@fadu/domain';
import { z } from 'zod';

import type { EndpointDescription } from '../http/endpoint.ts';
import type { DescribedRoute } from '../http/route-book.ts';
import { answerNames } from './answer-names.ts';
import { jsonSchemaOf } from './json-schema.ts';

type Json = Record<string, unknown>;

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** The OpenAPI 3.1 document, made of what the endpoints declare. */
export function openApiOf(routes: readonly DescribedRoute[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, path);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '法度 Fadu',
      version: '1.0.0',
      description:
        '法治政府建设指标。日期为北京时间的自然日（on），时刻带时区（knownAt）。Errors are RFC 9457 problem details.',
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: componentSchemas(),
    },
  };
}

function operationOf({ method, url, endpoint }: DescribedRoute, path: string): Json {
  const scope = endpoint.scope ?? 'read';
  return {
    operationId: `${method.toLowerCase()}${url.replaceAll(/[^a-zA-Z0-9]+(\w)/g, (_, next: string) => next.toUpperCase())}`,
    summary: `${endpoint.zh} · ${endpoint.en}`,
    tags: [path.split('/').find((part) => part !== '' && part !== 'v1') ?? 'fadu'],
    ...(scope === 'open' ? { security: [] } : { description: scopeText(scope) }),
    parameters: [...pathParameters(path), ...queryParameters(endpoint)],
    ...bodyOf(endpoint),
    responses: responsesOf(endpoint),
  };
}

const scopeText = (scope: string): string =>
  scope === 'any' ? '任何令牌 / any token' : `需要的权限 / scope: \`${scope}\``;

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters({ query }: EndpointDescription): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }));
}

function bodyOf({ body, streams }: EndpointDescription): Json {
  const schema = body && jsonSchemaOf(body, 'input');
  if (schema) return { requestBody: { content: { 'application/json': { schema } } } };
  if (!streams) return {};
  return { requestBody: { required: true, content: Object.fromEntries(streams.map((type) => [type, {}])) } };
}

function responsesOf({ answer, status = 200, gives = 'application/json' }: EndpointDescription): Json {
  const schema = answer && schemaOf(answer);
  const content = status === 204 ? {} : { content: { [gives]: schema ? { schema } : {} } };
  return {
    [status]: { description: STATUS_CODES[status] ?? 'OK', ...content },
    default: {
      description: 'Problem (RFC 9457)',
      content: { 'application/problem+json': { schema: reference('Problem') } },
    },
  };
}

const schemaOf = (answer: z.ZodType): Json => {
  const name = answerNames.get(answer);
  return name === undefined ? jsonSchemaOf(answer, 'output') : reference(name);
};

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>().add(problem, { id: 'Problem' });
  for (const [schema, id] of answerNames) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  for (const schema of Object.values(schemas) as Json[]) {
    delete schema['$schema'];
    delete schema['$id'];
  }
  return schemas;
}
