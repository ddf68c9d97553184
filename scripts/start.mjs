// `npm start`: installs and builds what is missing, then hands over to the server on Node 24.
// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { requireNode24, ROOT } from './node-24.mjs';
import { runChild } from './run-child.mjs';

await ensureInstalled();
ensureBuilt();
process.exitCode = await runChild(
  requireNode24(),
  ['src/main.ts', 'serve', '--demo', ...process.argv.slice(2)],
  { cwd: ROOT, diesWithParent: true },
);
