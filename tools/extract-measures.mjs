// Writes the measures of the two plans into the domain, from the text of the documents that lies beside them (kept
// as it was published, with its damage). `--check` writes nothing and fails when a file differs.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import prettier from 'prettier';
import { readAnnex } from './measures/annex.mjs';
import { readTaskList } from './measures/task-list.mjs';
import { root } from './root.mjs';

const folder = join(root, 'libs/domain/src/plan');
const plans = [
  { id: 'yongchuan-2016', read: readAnnex },
  { id: 'yancheng-2021', read: readTaskList },
];

async function measuresOf({ id, read }) {
  const document = await readFile(join(folder, id, 'document.txt'), 'utf8');
  const sha256 = createHash('sha256').update(document).digest('hex');
  const lines = document.split('\n').map((line) => line.trim());
  const data = { documentSha256: sha256, ...read(lines) };
  const target = join(folder, id, 'measures.json');
  const options = { ...(await prettier.resolveConfig(target)), filepath: target };
  return { id, target, data, text: await prettier.format(JSON.stringify(data, undefined, 2), options) };
}

for (const { id, target, data, text } of await Promise.all(plans.map(measuresOf))) {
  if (!process.argv.includes('--check')) {
    await writeFile(target, text);
    console.log(`${id}: ${data.headings.length} headings, ${data.measures.length} measures, written.`);
  } else if ((await readFile(target, 'utf8')) !== text) {
    console.error(
      `${target} differs from its document: run \`node tools/extract-measures.mjs\` and read the difference.`,
    );
    process.exitCode = 1;
  }
}
