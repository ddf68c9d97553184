// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, toolEnvironment, toolPath } from './node-24.mjs';

const STAMP = join(ROOT, 'dist', 'web.stamp');
const PAGE = join(ROOT, 'dist', 'web', 'index.html');

/** What the pages are made of: the web part, and the pure files of the server that it shares. */
const SOURCES = ['web', 'src/shared', 'src/features', 'src/messages', 'vite.config.ts', 'package-lock.json'];
const NOT_IN_PAGES = /\.test\.tsx?$|-(queries|routes)\.ts$/;

/** Builds dist/web, unless it was built from these very sources; ends the program on failure. */
export function ensureBuilt() {
  const wanted = hashSources();
  if (existsSync(PAGE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const started = Date.now();
  process.stderr.write('Building the pages … ');
  const { status, stdout, stderr, error } = spawnSync(toolPath('vite'), ['build', '--logLevel', 'warn'], {
    cwd: ROOT,
    env: toolEnvironment(),
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(`failed\n${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}\n`);
    process.exit(1);
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, wanted);
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of listFiles(source).sort()) {
      hash.update(`${file}\0`);
      hash.update(readFileSync(join(ROOT, file)));
    }
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (/\.(ts|json)$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !NOT_IN_PAGES.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1));
}
