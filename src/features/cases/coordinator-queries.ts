import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Coordinator, NewCoordinator } from './coordinator.ts';

/** Those of now first, then the latest. */
export async function findCoordinators(tx: Tx, caseId: string): Promise<Coordinator[]> {
  const { rows } = await sql<Coordinator>`
    select k.id, k.kind,
      case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name) end as service,
      case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name) end as account,
      ${opened('case_coordinator', 'name', 'k')} as name, k.since, k.until
    from case_coordinator k
      left join service v on v.municipality_id = k.municipality_id and v.id = k.service_id
      left join account a on a.municipality_id = k.municipality_id and a.id = k.account_id
    where k.municipality_id = (select access.my_municipality()) and k.case_id = ${caseId}
    order by k.until desc nulls first, k.since desc, k.id limit 200`.execute(tx);
  return rows;
}

export async function insertCoordinator(
  tx: Tx,
  caseId: string,
  id: string,
  { kind, serviceId, accountId, name, since }: NewCoordinator,
): Promise<void> {
  // whose it is, is filled in by the table itself
  await sql`
    insert into case_coordinator (municipality_id, id, case_id, kind, service_id, account_id, name, since)
    values ((select access.my_municipality()), ${id}, ${caseId}, ${kind}, ${serviceId}, ${accountId},
      ${sealer(tx, caseId)('case_coordinator', id, 'name', name)}, ${since})`.execute(tx);
}

export async function endCoordinator(tx: Tx, id: string, until: string): Promise<void> {
  await sql`update case_coordinator set until = ${until}
    where municipality_id = (select access.my_municipality()) and id = ${id}`.execute(tx);
}

/** The team's own part in a case ends with the case; what services and others coordinate is theirs to end. */
export async function endTeamCoordination(tx: Tx, caseId: string, on: string): Promise<void> {
  await sql`update case_coordinator set until = greatest(since, ${on}::date)
    where municipality_id = (select access.my_municipality()) and case_id = ${caseId} and kind = 'team'
      and (until is null or until > ${on}::date)`.execute(tx);
}

/** Whether somebody has an account of the municipality that is in use. */
export async function isAccount(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    select from account where municipality_id = (select access.my_municipality()) and id = ${accountId}
      and active_from <= access.today() and (active_to is null or access.today() < active_to)`.execute(tx);
  return rows.length === 1;
}
