import type { Database } from './database.ts';
import { writesTo } from './database-of.ts';

/** When a process's copy of what is in a database was last found to hold. */
export type CopyAge = {
  /** By `performance.now()`, from before the database was asked. */
  at: number;
  /** How many had written by then. */
  writes: number;
  /** Somebody is asking the database anew. */
  isLookedAt: boolean;
};

/** To be called before the database is asked: what is written meanwhile makes the copy an old one. */
export function beginCopy(database: Database): CopyAge {
  return { at: performance.now(), writes: writesTo(database), isLookedAt: false };
}

/**
 * Whether a copy may be shown unasked: it is younger than so many ms, and this process has written nothing since. In
 * the second half of that time one caller is told no, so that it asks the database while the others need not wait.
 */
export function isFreshCopy(database: Database, age: CopyAge, forMs: number): boolean {
  const old = performance.now() - age.at;
  if (old >= forMs || age.writes !== writesTo(database)) return false;
  if (old < forMs / 2 || age.isLookedAt) return true;
  age.isLookedAt = true;
  return false;
}
