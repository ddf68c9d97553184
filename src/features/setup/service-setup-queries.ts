import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Service } from '../people/municipal-service.ts';
import type { ConfidentialityGround, ServiceSetup } from './service-setup.ts';

/** The services with how many work there today, and the grounds that bind to silence today. */
export async function findServiceSetup(tx: Tx): Promise<ServiceSetup> {
  const services = await sql<ServiceSetup['services'][number]>`
    select s.id, s.name, s.employer, s.kind, s.team_id as "teamId", s.confidentiality,
      s.valid_from as "validFrom", s.valid_to as "validTo",
      (select count(distinct e.account_id)::integer from employment e
         join account a on a.municipality_id = e.municipality_id and a.id = e.account_id
       where e.municipality_id = s.municipality_id and e.service_id = s.id
         and e.valid_from <= access.today() and (e.valid_to is null or access.today() < e.valid_to)
         and a.active_from <= access.today() and (a.active_to is null or access.today() < a.active_to)
      ) as employed
    from service s where s.municipality_id = (select access.my_municipality())
    order by s.name, s.id`.execute(tx);
  const grounds = await sql<ConfidentialityGround>`
    select code, statute, jsonb_build_object('nb', label_nb, 'nn', label_nn, 'en', label_en) as labels
    from legal_ground
    where kind = 'confidentiality' and valid_from <= access.today()
      and (valid_to is null or access.today() < valid_to)
    order by position, code`.execute(tx);
  return { services: services.rows, grounds: grounds.rows };
}

type Content = Omit<Service, 'id' | 'teamId'>;

export async function insertService(
  tx: Tx,
  { name, employer, kind, confidentiality, validFrom }: Omit<Content, 'validTo'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into service (municipality_id, name, employer, kind, confidentiality, valid_from)
    select (select access.my_municipality()), ${name}, ${employer}, ${kind}, ${confidentiality}::text[],
      ${validFrom}::date
    returning id`.execute(tx);
  return rows[0]?.id ?? 0;
}

export async function updateService(
  tx: Tx,
  { id, name, employer, kind, confidentiality, validTo }: Omit<Service, 'teamId' | 'validFrom'>,
): Promise<void> {
  await sql`
    update service set name = ${name}, employer = ${employer}, kind = ${kind},
      confidentiality = ${confidentiality}::text[], valid_to = ${validTo}::date
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}
