import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { InMemoryEventLog } from '@fadu/domain/testing';

import { createIngestion } from '../create-ingestion.ts';

const folder = join(process.cwd(), '../shared/data');
const sender = { name: 'test', migration: false };

function open() {
  const log = new InMemoryEventLog();
  let ids = 0;
  const ingestion = createIngestion({
    log,
    journal: log.journal,
    findRejection: () => Promise.resolve(undefined),
    clock: () => new Date('2026-11-21T00:00:00Z'),
    newId: () => `id-${(ids += 1)}`,
  });
  const importing = (path: string, template: string, dryRun = false) =>
    ingestion.importFile(
      { body: createReadStream(join(folder, path)), name: path },
      { template, dryRun, sender },
    );
  return { log, importing };
}
it('x', async () => {
  const { importing, log } = open();
  for (const f of [
    'penalties_2016-03-09',
    'penalties_2016-03-09',
    'penalties_2016-07-12',
    'penalties_2016-07-12',
    'penalties_2016-03-09',
  ]) {
    const t = Date.now();
    const a = await importing(`tw-epa-penalties/${f}.csv.gz`, 'tw-epa-penalties');
    const codes: Record<string, number> = {};
    for (const r of a.report) codes[r.severity + r.code] = (codes[r.severity + r.code] ?? 0) + 1;
    console.log(Date.now() - t, { ...a, report: a.report.length, position: 0 }, codes, a.report.slice(-4));
  }
  const b = await importing(`cn-leader-messages/messages_replies_slim.csv`, 'cn-leader-messages');
  console.log(
    { ...b, report: b.report.slice(0, 3) },
    log.journal.end('rejections'),
    log.journal.end('audit'),
  );
}, 120000);
