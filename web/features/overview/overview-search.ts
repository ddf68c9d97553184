import { z } from 'zod';

const Search = z.object({
  team: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
});

/** The team that the front page is of; without one it is of all the person's teams. */
export function parseOverviewSearch(search: Readonly<Record<string, unknown>>): { team?: number } {
  const { team } = Search.parse(search);
  return team === undefined ? {} : { team };
}
