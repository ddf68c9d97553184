import { z } from 'zod';
import { ReviewRule } from '../../../src/features/access-review/review.ts';

const Day = z.iso.date().optional().catch(undefined);
const Search = z.object({
  from: Day,
  to: Day,
  rule: ReviewRule.optional().catch(undefined),
  seen: z.enum(['yes', 'all']).optional().catch(undefined),
});

/** What is chosen of the review; nothing set is the last fourteen days that nobody has looked at. */
export type ReviewSearch = {
  from?: string;
  to?: string;
  rule?: ReviewRule;
  seen?: 'yes' | 'all';
};

/** The choices of an address, with only what is set. */
export function parseReviewSearch(search: Readonly<Record<string, unknown>>): ReviewSearch {
  const { from, to, rule, seen } = Search.parse(search);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(rule !== undefined && { rule }),
    ...(seen !== undefined && { seen }),
  };
}
