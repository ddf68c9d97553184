import { sql, type RawBuilder } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';

/** In which case, and how long it took: of `contribution k`, and for the team alone. */
export const OF_THE_TEAM = sql`
  case when k.team_id = any ((select access.my_family_teams())::integer[]) then k.case_id end as "caseId",
  case when k.team_id = any ((select access.my_family_teams())::integer[]) then k.minutes end as minutes`;

/** The files beside a contribution as jsonb, in the order that they came. */
export function attachmentsOf(contribution: string): RawBuilder<unknown> {
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('id', f.id, 'name', ${opened('attachment', 'name', 'f')},
      'mediaType', f.media_type, 'size', f.size, 'addedAt', ${instant(sql`f.added_at`)},
      'canRemove', access.may_remove_attachment(f.added_by, ${sql.ref(`${contribution}.team_id`)})) order by f.added_at, f.id)
    from attachment f
    where f.municipality_id = ${sql.ref(`${contribution}.municipality_id`)}
      and f.contribution_id = ${sql.ref(`${contribution}.id`)}), '[]')`;
}
