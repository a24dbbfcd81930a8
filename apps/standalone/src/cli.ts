import { Command } from 'commander';

import { openClient, type Client } from './client.ts';
import { type Config, loadConfig } from './config.ts';
import { problemOf, toldToPeople } from './failure.ts';
import { appendCommand } from './commands/append.ts';
import { backupCommand } from './commands/backup.ts';
import { importCommand } from './commands/import.ts';
import { rebuildCommand, verifyCommand } from './commands/maintenance.ts';
import { itemsCommand, valuesCommand } from './commands/figures.ts';
import { planCommand } from './commands/plan.ts';
import { parkedCommand } from './commands/parked.ts';
import { rejectionsCommand } from './commands/rejections.ts';
import { schemaCommand } from './commands/schema.ts';
import { tokenCommand } from './commands/token.ts';

/** What a command gets: the API, and the way to print its answer for a person or for a machine. */
export interface CommandContext {
  readonly client: Client;
  readonly json: boolean;
  readonly print: (answer: unknown, forPeople: () => string) => void;
}

export type Work = (context: CommandContext) => Promise<void>;

const program = new Command('fadu')
  .description(
    '法度命令行 The command line of 法度 (speaks to the running server, or opens the data folder itself)',
  )
  .option('--data-dir <folder>', '数据目录 data folder (FADU_DATA_DIR)')
  .option('--json', '输出 JSON，供程序使用 print JSON, for machines', false)
  .helpOption('-h, --help', '显示帮助 show help')
  .helpCommand('help [command]', '显示帮助 show help')
  .showHelpAfterError('（用 --help 查看用法 see --help）');

function settings(): Config {
  const { dataDir } = program.opts<{ dataDir?: string }>();
  return loadConfig({
    ...process.env,
    ...(dataDir === undefined ? {} : { FADU_DATA_DIR: dataDir }),
  });
}

/** Runs the work of a command with a client, and closes it whatever happens. */
async function run(work: Work): Promise<void> {
  const { json } = program.opts<{ json: boolean }>();
  const client = await openClient(settings());
  try {
    await work({
      client,
      json,
      print: (answer, forPeople) => {
        console.log(json ? JSON.stringify(answer, null, 2) : forPeople());
      },
    });
  } finally {
    await client.close();
  }
}

for (const add of [
  importCommand,
  appendCommand,
  valuesCommand,
  itemsCommand,
  rebuildCommand,
  verifyCommand,
  planCommand,
  parkedCommand,
  rejectionsCommand,
  tokenCommand,
]) {
  add(program, run);
}

backupCommand(program, settings);
schemaCommand(program);

/** What was printed must have left first: exit cuts off what the reader of a pipe has not taken yet. */
const end = (code: number): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
};

program.parseAsync().then(
  () => end(Number(process.exitCode ?? 0)),
  (error: unknown) => {
    const { json } = program.opts<{ json: boolean }>();
    console.error(json ? JSON.stringify(problemOf(error), null, 2) : toldToPeople(error));
    end(1);
  },
);
