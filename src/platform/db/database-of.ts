import type { Database } from './database.ts';

const databases = new WeakMap<object, Database>();

/** The database that a transaction is in: what a process keeps of one must never be shown of another. */
export function databaseOf(tx: object): Database {
  const database = databases.get(tx);
  if (database === undefined) throw new Error('this transaction was not opened by inTransaction');
  return database;
}

export function rememberDatabase(tx: object, database: Database): void {
  databases.set(tx, database);
}
