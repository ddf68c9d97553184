import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { StoredWord } from './search-word.ts';

/** All search words of a municipality, by the word. */
export async function findSearchWords(tx: Tx, municipalityId: number): Promise<StoredWord[]> {
  return tx
    .selectFrom('search_word')
    .select(['word', 'means'])
    .where('municipality_id', '=', municipalityId)
    .orderBy('word')
    .execute();
}

export async function findWord(
  tx: Tx,
  municipalityId: number,
  word: string,
): Promise<StoredWord | undefined> {
  return tx
    .selectFrom('search_word')
    .select(['word', 'means'])
    .where('municipality_id', '=', municipalityId)
    .where('word', '=', word)
    .executeTakeFirst();
}

export async function countSearchWords(tx: Tx, municipalityId: number): Promise<number> {
  const { count } = await tx
    .selectFrom('search_word')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who changes the words takes turns, so that each change can be told by its time. */
export async function lockWords(tx: Tx, municipalityId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(37, ${municipalityId})`.execute(tx);
}

export async function storeWord(
  tx: Tx,
  actor: { accountId: string; municipalityId: number },
  { word, means }: StoredWord,
): Promise<void> {
  // Later than any other, also by a clock that stands still: what a process keeps is told by the latest.
  await sql`
    insert into search_word (municipality_id, word, means, changed_by, changed_at)
    select ${actor.municipalityId}, ${word}, ${means}::text[], ${actor.accountId},
      greatest(access.now(), (select max(changed_at) + interval '1 millisecond' from search_word
        where municipality_id = ${actor.municipalityId}))
    on conflict (municipality_id, word) do update
      set means = excluded.means, changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(
    tx,
  );
}

/** @returns what was there */
export async function deleteWord(
  tx: Tx,
  municipalityId: number,
  word: string,
): Promise<StoredWord | undefined> {
  return tx
    .deleteFrom('search_word')
    .where('municipality_id', '=', municipalityId)
    .where('word', '=', word)
    .returning(['word', 'means'])
    .executeTakeFirst();
}
