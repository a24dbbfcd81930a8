import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { DomainError } from '@fadu/domain';
import { backUpLog, openLmdbLog } from '@fadu/log-lmdb';
import type { Command } from 'commander';

import type { Config } from '../config.ts';
import { openDataFolder } from '../data-folder.ts';

/** What is in the folder already might be an older copy, or somebody's work. */
export class BackupTargetError extends DomainError {
  readonly code = 'backup.target';

  constructor(target: string) {
    super(`文件夹 ${target} 不是空的，请另选一个。The folder ${target} is not empty: choose another one.`, {
      zh: '备份文件夹不是空的',
    });
  }
}

/** `fadu backup <folder>`: a data folder to start from, copied while the server runs. */
export function backupCommand(program: Command, settings: () => Config): void {
  program
    .command('backup <folder>')
    .description(
      '备份：运行中也可复制出一个可启动的数据目录 copy a data folder to start from, also while the server runs',
    )
    .action(async (folder: string) => {
      const target = resolve(folder);
      const events = await backUp(settings().dataDir, target);
      console.log(`${target}: ${events} 个事件 events`);
    });
}

// The name under which the projector remembers what its tables were made by (projector-worker.ts). A copy brings no
// tables: with another name there, they are built anew at its first start.
const FINGERPRINT = 'projector/fingerprint';

/**
 * Copies the log as of one instant, and tokens and passwords beside it; gives the number of events. The tables stay:
 * they are made of the log, and a copy of them taken while they are written would be torn.
 *
 * @throws BackupTargetError, LogMissingError
 */
export async function backUp(dataDir: string, target: string): Promise<number> {
  if (existsSync(target) && readdirSync(target).length > 0) throw new BackupTargetError(target);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const from = openDataFolder(dataDir);
  const to = openDataFolder(target);
  await backUpLog(from.log, to.log);
  for (const file of [from.tokens, from.adminToken, from.clickhouseUsers]) {
    if (existsSync(file)) copyFileSync(file, join(target, basename(file)));
  }
  const log = openLmdbLog({ path: to.log });
  await log.checkpoints.put(FINGERPRINT, 'of a copy without tables');
  const events = log.end().reduce((sum, offset) => sum + offset, 0);
  await log.close();
  return events;
}
