import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { TeamMember } from './team-member.ts';

/** Advisers and team leads who are in the team today, by name. */
export async function findTeamMembers(tx: Tx, teamId: number): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select a.id as "accountId", a.name from account a
    where a.municipality_id = (select access.my_municipality())
      and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
      and exists (select from team_membership m
        where m.municipality_id = a.municipality_id and m.account_id = a.id and m.team_id = ${teamId}
          and m.valid_from <= access.today() and (m.valid_to is null or access.today() < m.valid_to))
      and exists (select from role_assignment r
        where r.municipality_id = a.municipality_id and r.account_id = a.id
          and r.role in ('adviser', 'team_lead')
          and r.valid_from <= access.today() and (r.valid_to is null or access.today() < r.valid_to))
    order by a.name, a.id`.execute(tx);
  return rows;
}
