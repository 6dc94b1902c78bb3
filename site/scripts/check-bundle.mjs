// Checks what was built: its weight, and that it holds nothing that belongs in config.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { problemsIn } from './bundle-rules.mjs';

const LIMIT_KB = 90;
const root = fileURLToPath(new URL('..', import.meta.url));
const example = JSON.parse(readFileSync(join(root, 'dev', 'config.json'), 'utf8'));

const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const scripts = files.filter((file) => file.endsWith('.js'));
const bytes = scripts.reduce(
  (sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length,
  0,
);
const kilobytes = bytes / 1024;

const problems = files.flatMap((file) =>
  problemsIn(readFileSync(file, 'utf8'), example).map(
    (problem) => `${file.slice(root.length)}: ${problem}`,
  ),
);
if (scripts.length === 0) problems.push('dist holds no script: was the build cut short?');
if (kilobytes > LIMIT_KB) problems.push(`JavaScript is over its limit of ${LIMIT_KB} KB`);

console.log(`JavaScript: ${kilobytes.toFixed(1)} KB gzipped of at most ${LIMIT_KB} KB`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
