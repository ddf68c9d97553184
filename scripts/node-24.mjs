// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node 24 that the lock file pins, or the one that runs us where there is no package for the machine. */
export function findNode24() {
  const pinned = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return undefined;
}

/** As findNode24, but ends the program with an explanation where there is none. */
export function requireNode24() {
  const node = findNode24();
  if (node !== undefined) return node;
  process.stderr.write(
    `Levekår needs Node 24. None is installed for ${process.platform}-${process.arch} and this is Node ` +
      `${process.versions.node}. Run "npm ci --include=optional", or use Node 24.\n`,
  );
  process.exit(1);
}

/** The environment for tools: their "node" is Node 24 and the project's own commands are found. */
export function toolEnvironment(extra = {}) {
  const path = [dirname(requireNode24()), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''];
  return { ...process.env, ...extra, PATH: path.join(delimiter) };
}

/** The path of a project's command, such as `vite`. */
export function toolPath(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}
