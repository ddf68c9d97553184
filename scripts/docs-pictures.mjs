// `npm run docs:pictures [name …]`: the pictures of the documentation, taken from the running program.
// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { requireNode24, ROOT, toolEnvironment } from './node-24.mjs';
import { runChild } from './run-child.mjs';

await ensureInstalled();
ensureBuilt();
const chromium = ensureChromium();
if (!('path' in chromium)) {
  process.stderr.write(`${chromium.whyNot}\n`);
  process.exit(1);
}
process.exitCode = await runChild(
  requireNode24(),
  [join(ROOT, 'scripts', 'pictures', 'take-pictures.ts'), ...process.argv.slice(2)],
  { cwd: ROOT, env: toolEnvironment({ CHROMIUM: chromium.path }) },
);
