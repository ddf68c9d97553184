import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Service } from './municipal-service.ts';

/** The services of the actor's municipality, the ended ones too, by name. */
export async function findServices(tx: Tx): Promise<Service[]> {
  const { rows } = await sql<Service>`
    select id, name, employer, kind, team_id as "teamId", confidentiality,
      valid_from as "validFrom", valid_to as "validTo"
    from service where municipality_id = (select access.my_municipality())
    order by name, id`.execute(tx);
  return rows;
}
