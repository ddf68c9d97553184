// `npm test`: every check there is, and with `--no-browser` (`npm run check`) all but the browser journeys.
// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ROOT, toolEnvironment, toolPath } from './node-24.mjs';
import { runChild } from './run-child.mjs';
import { countTests } from './test-counts.mjs';

const RESULTS = join(ROOT, 'test-results');
const hasBrowser = !process.argv.includes('--no-browser');

const checks = [
  ['formatting', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['types', 'tsc', '-p', '.'],
  [
    'directions',
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'src',
    'web',
    'test',
  ],
  ['unused code', 'knip'],
  vitest('architecture'),
  vitest('unit'),
  vitest('database'),
  vitest('postgres-15'),
];
if (hasBrowser) checks.push(vitest('e2e'));

await ensureInstalled();
// a report left by an earlier run must not be counted
rmSync(RESULTS, { recursive: true, force: true });
const env = toolEnvironment();
const failures = [];
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (isInterrupted = true));

for (const [name, tool, ...args] of checks) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const isPassed =
    (name !== 'e2e' || (hasChromium() && isBuilt())) &&
    (await runChild(toolPath(tool), args, { cwd: ROOT, env })) === 0;
  if (isInterrupted) process.exit(130);
  if (!isPassed) failures.push(name);
  process.stdout.write(
    `-- ${name}: ${isPassed ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
}

const counts = countTests(RESULTS);
process.stdout.write(failures.length === 0 ? '\nall checks passed\n' : `\nFAILED: ${failures.join(', ')}\n`);
process.stdout.write(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

function vitest(project) {
  const report = `--outputFile.json=${join(RESULTS, `${project}.json`)}`;
  return [project, 'vitest', 'run', '--project', project, report];
}

/** The journeys walk the built pages, as a user does. */
function isBuilt() {
  ensureBuilt();
  return true;
}

function hasChromium() {
  const chromium = ensureChromium();
  if ('path' in chromium) env.CHROMIUM = chromium.path;
  else process.stdout.write(`${chromium.whyNot}\n`);
  return 'path' in chromium;
}
