import type pg from 'pg';
import type { Mutant } from './sql-mutants.ts';

/** What keeps derived rows as they are written: for these the world is put in anew. */
const WRITES =
  /opens_family|open_service_family|place_in_family|place_text|turn_texts|protect_texts|tell_services|persons_and_topics_exist/u;

/** Asks a database with the mistake in it, and takes it out again; what breaks, or null. */
export async function withMutant(
  { owner }: { owner: pg.Client },
  mutant: Mutant,
  load: () => Promise<void>,
  ask: () => Promise<string | null>,
): Promise<string | null> {
  const isOfWriting = WRITES.test(mutant.definition.name);
  try {
    await owner.query(mutant.plant);
    if (isOfWriting) await load();
    return await ask();
  } catch (error) {
    return String(error);
  } finally {
    // where an error came, its transaction is still open
    await owner.query('rollback');
    await owner.query(mutant.restore);
    if (isOfWriting) await load();
  }
}
