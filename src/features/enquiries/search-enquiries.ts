import type { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { decodeCursor, encodeCursor, type Cursor } from './enquiry-cursor.ts';
import { filterOf } from './enquiry-filter.ts';
import { findRows } from './enquiry-list-query.ts';
import { MOST_LOOKED_THROUGH, type EnquirySearchReply, type EnquirySearchRequest } from './enquiry-search.ts';
import { foldText, wordsOf } from './find-words.ts';
import { findWritten, type Written } from './search-queries.ts';

const AT_A_TIME = 1000;

/**
 * Enquiries whose note or advice texts hold every one of the words, wherever in them. The texts are sealed: they
 * are opened and looked through here, newest first, until a page is full or the bound is reached.
 * @param most so many enquiries are looked through
 * @throws AppError `invalid_input` for a text without a word, or a cursor that is none
 */
export async function searchEnquiries(
  { tx, actor }: { tx: Tx; actor: Pick<SignedIn, 'accountId'> },
  { words, filter: asked, after, limit }: z.output<typeof EnquirySearchRequest>,
  most = MOST_LOOKED_THROUGH,
): Promise<EnquirySearchReply> {
  const wanted = wordsOf(words);
  if (wanted.length === 0) throw invalid('words', 'no_word');
  let place = after === undefined ? null : decodeCursor(after);
  if (after !== undefined && place === null) throw invalid('after', 'not_a_cursor');

  const filter = filterOf(asked, actor);
  const found: string[] = [];
  let lookedThrough = 0;
  const answer = async (stoppedAt: EnquirySearchReply['stoppedAt'], last: Cursor | null) => ({
    items: await findRows(tx, found),
    next: last === null ? null : encodeCursor(last),
    lookedThrough,
    stoppedAt,
  });
  while (lookedThrough < most) {
    const size = Math.min(AT_A_TIME, most - lookedThrough);
    const batch = [...Map.groupBy(await findWritten(tx, filter, place, size), ({ id }) => id)];
    for (const [index, [id, texts]] of batch.entries()) {
      lookedThrough += 1;
      place = texts[0] ?? place;
      if (!hasWords(texts, wanted)) continue;
      found.push(id);
      if (found.length < limit) continue;
      const isLast = index === batch.length - 1 && batch.length < size;
      return isLast ? answer('end', null) : answer('page', place);
    }
    if (batch.length < size) return answer('end', null);
  }
  return answer('bound', place);
}

function hasWords(texts: readonly Pick<Written, 'text'>[], wanted: readonly string[]): boolean {
  const folded = foldText(texts.map(({ text }) => text ?? '').join('\n'));
  return wanted.every((word) => folded.includes(word));
}

function invalid(path: string, problem: string): AppError {
  return new AppError('invalid_input', { issues: [{ path, problem }] });
}
