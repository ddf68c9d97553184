// `npm run dev`: the server and the pages, both started anew at every change.
import { ensureInstalled } from './ensure-installed.mjs';
import { requireNode24, ROOT, toolEnvironment, toolPath } from './node-24.mjs';
import { runChild } from './run-child.mjs';

await ensureInstalled();
const node = requireNode24();
const env = toolEnvironment();
const server = [
  '--watch',
  '--watch-preserve-output',
  'src/main.ts',
  'serve',
  '--demo',
  ...process.argv.slice(2),
];

// whichever ends takes the other with it: half a development setup only misleads
let ended = 0;
const run = async (args) => {
  const code = await runChild(node, args, { cwd: ROOT, env });
  ended += 1;
  if (ended === 1) process.kill(process.pid, 'SIGTERM');
  return code;
};
const codes = await Promise.all([run(server), run([toolPath('vite')])]);
process.exitCode = Math.max(...codes);
