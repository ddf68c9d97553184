import type { PageReply } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Entry } from '../catalogue/entry.ts';
import { reportGap } from '../catalogue/report-gap.ts';
import { sendProposal } from '../catalogue/send-proposal.ts';
import { changePage, changeThanks, readChange } from './change-page.ts';
import { gapPage, gapThanks, readGap } from './gap-page.ts';
import type { LooseQuery } from './page-query.ts';
import { wordsOf, type Site } from './public-site.ts';

/** Counts what somebody did not find; what cannot be taken is shown again with what was written. */
export async function takeGap(tx: Tx, site: Site, body: LooseQuery): Promise<PageReply> {
  const { written, gap, problems } = readGap(site, body);
  if (gap === null) return gapPage(site, written, problems);
  if (await isTaken(() => reportGap({ tx }, site.municipality.id, gap))) return gapThanks(site);
  return gapPage(site, written, [['ord', wordsOf(site).forms.problems.too_many]], 429);
}

/** Keeps a proposal until an editor has looked. @param entry null: something that is not in the catalogue */
export async function takeChange(
  tx: Tx,
  site: Site,
  entry: Entry | null,
  body: LooseQuery,
): Promise<PageReply> {
  const { written, proposal, problems } = readChange(site, entry, body);
  if (proposal === null) return changePage(site, entry, written, problems);
  if (await isTaken(() => sendProposal({ tx }, site.municipality.id, proposal)))
    return changeThanks(site, entry);
  return changePage(site, entry, written, [['ord', wordsOf(site).forms.problems.too_many]], 429);
}

/** False where strangers have sent more in a day than anybody could look through. */
async function isTaken(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await send();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many_requests') return false;
    throw error;
  }
}
