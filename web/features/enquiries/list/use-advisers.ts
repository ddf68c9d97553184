import { useQueries } from '@tanstack/react-query';
import type { TeamMember } from '../../../../src/features/people/team-member.ts';
import { useSession } from '../../people/session.ts';
import { teamMembersQuery } from '../entry/fetch-entry.ts';

/** Who work in the registers of the person's teams, or of the given ones, by name. */
export function useAdvisers(teamIds?: readonly number[]): readonly TeamMember[] {
  const { teams } = useSession();
  const wanted = teams.filter(({ id }) => teamIds === undefined || teamIds.includes(id));
  const found = useQueries({ queries: wanted.map(({ id }) => teamMembersQuery(id)) });
  const byId = new Map(found.flatMap(({ data }) => data ?? []).map((member) => [member.accountId, member]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}
