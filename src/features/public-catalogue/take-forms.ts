import type { PageReply, RouteContext } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Entry } from '../catalogue/entry.ts';
import { reportGap } from '../catalogue/report-gap.ts';
import { sendProposal } from '../catalogue/send-proposal.ts';
import { changePage, changeThanks, readChange } from './change-page.ts';
import { gapPage, gapThanks, readGap } from './gap-page.ts';
import type { LooseQuery } from './page-query.ts';
import type { Site } from './public-site.ts';

type Context = Pick<RouteContext<unknown, unknown, LooseQuery>, 'tx' | 'body' | 'takeShare'>;

/** Counts what somebody did not find; what cannot be taken is shown again with what was written. */
export async function takeGap(site: Site, { tx, body, takeShare }: Context): Promise<PageReply> {
  const { written, gap, problems } = readGap(site, body);
  if (gap === null) return gapPage(site, written, problems);
  if (await isTaken(takeShare, () => reportGap({ tx }, site.municipality.id, gap))) return gapThanks(site);
  return gapPage(site, written, [], true);
}

/** Keeps a proposal until an editor has looked. @param entry null: something that is not in the catalogue */
export async function takeChange(
  site: Site,
  entry: Entry | null,
  { tx, body, takeShare }: Context,
): Promise<PageReply> {
  const { written, proposal, problems } = readChange(site, entry, body);
  if (proposal === null) return changePage(site, entry, written, problems);
  if (await isTaken(takeShare, () => sendProposal({ tx }, site.municipality.id, proposal)))
    return changeThanks(site, entry);
  return changePage(site, entry, written, [], true);
}

/** False where the caller has, or strangers together have, sent more in a day than anybody could look through. */
export async function isTaken(
  takeShare: () => Promise<void>,
  send: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await takeShare();
    await send();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many_today') return false;
    throw error;
  }
}
