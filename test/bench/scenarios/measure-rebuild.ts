import type { RebuildReport, VerifyReport } from '@fadu/domain';

import type { Bench } from '../bench.ts';
import { besideOthers } from '../server/beside-others.ts';
import type { RunningServer } from '../server/running-server.ts';

const EVENTS_PER_SECOND = { atLeast: 50_000 };
const EQUAL = { atMost: 0 };

/**
 * Builds the store anew from the log of a load. First compared with what the live run wrote, which must come before
 * anything is exchanged; then once more without comparing, for the pace.
 */
export async function measureRebuild({ report, tell }: Bench, server: RunningServer, label: string) {
  const { client } = server;
  const scenario = `rebuild, ${label}`;
  tell(`Rebuilding from the ${label} events, compared table by table …`);
  const compared = await rebuild(client, true);
  const unequal = compared.tables.filter((table) => !table.equal).map((table) => table.table);
  report({
    scenario,
    what: 'tables that differ from the live ones',
    value: unequal.length,
    unit: 'tables',
    target: EQUAL,
    beside:
      unequal.length > 0
        ? unequal.join(', ')
        : `${compared.tables.length} compared, ${compared.seconds.toFixed(1)} s`,
  });
  const { result, others } = await besideOthers(server, () => rebuild(client, false));
  const { peakRss } = server.figures();
  report({
    scenario,
    what: 'pace',
    value: result.events / result.seconds,
    unit: 'events/s',
    target: EVENTS_PER_SECOND,
    beside: peakRss === undefined ? '' : `peak memory since the start ${Math.round(peakRss / 1e6)} MB`,
    others,
  });
  const verified = await client.post<VerifyReport>('/v1/admin/verify', '{}');
  report({
    scenario,
    what: 'figures that differ from a fresh fold',
    value: verified.differences.length,
    unit: 'figures',
    target: EQUAL,
    beside: `${verified.figures.toLocaleString('en-US')} figures of ${verified.subjects.toLocaleString('en-US')} cases`,
  });
}

const rebuild = (client: RunningServer['client'], verify: boolean): Promise<RebuildReport> =>
  client.post('/v1/admin/rebuild', JSON.stringify({ verify }));
