import { sql } from 'kysely';
import type pg from 'pg';
import type { Keys } from '../../src/platform/crypto/keys.ts';
import { connect, type Connection } from '../../src/platform/db/connection.ts';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { OWNER_ROLE, ensureRoles } from '../../src/platform/db/roles.ts';
import { buildApp } from '../../src/app.ts';
import { openTestDatabase } from '../kit/database.ts';
import type { ProofApp } from './see-through-routes.ts';

export type ProofDatabase = {
  db: Database;
  owner: pg.Client;
  /** Those of the template: all copies share them. */
  keys: Keys;
  app: ProofApp;
  close(): Promise<void>;
};
export type ProofTemplate = {
  /** A migrated database of its own, a copy. */
  copy(): Promise<ProofDatabase>;
  close(): Promise<void>;
};

/** A migrated database that nobody is connected to, so that others are copied from it in a moment. */
export async function openProofTemplate(): Promise<ProofTemplate> {
  const template = await openTestDatabase();
  const { migrator, keys } = template;
  // Kysely ends only a pool that it has used.
  await sql`select 1`.execute(template.db);
  await template.db.destroy();
  await template.owner.end();
  const admin = await connect({ ...migrator, database: 'postgres' });
  let copies = 0;
  return {
    copy: async () => {
      copies += 1;
      const database = `${migrator.database}_${String(copies)}`;
      await admin.query(`create database ${database} template ${migrator.database}`);
      // made-up worlds need not survive a power cut, and every request writes the access log
      await admin.query(`alter database ${database} set synchronous_commit = off`);
      return openCopy(admin, { ...migrator, database }, keys);
    },
    close: async () => {
      await admin.end();
      await template.close();
    },
  };
}

async function openCopy(admin: pg.Client, migrator: Connection, keys: Keys): Promise<ProofDatabase> {
  const owner = await connect(migrator);
  const login = await ensureRoles(owner, migrator);
  await owner.query(`set role ${OWNER_ROLE}`);
  const db = await openDatabase(login, keys, { max: 4, statementTimeout: 20_000 });
  const app = await openApp(db);
  return {
    db,
    owner,
    keys,
    app,
    close: async () => {
      await app.app.close();
      await db.destroy();
      await owner.end();
      await admin.query(`drop database ${migrator.database} with (force)`);
      await admin.query(`drop role if exists ${admin.escapeIdentifier(login.user ?? '')}`);
    },
  };
}

async function openApp(db: Database): Promise<ProofApp> {
  let now = new Date(0);
  const app = await buildApp({
    db,
    clock: { now: () => now },
    demo: false,
    realBirthNumbers: false,
    pages: null,
    trustedProxies: [],
    log: false,
  });
  return { app, setNow: (at) => (now = new Date(at)) };
}
