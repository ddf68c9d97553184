import { createHash } from 'node:crypto';
import type { TestDatabase } from '../kit/database.ts';

/** What generated rows are put into, and sealed with. */
export type BenchStore = Pick<TestDatabase, 'owner' | 'keys'>;

/** So many sealed values are a message of some megabytes. */
const SEALED_AT_ONCE = 5000;

/** The id that the database's `uid` gives the same text (generate-families.ts, generate-register.ts). */
export function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  const drawn = `${hex.slice(0, 12)}4${hex.slice(13, 16)}8${hex.slice(17)}`;
  return [0, 8, 12, 16, 20].map((from, part) => drawn.slice(from, [8, 12, 16, 20][part])).join('-');
}

/** Numbers from 1 to `count`, some thousand at a time. */
export function* batchesOf(count: number): Generator<number[]> {
  for (let from = 1; from <= count; from += SEALED_AT_ONCE)
    yield Array.from({ length: Math.min(SEALED_AT_ONCE, count - from + 1) }, (_, index) => from + index);
}
