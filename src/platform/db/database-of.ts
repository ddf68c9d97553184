import type { Database } from './database.ts';

const databases = new WeakMap<object, Database>();

/** The database that a transaction is in: what a process keeps of one must never be shown of another. */
export function databaseOf(tx: object): Database {
  const database = databases.get(tx);
  if (database === undefined) throw new Error('this transaction was not opened by inTransaction');
  return database;
}

const writes = new WeakMap<Database, number>();

/** How many requests of this process have written to a database: a copy that is older than the last is not trusted. */
export function writesTo(database: Database): number {
  return writes.get(database) ?? 0;
}

export function countWrite(database: Database): void {
  writes.set(database, writesTo(database) + 1);
}

export function rememberDatabase(tx: object, database: Database): void {
  databases.set(tx, database);
}
