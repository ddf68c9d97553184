import { refusalText } from '../../messages/refusal-text.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { BulkChange, BulkReply } from './bulk-change.ts';
import { assignEnquiry, closeEnquiry, reopenEnquiry } from './change-enquiry.ts';
import type { EditReply } from './enquiry-change.ts';
import { findEnquiriesById } from './enquiry-queries.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn; language: Language };

/**
 * The same change of several enquiries in one transaction, each by its own command and rules. Rows that
 * cannot be changed are told apart with the reason, and the others are changed.
 */
export async function changeSeveral(context: Context, change: BulkChange): Promise<BulkReply> {
  const reply: BulkReply = { done: [], unchanged: [], notDone: [] };
  const ids = change.rows.map(({ id }) => id);
  const before = new Map((await findEnquiriesById(context.tx, ids)).map((found) => [found.id, found]));
  for (const { id, version } of new Map(change.rows.map((row) => [row.id, row])).values()) {
    const number = before.get(id)?.number ?? null;
    try {
      const outcome = await changeOne(context, change, id, version);
      if (outcome.outcome === 'conflict')
        reply.notDone.push({ id, number, reason: 'conflict', text: outcome.changedBy });
      else if (outcome.enquiry.version === version) reply.unchanged.push(id);
      else
        reply.done.push({
          id,
          number: outcome.enquiry.number,
          version: outcome.enquiry.version,
          previousAdviserId: before.get(id)?.adviserId ?? null,
        });
    } catch (error) {
      // A rule's no comes before anything of the row is written; any other error stops them all.
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'not_found') reply.notDone.push({ id, number, reason: 'not_found', text: null });
      else if (error.code === 'refused')
        reply.notDone.push({ id, number, reason: 'refused', text: textOf(error, context.language) });
      else throw error;
    }
  }
  return reply;
}

function changeOne(context: Context, change: BulkChange, id: string, version: number): Promise<EditReply> {
  switch (change.action) {
    case 'close':
      return closeEnquiry(context, id, version, change.closedOn);
    case 'reopen':
      return reopenEnquiry(context, id, version, change.reason);
    case 'assign':
      return assignEnquiry(context, id, version, change.adviserId);
  }
}

function textOf({ refusals }: AppError, language: Language): string {
  return refusals.map((refusal) => refusalText(language, refusal)).join(' ');
}
