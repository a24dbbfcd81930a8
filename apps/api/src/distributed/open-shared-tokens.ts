import type { KafkaLog } from '@fadu/log-kafka';

import { SharedTokens } from '../access/shared-tokens.ts';

/** The tokens that stand in Kafka. What one process makes or revokes, the others know as soon as they have read it. */
export async function openSharedTokens(
  log: KafkaLog,
  { adminToken, tokens: file }: { readonly adminToken: string; readonly tokens: string },
): Promise<SharedTokens> {
  const tokens = new SharedTokens(log.checkpoints, adminToken);
  log.onNews(() => tokens.refresh());
  await tokens.adopt(file);
  return tokens;
}
