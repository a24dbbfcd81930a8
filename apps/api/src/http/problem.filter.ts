import { DomainError } from '@fadu/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { httpStatusOf, problemOf } from './problem.ts';
import { ContentTypeError, MethodUnknownError, RouteUnknownError } from './request-errors.ts';
import { RouteBook } from './route-book.ts';

/** Answers every error, of our own or of the framework, with a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(RouteBook) private readonly routes: RouteBook) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;

    const error = thrown instanceof DomainError ? thrown : this.#named(thrown, request);
    const { problem, headers } = problemOf(error, request.id);
    if (problem.status >= 500) request.log.error({ err: error }, 'a request failed');
    // A body that was not read to its end would be taken for the next request on the same connection.
    if (!request.raw.readableEnded && request.raw.headers['transfer-encoding'] !== undefined) {
      void reply.header('connection', 'close');
    }
    void reply
      .code(problem.status)
      .headers(headers)
      .type('application/problem+json; charset=utf-8')
      .send(problem);
  }

  /** Errors of the framework of which we can say more than it does. */
  #named(thrown: unknown, request: FastifyRequest): unknown {
    if (request.is404) return this.#unrouted(request);
    if (httpStatusOf(thrown) !== 415) return thrown;
    const { streams = ['application/json'] } = request.routeOptions.config.endpoint ?? {};
    return new ContentTypeError(request.headers['content-type'], streams);
  }

  #unrouted({ method, url }: FastifyRequest): DomainError {
    const path = url.split('?')[0] ?? url;
    const allow = this.routes.methodsAt(path);
    return allow.length > 0 ? new MethodUnknownError(method, path, allow) : new RouteUnknownError(path);
  }
}
