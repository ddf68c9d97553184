import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { EXAMPLE, addExamplePeople } from '../../src/features/people/example-municipality.ts';
import { foundMunicipality } from '../../src/features/people/found-municipality.ts';
import { connect, parseDatabaseUrl, type Connection } from '../../src/platform/db/connection.ts';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { OWNER_ROLE, ensureRoles } from '../../src/platform/db/roles.ts';
import type { Keys } from '../../src/platform/crypto/keys.ts';
import { openFolderKeys, openMemoryKeys } from './keys.ts';

export type TestDatabase = {
  db: Database;
  /** The owner's connection, for arranging what no actor could. */
  owner: pg.Client;
  /** Of this database alone, and gone with it. */
  keys: Keys;
  /** How the migrator reaches this database, for starting the program on it. */
  migrator: Connection;
  /** How the application logs in here. */
  login: Connection;
  close(): Promise<void>;
};

declare module 'vitest' {
  interface ProvidedContext {
    testServer: Connection | null;
  }
}

/** False where the project's server is not on this machine: its tests are then skipped. */
export function hasTestServer(): boolean {
  return process.env.LEVEKAR_TEST_DATABASE !== undefined || inject('testServer') !== null;
}

/** The server that the global set-up started; a program outside vitest names one itself. */
function testServer(): Connection {
  const url = process.env.LEVEKAR_TEST_DATABASE;
  if (url !== undefined) return parseDatabaseUrl(url);
  const provided = inject('testServer');
  if (provided === null) throw new Error('no test server: guard the tests with hasTestServer()');
  return provided;
}

/**
 * A migrated database of its own with the example municipality and people; no enquiries. Mutation testing
 * names a template that is such a database with a mistake in it.
 * @param dataDir where the keys are to lie, for a program that is started on the database; else in memory
 */
export async function openTestDatabase({ dataDir }: { dataDir?: string } = {}): Promise<TestDatabase> {
  const server = testServer();
  const template = process.env.LEVEKAR_TEST_TEMPLATE;
  const name = `levekar_test_${randomBytes(6).toString('hex')}`;
  const admin = await connect(server);
  await admin.query(
    template === undefined
      ? `create database ${name} template template0 encoding 'UTF8'
         locale_provider icu icu_locale 'nb-NO' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
      : `create database ${name} template ${admin.escapeIdentifier(template)}`,
  );
  const migrator = { ...server, database: name };
  const owner = await connect(migrator);
  const app = await ensureRoles(owner, migrator);
  if (template === undefined) await migrate(owner);
  await owner.query(`set role ${OWNER_ROLE}`);
  if (template === undefined) {
    await foundMunicipality(owner, EXAMPLE);
    await addExamplePeople(owner);
  }
  const keys = dataDir === undefined ? openMemoryKeys() : openFolderKeys(dataDir);
  const db = await openDatabase(app, keys, { max: 8, statementTimeout: 20_000 });
  return {
    db,
    owner,
    keys,
    migrator,
    login: app,
    close: async () => {
      await db.destroy();
      keys.close();
      await owner.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role if exists ${admin.escapeIdentifier(app.user ?? '')}`);
      await admin.end();
    },
  };
}
