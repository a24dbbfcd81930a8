import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Bench, openBench } from './bench.ts';
import { type Way, insertBare } from './ceiling/bare-insert.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import { type Machine, thisMachine } from './report/machine.ts';
import { tableOf, verdictOf } from './report/print-table.ts';
import { save } from './report/save.ts';
import { type Ceilings, measureCeiling } from './scenarios/measure-ceiling.ts';
import { measureLedgers } from './scenarios/measure-latency.ts';
import { measureLoads } from './scenarios/measure-loads.ts';
import { measureKafka } from './scenarios/measure-kafka.ts';
import { measureFreshStart } from './scenarios/measure-start.ts';

const resultDir = join(fileURLToPath(new URL('../../bench/', import.meta.url)));

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return;
  }
  const [mode, way, file, dataDir] = args;
  // The bare insert runs in a process of its own: the engine can have only one folder open in each.
  if (mode === '--bare-insert') {
    console.log(JSON.stringify(await insertBare(way as Way, file!, dataDir!)));
    return;
  }
  await measure(readOptions(args));
}

async function measure(options: BenchOptions): Promise<void> {
  const machine = thisMachine();
  const startedAt = new Date();
  const bench = await openBench(options, { resultDir, tell });
  console.log(describe(options, machine));
  try {
    await runScenarios(bench);
  } finally {
    bench.close();
    // What was measured before something failed is worth showing too.
    const seconds = Math.round((Date.now() - startedAt.getTime()) / 1000);
    console.log(`\n${tableOf(bench.figures)}\n\n${verdictOf(bench.figures)}, in ${seconds} s`);
    console.log(
      `Written to ${save(resultDir, options, { startedAt, seconds, machine, figures: bench.figures })}`,
    );
  }
}

async function runScenarios(bench: Bench): Promise<void> {
  const { only } = bench.options;
  const ceilings: Ceilings = new Map();
  if (only.has('start')) await measureFreshStart(bench);
  if (only.has('ceiling')) await measureCeiling(bench, ceilings);
  if (only.has('load')) await measureLoads(bench, ceilings);
  if (only.has('kafka')) await measureKafka(bench);
  if (only.has('latency') || only.has('visible')) await measureLedgers(bench);
}

function describe({ size }: BenchOptions, { cpu, cores, memoryGB, node, loadBefore }: Machine): string {
  const busy =
    loadBefore > 0.5 ? `; load ${loadBefore.toFixed(1)} before the run, so somebody else is at work too` : '';
  const small =
    size === 'quick'
      ? '\n(--quick: too small to be judged by the targets, which are meant for the default size)'
      : '';
  return `${cpu}, ${cores} cores, ${memoryGB} GB, Node ${node}${busy}${small}`;
}

function tell(text: string): void {
  console.error(`  ${text}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
