// Plain JavaScript for Node 20.19: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findNode24, ROOT } from './node-24.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.levekar-installed');

/** Installs what package-lock.json says, unless that very tree is there; ends the program on failure. */
export async function ensureInstalled() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  // a checkout may be shared between machines of different kinds
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
  if (readIfThere(STAMP) === wanted && findNode24() !== undefined) return;
  if (!isTreeOf(JSON.parse(lock))) await install();
  linkOwnCommand();
  try {
    writeFileSync(STAMP, wanted);
  } catch {
    // installed by somebody else and not ours to write in: it is checked the long way each time
  }
}

/** Whether npm's own note of what it installed agrees with the lock file (optional packages may be absent). */
function isTreeOf(lock) {
  const note = readIfThere(join(MODULES, '.package-lock.json'));
  if (note === undefined || findNode24() === undefined) return false;
  const installed = JSON.parse(note).packages;
  const isSame = ([path, { version, integrity }]) =>
    lock.packages[path]?.version === version && lock.packages[path]?.integrity === integrity;
  const isThere = ([path, { optional, peer }]) => path === '' || optional || peer || path in installed;
  return Object.entries(installed).every(isSame) && Object.entries(lock.packages).every(isThere);
}

async function install() {
  const started = Date.now();
  process.stderr.write('Installing packages (first start, or the lock file changed) … ');
  const { code, output } = await npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ]);
  if (code !== 0) {
    process.stderr.write(
      `failed\n${output}\nThe packages could not be installed: see npm's message above.\n`,
    );
    process.exit(1);
  }
  process.stderr.write(`done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

function npm(args) {
  const [file, first] = npmCommand();
  // `npm ci` removes the Node that node_modules/.bin puts first on the path: npm must run on another
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  const child = spawn(file, [...first, ...args], {
    cwd: ROOT,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    child.kill('SIGTERM');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    const settle = (result) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
      resolve(result);
    };
    child.once('error', (error) => settle({ code: 1, output: String(error) }));
    child.once('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/** The npm that started us, where it did, else the one on the path. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('npm-cli.js') && node && existsSync(cli) && existsSync(node)) return [node, [cli]];
  return ['npm', []];
}

/** npm links the commands of dependencies only; with this `npm exec -- levekar` needs no copy in npm's cache. */
function linkOwnCommand() {
  try {
    mkdirSync(join(MODULES, '.bin'), { recursive: true });
    symlinkSync('../../bin/levekar.mjs', join(MODULES, '.bin', 'levekar'));
  } catch {
    // there already, or not ours to write in; npm then finds it by the `bin` of package.json
  }
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
