// node tools/build-if-needed.mjs [--quiet]: builds those parts of dist/ whose sources have changed.
import { buildPart, parts } from './build.mjs';
import { digestOf, readStamp } from './stamp.mjs';

const quiet = process.argv.includes('--quiet');
const stale = parts.filter((part) => readStamp(part) !== digestOf(part));

try {
  for (const part of stale) {
    console.error(`Building the ${part} …`);
    await buildPart(part, { quiet });
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
