import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginCopy, isFreshCopy } from './copy-age.ts';
import { countWrite } from './database-of.ts';
import type { DB } from './tables.ts';

/** Of no server: copies are told by the object alone. */
const makeDatabase = () =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
const database = makeDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a copy is fresh for its time, and in the second half of it one caller looks whether it still holds', () => {
  const age = beginCopy(database);
  const ask = () => isFreshCopy(database, age, 500);
  vi.advanceTimersByTime(249);
  expect([ask(), ask()]).toEqual([true, true]);
  vi.advanceTimersByTime(1);
  expect([ask(), ask(), ask()]).toEqual([false, true, true]);
  vi.advanceTimersByTime(249);
  expect(ask()).toBe(true);
  vi.advanceTimersByTime(1);
  expect([ask(), ask()]).toEqual([false, false]);
});

test('a copy from before anything was written is old at once, and of no other database', () => {
  const [age, other] = [beginCopy(database), makeDatabase()];
  const elsewhere = beginCopy(other);
  countWrite(database);
  expect(isFreshCopy(database, age, 500)).toBe(false);
  expect(isFreshCopy(database, beginCopy(database), 500)).toBe(true);
  expect(isFreshCopy(other, elsewhere, 500)).toBe(true);
});
