import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parseDatabaseUrl } from '../../src/platform/db/connection.ts';
import { openEmbedded } from '../../src/platform/db/embedded/embedded-postgres.ts';

let tearDown = () => Promise.resolve();

/** Starts one embedded server for all database tests, or uses the one that LEVEKAR_TEST_DATABASE names. */
export async function setup(project: TestProject): Promise<void> {
  const url = process.env.LEVEKAR_TEST_DATABASE;
  if (url !== undefined) {
    project.provide('testServer', parseDatabaseUrl(url));
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'levekar-test-'));
  const embedded = await openEmbedded(folder);
  project.provide('testServer', embedded.connection);
  tearDown = async () => {
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  };
}

export function teardown(): Promise<void> {
  return tearDown();
}
