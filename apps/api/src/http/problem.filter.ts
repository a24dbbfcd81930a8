import { DomainError } from '@fadu/domain';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { problemOf } from './problem.ts';
import { MethodUnknownError, RouteUnknownError } from './request-errors.ts';
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

    const error = request.is404 && !(thrown instanceof DomainError) ? this.#unrouted(request) : thrown;
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

  #unrouted({ method, url }: FastifyRequest): DomainError {
    const path = url.split('?')[0] ?? url;
    const allow = this.routes.methodsAt(path);
    return allow.length > 0 ? new MethodUnknownError(method, path, allow) : new RouteUnknownError(path);
  }
}
