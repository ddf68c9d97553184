import { z } from 'zod';
import { LOOSE_RULE_CODES, type LooseRule } from '../../../src/features/loose-threads/loose-rules.ts';

const Search = z.object({
  rule: z.enum(LOOSE_RULE_CODES).optional().catch(undefined),
  mine: z.literal('true').optional().catch(undefined),
  quiet: z.literal('true').optional().catch(undefined),
  team: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Which threads are shown; nothing set is all that are loose in all the person's teams. */
export type LooseSearch = { rule?: LooseRule; mine?: 'true'; quiet?: 'true'; team?: number };

/** The choices of an address, with only what is set. */
export function parseLooseSearch(search: Readonly<Record<string, unknown>>): LooseSearch {
  const { rule, mine, quiet, team } = Search.parse(search);
  return {
    ...(rule !== undefined && { rule }),
    ...(mine !== undefined && { mine }),
    ...(quiet !== undefined && { quiet }),
    ...(team !== undefined && { team }),
  };
}
