import type { Readable } from 'node:stream';

import type { ImportAnswer, Ingestion } from '@fadu/domain';

import { TemplateUnknownError } from '../errors.ts';
import { type Keeping, RejectionKeeper } from '../rejections/rejection.ts';
import { templates } from '../sources/register.ts';
import type { Template } from '../sources/template.ts';
import type { Stamp } from '../stamp.ts';
import { checkRow } from './check-row.ts';
import { type ImportLog, deliverRows } from './deliver-rows.ts';
import { ImportRun } from './import-run.ts';
import { KeyBook } from './key-book.ts';
import { namedRows } from './named-rows.ts';
import type { PlannedRow } from './plan-row.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Form, contentOf, sniff } from './sniff.ts';
import { type Spooled, spool } from './spool.ts';
import type { Table } from './table-row.ts';

export interface ImporterParts {
  readonly log: ImportLog;
  readonly keeping: Keeping;
  readonly stamp: Stamp;
}

type ImportFile = Ingestion['importFile'];
type Options = Parameters<ImportFile>[1];

interface Opened {
  readonly file: Spooled;
  readonly form: Form;
  readonly name: string;
}

/** Imports one file after the other, so that each is compared with all that came before it. */
export function createImporter(parts: ImporterParts): ImportFile {
  let last: Promise<unknown> = Promise.resolve();
  return async ({ body, name }, options) => {
    const template = templates.find(({ id }) => id === options.template);
    if (!template)
      throw new TemplateUnknownError(
        options.template,
        templates.map(({ id }) => id),
      );
    const file = await spool(body);
    try {
      const form = await sniff(file);
      const run = last.then(() => importOpened({ file, form, name }, template, { parts, options }));
      last = run.catch(() => undefined);
      return await run;
    } finally {
      await file.remove();
    }
  };
}

async function importOpened(
  opened: Opened,
  template: Template,
  { parts, options }: { readonly parts: ImporterParts; readonly options: Options },
): Promise<ImportAnswer> {
  const { log, keeping, stamp } = parts;
  const { dryRun, sender, onProgress } = options;
  await stamp.ready();
  const source = `import/${template.id}`;
  const keys = new KeyBook(template.versionOf !== undefined);
  if (template.versionOf) await offerAll(opened, template, { keys, source });
  const delivery = { source, reason: reasonOf(opened.name), now: keeping.clock() };
  const keeper = new RejectionKeeper(keeping, 'import', keeping.newId());
  const deliver = (rows: readonly PlannedRow[]) => deliverRows(rows, { log, stamp, delivery, dryRun });
  const run = new ImportRun({ template, source, keys, dryRun, keeper, deliver });
  for await (const row of namedRows(tableOf(opened, onProgress), template)) await run.take(row);
  await run.flush();
  onProgress?.(opened.file.bytes);
  const counted = run.answer();
  if (!dryRun) {
    const { rows, accepted, duplicates, corrections, rejected } = counted;
    const act = { at: keeping.clock().toISOString(), actor: sender.name, action: 'import.finished' };
    const what = { batch: keeper.batch, template: template.id, file: opened.name };
    await keeping.journal.append('audit', [
      { ...act, ...what, rows, accepted, duplicates, corrections, rejected },
    ]);
  }
  return {
    template: template.id,
    dryRun,
    encoding: opened.form.encoding,
    ...counted,
    position: [...log.end()],
  };
}

/** A first reading that only learns which version of every record is the newest. */
async function offerAll(
  opened: Opened,
  template: Template,
  { keys, source }: { readonly keys: KeyBook; readonly source: string },
): Promise<void> {
  for await (const row of namedRows(tableOf(opened), template)) {
    if (row.kind !== 'row') continue;
    const check = checkRow(row.cells, template, source);
    const version = template.versionOf?.(row.cells) ?? '';
    if (check.ok) keys.offer(check.key, { line: row.line, digest: check.digest, version });
  }
}

function tableOf({ file, form }: Opened, onProgress?: (bytes: number) => void): Table {
  const content: Readable = contentOf(file, form.gzip, onProgress);
  return form.encoding === 'xlsx' ? readXlsx(content) : readCsv(content, form);
}

const reasonOf = (name: string): string => `“${[...name].slice(0, 200).join('')}”再次报送，内容有变`;
