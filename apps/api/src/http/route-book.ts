import type { FastifyInstance } from 'fastify';

import type { EndpointDescription } from './endpoint.ts';

/** A route as it was registered. */
export interface DescribedRoute {
  readonly method: string;
  /** `/v1/cases/:kind/:id` */
  readonly url: string;
  readonly endpoint: EndpointDescription;
}

/** Remembers the described routes: for the documentation, and to tell a wrong method from a wrong address. */
export class RouteBook {
  readonly routes: DescribedRoute[] = [];

  /** Must be called before routes are registered. */
  listen(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url, config }) => {
      const endpoint = config?.endpoint;
      if (!endpoint) return;
      for (const one of [method].flat()) {
        if (one !== 'HEAD') this.routes.push({ method: one, url, endpoint });
      }
    });
  }

  /** The methods that an address takes, whatever its parameters. */
  methodsAt(path: string): readonly string[] {
    const parts = path.split('/');
    const fits = (url: string): boolean => {
      const pattern = url.split('/');
      return pattern.length === parts.length && pattern.every((p, i) => p.startsWith(':') || p === parts[i]);
    };
    return [...new Set(this.routes.filter((route) => fits(route.url)).map((route) => route.method))].sort();
  }
}
