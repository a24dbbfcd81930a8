import type { TokenScope } from '@fadu/domain';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { z } from 'zod';

/** What an address is for, what it takes and gives, and who may use it. The documentation is made of it. */
export interface EndpointDescription {
  readonly zh: string;
  readonly en: string;
  /** `open`: without a token; `any`: any token; `read` when absent */
  readonly scope?: TokenScope | 'open' | 'any' | undefined;
  /** a parameter that is not declared here is refused */
  readonly query?: z.ZodObject | undefined;
  /** a JSON body */
  readonly body?: z.ZodType | undefined;
  /** content types of a body that is read as a stream */
  readonly streams?: readonly string[] | undefined;
  readonly answer?: z.ZodType | undefined;
  /** 200 when absent */
  readonly status?: number | undefined;
  /** `application/json` when absent */
  readonly gives?: string | undefined;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: EndpointDescription;
  }
}

/** Stands on every method of a controller: what it declares is checked before the method runs. */
export const Endpoint = (endpoint: EndpointDescription): MethodDecorator => RouteConfig({ endpoint });
