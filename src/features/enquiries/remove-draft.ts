import { destroyEndedKeys, destroyWhenCommitted } from '../../platform/crypto/ended-keys.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RouteContext } from '../../platform/http/route.ts';
import { deleteDraft } from './draft-queries.ts';

type Context = { tx: Tx; afterwards: RouteContext<unknown, unknown, unknown>['afterwards'] };

/**
 * Removes one of the actor's own drafts and, when that is committed, its key; and the keys of what was removed before
 * and are there still.
 * @returns false when the actor has no such draft
 */
export async function removeDraft(context: Context, id: string): Promise<boolean> {
  await destroyEndedKeys(context);
  const owner = await deleteDraft(context.tx, id);
  if (owner === null) return false;
  destroyWhenCommitted(context, owner);
  return true;
}
