import { DomainError } from '@fadu/domain';

import { compose } from './compose.ts';
import { ConfigError, loadConfig, settingsHelp } from './config.ts';
import {
  adminTokenOf,
  announceServer,
  openDataFolder,
  runningServer,
  withdrawServer,
} from './data-folder.ts';
import { loadDemo } from './load-demo.ts';
import { progressBar } from './progress-bar.ts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(settingsHelp);
    return;
  }
  const config = loadConfig(process.env, args);
  if (config.mode === 'distributed')
    throw new ConfigError(
      '分布式部署没有单一进程：请分别启动 dist/ingest/main.js、dist/projector/main.js、dist/api/main.js。\n' +
        'The distributed size has no single process: start dist/ingest/main.js, dist/projector/main.js and dist/api/main.js.',
    );
  const folder = openDataFolder(config.dataDir);
  const other = await runningServer(folder);
  if (other) {
    throw new ConfigError(
      `数据目录 ${folder.root} 已有法度在运行（${other.url}，进程 ${other.pid}）。\n` +
        `A server already runs on this data folder: open ${other.url}, stop process ${other.pid}, or set another FADU_DATA_DIR.`,
    );
  }
  const firstStart = adminTokenOf(folder, config.adminToken);
  const running = await compose(config, folder, firstStart);
  const url = await running.api.listen(config.host, config.port);
  announceServer(folder, url);
  stopOnSignal(async () => {
    withdrawServer(folder);
    await running.close();
  });
  console.log(
    [
      '',
      `法度 Fadu  ${url}`,
      `  管理令牌 admin token   ${firstStart}`,
      `  数据目录 data folder   ${folder.root}`,
      ...(running.clickhouse
        ? [`  ClickHouse            ${running.clickhouse.url}  (${folder.clickhouseUsers})`]
        : []),
      '  停止 stop             Ctrl-C',
      '',
    ].join('\n'),
  );
  if (config.demo)
    await loadDemo(running, progressBar('载入演示数据 loading the demonstration', process.stdout));
}

/** Ctrl-C and SIGTERM finish work under way and end with code 0; a second one ends at once. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  // What the operator can mend is said in words; only what he cannot comes with its stack.
  const told = error instanceof ConfigError || error instanceof DomainError;
  console.error(told ? error.message : error);
  process.exit(1);
});
