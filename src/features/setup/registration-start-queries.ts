import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RegisteredKind, RegistrationStart } from './registration-start.ts';

const MOST_COUNTED = 10_000;

/** Reads the views that reports count from: the steward sees days and counts, never a row. */
export async function findRegistrationStarts(tx: Tx): Promise<RegistrationStart[]> {
  const { rows } = await sql<RegistrationStart>`
    select k.kind, s.starts_on as "startsOn",
      (select e.received_on from report_enquiry e where e.kind = k.kind
       order by e.received_on limit 1) as "firstReceivedOn",
      jsonb_build_object('value', least(n.count, ${MOST_COUNTED}), 'more', n.count > ${MOST_COUNTED}) as "leftOut"
    from (values ('case'), ('general_advice')) k (kind)
      left join registration_start s
        on s.municipality_id = (select access.my_municipality()) and s.kind = k.kind
      cross join lateral (select count(*) from (
        select from report_enquiry e where e.kind = k.kind and e.received_on < s.starts_on
        limit ${MOST_COUNTED + 1}) early) n`.execute(tx);
  return rows;
}

export async function saveRegistrationStart(tx: Tx, kind: RegisteredKind, startsOn: string): Promise<void> {
  await sql`
    insert into registration_start (municipality_id, kind, starts_on)
    select (select access.my_municipality()), ${kind}, ${startsOn}::date
    on conflict (municipality_id, kind) do update set starts_on = excluded.starts_on`.execute(tx);
}

export async function deleteRegistrationStart(tx: Tx, kind: RegisteredKind): Promise<void> {
  await sql`delete from registration_start
    where municipality_id = (select access.my_municipality()) and kind = ${kind}`.execute(tx);
}
