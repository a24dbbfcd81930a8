// Writes the State Council's calendar into the domain, from the package chinese-days (checked against the notices of
// 2024 to 2026 by hand, see docs/law). `--check` writes nothing and fails when the file differs.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

const target = join(root, 'libs/domain/src/law/calendar/years/state-council.json');
const from = join(root, 'node_modules/chinese-days');
const DAY_MS = 86_400_000;

// The days of the notices; the package itself does not tell them.
const publishedOn = { 2023: '2022-12-08', 2024: '2023-10-25', 2025: '2024-11-12', 2026: '2025-11-04' };

/** `[01-01, 01-02, 01-03]` → `[01-01..01-03]`: as the notices say it, and a person can compare it. */
function stretches(days) {
  const found = [];
  for (const day of days.toSorted()) {
    const last = found.at(-1);
    if (last && Date.parse(day) - Date.parse(last.to) === DAY_MS) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found.map((s) => (s.from === s.to ? s.from : `${s.from}..${s.to}`));
}

async function yearOf(file, version) {
  const year = Number(file.slice(0, 4));
  const { holidays, workdays } = JSON.parse(await readFile(join(from, 'dist/years', file), 'utf8'));
  const notice = publishedOn[year] ? `（${publishedOn[year]}）` : '';
  return {
    year,
    off: stretches(Object.keys(holidays)),
    makeUp: Object.keys(workdays).toSorted(),
    source: `国务院办公厅关于${year}年部分节假日安排的通知${notice}；日期取自 chinese-days ${version}`,
    ...(publishedOn[year] && { publishedOn: publishedOn[year] }),
  };
}

const { version } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
const files = (await readdir(join(from, 'dist/years')))
  .filter((file) => /^\d{4}\.json$/.test(file))
  .toSorted();
const years = await Promise.all(files.map((file) => yearOf(file, version)));
const sha256 = createHash('sha256').update(JSON.stringify(years)).digest('hex');
const text = `${JSON.stringify({ package: `chinese-days ${version}`, sha256, years }, undefined, 2)}\n`;

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== text) {
    console.error(
      'The calendar differs from chinese-days: run `node tools/make-calendar.mjs` and read the difference.',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`${years.length} years, ${files[0].slice(0, 4)} to ${files.at(-1).slice(0, 4)}, written.`);
}
