import type { Command } from 'commander';
import { DomainError, type IngestAnswer, measureEvents, plans } from '@fadu/domain';

import type { Work } from '../cli.ts';

class PlanUnknownError extends DomainError {
  readonly code = 'plan.unknown';

  constructor(id: string) {
    super(`There is no plan "${id}". There are: ${plans.map((plan) => plan.id).join(', ')}.`, {
      zh: '没有这个方案',
    });
  }
}

/** `fadu plan load PLAN`: the measures of a plan as events, through ingest like any others; twice leaves them as they are. */
export function planCommand(program: Command, run: (work: Work) => Promise<void>): void {
  const plan = program.command('plan').description('任务分工方案 plans with their measures');
  plan
    .command('list')
    .description('列出可载入的方案 the plans that can be loaded')
    .action(() =>
      run(({ print }) => {
        const listed = plans.map(({ id, zh, en, issuedOn, measures }) => ({
          id,
          zh,
          en,
          issuedOn,
          measures: measures.length,
        }));
        print(listed, () => listed.map((p) => `${p.id}\t${p.measures}\t${p.issuedOn}\t${p.zh}`).join('\n'));
        return Promise.resolve();
      }),
    );
  plan
    .command('load')
    .description('载入方案的全部任务（重复载入不变） load all measures of a plan; again changes nothing')
    .argument('<plan>', `方案 plan: ${plans.map(({ id }) => id).join(' | ')}`)
    .action((id: string) => {
      const found = plans.find((one) => one.id === id);
      if (!found) throw new PlanUnknownError(id);
      return run(async ({ client, print }) => {
        const answer = await client.send<IngestAnswer>('POST', '/v1/events', {
          type: 'application/x-ndjson',
          data: measureEvents(found)
            .map((event) => JSON.stringify(event))
            .join('\n'),
        });
        print(answer, () => told(found.zh, answer));
        if (answer.rejectedTotal > 0) process.exitCode = 2;
      });
    });
}

const told = (name: string, { accepted, duplicates, rejectedTotal }: IngestAnswer): string =>
  `${name}\n收下 accepted ${accepted}，重复 duplicates ${duplicates}，退回 rejected ${rejectedTotal}`;
