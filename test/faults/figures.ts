import type { OverviewAnswer } from '@fadu/domain';

import type { ApiClient } from '../harness/api.ts';

const INDICATORS = [
  'petition_accept_ontime_rate',
  'petition_close_ontime_rate',
  'petition_resolution_rate',
  'penalty_decision_ontime_rate',
  'penalty_service_ontime_rate',
  'penalty_count',
  'fine_amount',
];

/** What a reader can see of the figures, without the instants at which it was asked. */
export async function figuresOf(client: ApiClient): Promise<unknown> {
  const day = { on: '2026-06-30' };
  const overview = await client.get<OverviewAnswer>('/v1/overview', { period: '2025', ...day });
  const monthly = await Promise.all(
    INDICATORS.map(async (id) => {
      const { rows, total } = await client.values(id, { period: '2025', groupBy: 'month', ...day });
      return { id, rows, total };
    }),
  );
  const findings = await client.get<{ total: number }>('/v1/findings', { limit: '1' });
  return { units: overview.units, rows: overview.rows, monthly, findings: findings.total };
}
