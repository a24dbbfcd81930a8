import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { LaneReport } from './lanes.ts';

/** The address where supervisors ask how a projector feels. */
export interface Health {
  readonly url: string;
  close(): Promise<void>;
}

/** `/health/live`, `/health/ready` (503 while a lane is stuck) and `/metrics` for Prometheus. */
export async function openHealth(
  { host, port }: { readonly host: string; readonly port: number },
  state: () => readonly LaneReport[],
): Promise<Health> {
  const server = createServer((request, response) => {
    const lanes = state();
    const reasons = lanes.flatMap(({ partition, stuck }) =>
      stuck === null ? [] : [`Partition ${partition} stands still: ${stuck}`],
    );
    if (request.url === '/metrics') {
      response.setHeader('content-type', 'text/plain; version=0.0.4').end(metrics(lanes));
      return;
    }
    const asked = request.url === '/health/ready' ? reasons : [];
    const status = asked.length === 0 ? 200 : 503;
    response.writeHead(request.url?.startsWith('/health/') ? status : 404, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify({ status: asked.length === 0 ? 'ok' : 'unwell', reasons: asked }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const metrics = (lanes: readonly LaneReport[]): string =>
  [
    '# HELP fadu_lane_lag_events Events of a partition that wait for this projector',
    '# TYPE fadu_lane_lag_events gauge',
    ...lanes.map(({ partition, lag }) => `fadu_lane_lag_events{partition="${partition}"} ${lag}`),
    '# HELP fadu_lane_stuck 1 while a partition stands still',
    '# TYPE fadu_lane_stuck gauge',
    ...lanes.map(
      ({ partition, stuck }) => `fadu_lane_stuck{partition="${partition}"} ${stuck === null ? 0 : 1}`,
    ),
    '# HELP fadu_parked_cases Cases that could not be projected and wait',
    '# TYPE fadu_parked_cases gauge',
    ...lanes.map(({ partition, parked }) => `fadu_parked_cases{partition="${partition}"} ${parked.length}`),
    '',
  ].join('\n');
