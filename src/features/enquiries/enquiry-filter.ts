import type { z } from 'zod';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { EnquiryCountsRequest } from './enquiry-counts.ts';
import { NOBODY, type EnquiryFilter } from './enquiry-list-query.ts';

/** The filter that an address asks for; "mine" is the person who asks. */
export function filterOf(
  { open, team, adviser, ...fields }: z.output<typeof EnquiryCountsRequest>,
  actor: Pick<SignedIn, 'accountId'>,
): EnquiryFilter {
  const accounts = { mine: actor.accountId, nobody: NOBODY };
  return {
    ...fields,
    isOpen: open,
    teamId: team,
    adviserId: adviser === 'mine' || adviser === 'nobody' ? accounts[adviser] : adviser,
  };
}
