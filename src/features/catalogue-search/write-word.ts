import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { StoredWord, WordReply, WriteWord } from './search-word.ts';
import { countSearchWords, deleteWord, findWord, lockWords, storeWord } from './word-queries.ts';

type Context = { tx: Tx; actor: SignedIn };

/** So many that one can still look through them. */
const MOST_WORDS = 10_000;

/** Adds a search word or says anew what it means. @throws AppError refused where there are too many */
export async function writeWord(
  { tx, actor }: Context,
  { word, means, before }: WriteWord,
): Promise<WordReply> {
  await lockWords(tx, actor.municipalityId);
  const current = await findWord(tx, actor.municipalityId, word);
  const hasChanged =
    current === undefined ? before !== null : JSON.stringify(current.means) !== JSON.stringify(before);
  if (hasChanged) return { outcome: 'conflict', current: current ?? null };
  if (current === undefined && (await countSearchWords(tx, actor.municipalityId)) >= MOST_WORDS)
    throw new AppError('refused', {
      refusals: [{ code: 'too_many_search_words', field: 'word', details: { most: MOST_WORDS } }],
    });
  await storeWord(tx, actor, { word, means });
  return { outcome: 'saved', word: { word, means } };
}

/** Takes a search word away. @throws AppError not_found */
export async function removeWord({ tx, actor }: Context, word: string): Promise<StoredWord> {
  await lockWords(tx, actor.municipalityId);
  const removed = await deleteWord(tx, actor.municipalityId, word);
  if (removed === undefined) throw new AppError('not_found');
  return removed;
}
