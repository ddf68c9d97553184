import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { ownerBytes, ownerText } from './owner-bytes.ts';

/** A key, sealed by the master key of a generation. */
export type Wrapped = { generation: number; wrapped: Uint8Array };
export type SlottedKey = Wrapped & { slot: number; owner: string };

/**
 * SQLite copies rows from page to page as a table grows, and what is copied is not overwritten when the row is
 * deleted. So each key has a slot of a fixed size that is made empty, at the table's end, written in place, and
 * blanked in place. Slots are given out at random, so that their order tells little of when a key was made.
 */
export const SLOT_SCHEMA = `
  create table slot (n integer primary key, owner blob not null, generation blob not null, wrapped blob not null,
    check (length(owner) = 16 and length(generation) = 4 and length(wrapped) = 60)) strict;
  create table free_slot (n integer primary key) strict;
  create table owner_slot (owner blob primary key, n integer not null) strict, without rowid;
`;

const BLOCK = 256;
const NOBODY = Buffer.alloc(16);
const NO_GENERATION = Buffer.alloc(4);
const NOTHING = Buffer.alloc(60);

type Row = Record<string, SQLOutputValue>;

/** The table of keys. Writing belongs in a transaction of the keystore. */
export function openKeySlots(db: DatabaseSync) {
  const sql = {
    find: db.prepare(
      'select s.generation, s.wrapped from owner_slot o join slot s on s.n = o.n where o.owner = ?',
    ),
    slotOf: db.prepare('select n from owner_slot where owner = ?'),
    give: db.prepare('insert into owner_slot (owner, n) values (?, ?)'),
    takeBack: db.prepare('delete from owner_slot where owner = ?'),
    write: db.prepare('update slot set owner = ?, generation = ?, wrapped = ? where n = ?'),
    append: db.prepare('insert into slot (owner, generation, wrapped) values (?, ?, ?)'),
    free: db.prepare('insert into free_slot (n) values (?)'),
    pick: db.prepare(
      `select n from free_slot where n >= (select min(n) + abs(random() % (max(n) - min(n) + 1)) from free_slot)
       order by n limit 1`,
    ),
    use: db.prepare('delete from free_slot where n = ?'),
    after: db.prepare(
      'select n, owner, generation, wrapped from slot where n > ? and generation < ? and owner <> ? order by n limit ?',
    ),
    count: db.prepare('select count(*) as n from owner_slot'),
    countBefore: db.prepare('select count(*) as n from slot where generation < ? and owner <> ?'),
  };
  const writeTo = (slot: number, owner: Uint8Array, { generation, wrapped }: Wrapped) =>
    void sql.write.run(owner, generationBytes(generation), wrapped, slot);
  const takeFreeSlot = (): number => {
    let free = sql.pick.get();
    if (free === undefined) {
      for (let made = 0; made < BLOCK; made += 1)
        sql.free.run(sql.append.run(NOBODY, NO_GENERATION, NOTHING).lastInsertRowid);
      free = sql.pick.get();
    }
    const slot = Number(free?.n);
    sql.use.run(slot);
    return slot;
  };

  return {
    find: (owner: string): Wrapped | null => {
      const row = sql.find.get(ownerBytes(owner));
      return row === undefined ? null : wrappedOf(row);
    },
    /** Writes a key where its owner has one, else in a slot that is free. */
    put: (uuid: string, key: Wrapped): void => {
      const owner = ownerBytes(uuid);
      const own = sql.slotOf.get(owner)?.n;
      const slot = own === undefined ? takeFreeSlot() : Number(own);
      if (own === undefined) sql.give.run(owner, slot);
      writeTo(slot, owner, key);
    },
    rewrite: ({ slot, owner }: SlottedKey, key: Wrapped): void => writeTo(slot, ownerBytes(owner), key),
    /** @returns whether there was one */
    blank: (uuid: string): boolean => {
      const owner = ownerBytes(uuid);
      const slot = sql.slotOf.get(owner)?.n;
      if (slot === undefined) return false;
      sql.write.run(NOBODY, NO_GENERATION, NOTHING, slot);
      sql.takeBack.run(owner);
      sql.free.run(slot);
      return true;
    },
    count: (): number => Number(sql.count.get()?.n),
    /** How many are wrapped by generations before the given one. */
    countBefore: (generation: number): number =>
      Number(sql.countBefore.get(generationBytes(generation), NOBODY)?.n),
    /** Those of generations before the given one, in slots after one. */
    listBefore: (generation: number, after: number, limit: number): SlottedKey[] =>
      sql.after.all(after, generationBytes(generation), NOBODY, limit).map((row) => ({
        slot: Number(row.n),
        owner: ownerText(row.owner as Uint8Array),
        ...wrappedOf(row),
      })),
  };
}

function wrappedOf(row: Row): Wrapped {
  return {
    generation: Buffer.from(row.generation as Uint8Array).readUInt32BE(),
    wrapped: row.wrapped as Uint8Array,
  };
}

// Of one length for every number: a row that grew would be moved.
function generationBytes(generation: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(generation);
  return bytes;
}
