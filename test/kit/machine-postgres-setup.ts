import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { connect, type Connection } from '../../src/platform/db/connection.ts';

// PostgreSQL refuses root; nobody may run it.
const NOBODY = 65_534;
const PROGRAMS = '/usr/lib/postgresql/15/bin';

let tearDown = () => Promise.resolve();

/** Starts a server of the machine's own PostgreSQL 15; where there is none the tests are skipped, saying so. */
export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(join(PROGRAMS, 'postgres'))) {
    process.stderr.write('PostgreSQL 15 is not on this machine: its database tests are skipped\n');
    project.provide('testServer', null);
    return;
  }
  const folder = mkdtempSync('/tmp/levekar-pg15-');
  const runAs = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (runAs.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const cluster = join(folder, 'cluster');
  execFileSync(
    join(PROGRAMS, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...runAs,
      cwd: folder,
      stdio: 'ignore',
    },
  );
  const server = spawn(
    join(PROGRAMS, 'postgres'),
    ['-D', cluster, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'],
    { ...runAs, cwd: folder, stdio: 'ignore' },
  );
  const connection = { host: folder, user: 'postgres', password: 'any', database: 'postgres' };
  await waitUntilItAnswers(connection);
  project.provide('testServer', connection);
  tearDown = async () => {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

export function teardown(): Promise<void> {
  return tearDown();
}

async function waitUntilItAnswers(connection: Connection): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await (await connect(connection)).end();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL 15 did not start');
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}
