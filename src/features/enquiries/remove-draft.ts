import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RouteContext } from '../../platform/http/route.ts';
import { deleteDraft, takeEndedKeys } from './draft-queries.ts';

type Context = { tx: Tx; afterwards: RouteContext<unknown, unknown, unknown>['afterwards'] };

/**
 * Removes one of the actor's own drafts and, when that is committed, its key; and the keys of drafts that were
 * removed before and are there still, because a colleague protected an identity or the program was stopped.
 * @returns false when the actor has no such draft
 */
export async function removeDraft({ tx, afterwards }: Context, id: string): Promise<boolean> {
  const keys = keysOf(tx);
  const ended = await takeEndedKeys(tx);
  if (ended.length > 0) keys.destroyKeys(ended);
  const owner = await deleteDraft(tx, id);
  if (owner === null) return false;
  afterwards((isCommitted) => {
    if (isCommitted) keys.destroyKeys([owner]);
  });
  return true;
}
