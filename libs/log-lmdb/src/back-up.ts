import { mkdirSync } from 'node:fs';

import { openEnvironment } from './environment.ts';

/**
 * Copies a log as it is at one instant, while other processes go on writing to it. What is appended meanwhile makes the
 * original larger, because a reader holds its old pages.
 *
 * @param target a folder; created when absent
 * @throws LogMissingError
 */
export async function backUpLog(path: string, target: string): Promise<void> {
  const { root } = openEnvironment(path, undefined, true);
  try {
    mkdirSync(target, { recursive: true });
    await root.backup(target, true);
  } finally {
    await root.close();
  }
}
