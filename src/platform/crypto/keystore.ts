import { randomBytes } from 'node:crypto';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { KeystoreError, asAppError, asKeystoreError } from './keystore-error.ts';
import { SLOT_SCHEMA, openKeySlots, type Wrapped } from './key-slots.ts';
import { makeKeystoreFile } from './keystore-file.ts';
import { ownerBytes, ownerText } from './owner-bytes.ts';

/**
 * A master key's generation: how to know the key again. While the master key is being changed there are two,
 * and each of the two keys lies here sealed by the other, so that either of them opens everything.
 */
export type Generation = {
  generation: number;
  check: Uint8Array;
  byOlder: Uint8Array | null;
  byNewer: Uint8Array | null;
};

/** One open connection to the keystore. Nothing in it is readable without the master key. */
export type Keystore = ReturnType<typeof openKeystore>;

type Row = Record<string, SQLOutputValue>;

const FORMAT = 1;
const BUSY_MS = 10_000;

// `destroyed` is never emptied: it has no order, and keeps no time.
const SCHEMA = `
  create table meta (one integer primary key check (one = 1), format integer not null, id blob not null) strict;
  create table master (generation integer primary key, key_check blob not null, by_older blob, by_newer blob) strict;
  create table secret (name text primary key, generation integer not null, wrapped blob not null) strict, without rowid;
  create table destroyed (owner blob primary key) strict, without rowid;
`;

/**
 * Opens the keystore's file, in a folder for its owner alone, and makes both where they are missing. Several
 * processes may have it open at once.
 * @param path a file, or `:memory:`
 * @throws KeystoreError for a file of something else, or of a newer program
 */
export function openKeystore(path: string) {
  if (path !== ':memory:') makeKeystoreFile(path);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: BUSY_MS });
    // What is deleted is overwritten, and what is said to be stored is on the disk.
    db.exec('pragma secure_delete = on; pragma journal_mode = wal; pragma synchronous = full');
    return readKeystore(db, path);
  } catch (error) {
    db?.close();
    throw asKeystoreError(error, path);
  }
}

/** The keystore of an open file; its tables are made where they are missing. */
export function readKeystore(db: DatabaseSync, path: string) {
  const inWriting = <T>(work: () => T): T => {
    try {
      db.exec('begin immediate');
      const result = work();
      db.exec('commit');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      throw asAppError(error);
    }
  };
  const hasSchema = () => db.prepare("select 1 from sqlite_schema where name = 'meta'").get() !== undefined;
  if (!hasSchema())
    inWriting(() => {
      if (hasSchema()) return;
      db.exec(SCHEMA + SLOT_SCHEMA);
      db.prepare('insert into meta (one, format, id) values (1, ?, ?)').run(FORMAT, randomBytes(16));
    });
  const format = db.prepare('select format from meta').get()?.format;
  if (format !== FORMAT) throw new KeystoreError(`the keystore is newer than this program: ${path}`);

  const sql = {
    id: db.prepare('select id from meta'),
    dataVersion: db.prepare('pragma data_version'),
    masters: db.prepare('select generation, key_check, by_older, by_newer from master order by generation'),
    putMaster: db.prepare(
      'insert or replace into master (generation, key_check, by_older, by_newer) values (?, ?, ?, ?)',
    ),
    bury: db.prepare('insert or ignore into destroyed (owner) values (?)'),
    isDestroyed: db.prepare('select 1 from destroyed where owner = ?'),
    findSecret: db.prepare('select generation, wrapped from secret where name = ?'),
    secretsBefore: db.prepare('select name, generation, wrapped from secret where generation < ?'),
    countDestroyed: db.prepare('select count(*) as n from destroyed'),
    allDestroyed: db.prepare('select owner from destroyed'),
    putId: db.prepare('update meta set id = ?'),
    dropMasters: db.prepare('delete from master where generation < ?'),
    putSecret: db.prepare('insert or replace into secret (name, generation, wrapped) values (?, ?, ?)'),
  };

  return {
    path,
    /** The keys of the owners. */
    keys: openKeySlots(db),
    inWriting,
    id: () => Buffer.from(sql.id.get()?.id as Uint8Array),
    /** Another number when another connection has written. */
    dataVersion: () => Number(sql.dataVersion.get()?.data_version),
    /** From the oldest to the newest, by which keys are wrapped now. */
    generations: (): Generation[] =>
      sql.masters.all().map((row) => ({
        generation: Number(row.generation),
        check: row.key_check as Uint8Array,
        byOlder: row.by_older as Uint8Array | null,
        byNewer: row.by_newer as Uint8Array | null,
      })),
    putGeneration: ({ generation, check, byOlder, byNewer }: Generation) =>
      void sql.putMaster.run(generation, check, byOlder, byNewer),
    bury: (owner: string) => void sql.bury.run(ownerBytes(owner)),
    isDestroyed: (owner: string) => sql.isDestroyed.get(ownerBytes(owner)) !== undefined,
    findSecret: (name: string) => findWrapped(sql.findSecret.get(name)),
    putSecret: (name: string, { generation, wrapped }: Wrapped) =>
      void sql.putSecret.run(name, generation, wrapped),
    secretsBefore: (generation: number) => sql.secretsBefore.all(generation).map(secretOf),
    allSecrets: () => sql.secretsBefore.all(Number.MAX_SAFE_INTEGER).map(secretOf),
    allDestroyed: () => sql.allDestroyed.all().map((row) => ownerText(row.owner as Uint8Array)),
    countDestroyed: () => Number(sql.countDestroyed.get()?.n),
    /** Makes an empty keystore another one: only its master keys and secrets are still to be put. */
    becomeEmpty: (id: Uint8Array) => {
      db.exec('delete from master; delete from secret');
      sql.putId.run(id);
    },
    /** As bytes of a file. */
    serialize: () => db.serialize(),
    dropGenerationsBefore: (generation: number) => void sql.dropMasters.run(generation),
    /** Leaves nothing of what was deleted in SQLite's log file either. @returns false when others hold it for long */
    sweep: (): boolean =>
      path === ':memory:' || db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0,
    close: () => db.close(),
  };
}

function wrappedOf(row: Row): Wrapped {
  return { generation: Number(row.generation), wrapped: row.wrapped as Uint8Array };
}

const secretOf = (row: Row) => ({ name: String(row.name), ...wrappedOf(row) });
const findWrapped = (row: Row | undefined) => (row === undefined ? null : wrappedOf(row));
