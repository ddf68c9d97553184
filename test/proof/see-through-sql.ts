import { sql } from 'kysely';
import type { Database } from '../../src/platform/db/database.ts';
import { inTransaction, type Tx } from '../../src/platform/db/transaction.ts';
import type { Place } from './place.ts';
import { seeCatalogueThroughSql } from './see-catalogue-through-sql.ts';
import { seePlanThroughSql } from './see-plan-through-sql.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import type { Seen } from './seen.ts';
import type { Attempt, Probe, World } from './world.ts';

/** Everything that every table shows the actor at the instant, and which of the attempts it lets her write. */
export async function seeThroughSql(
  db: Database,
  { world, place, probe }: { world: World; place: Place; probe: Probe },
  attempts: readonly Attempt[],
): Promise<{ seen: Seen; written: boolean[] }> {
  const account = world.accounts.find(({ id }) => id === probe.account);
  const municipalityId = place.municipality(account?.municipality ?? 0);
  const actor = { accountId: place.uuid('account', probe.account), municipalityId };
  return inTransaction(db, { now: () => new Date(probe.at) }, actor, async (tx) => {
    const { rows } = await sql<Seen>`select
      (select coalesce(json_agg(id), '[]') from family) as family,
      (select coalesce(json_agg(id), '[]') from person) as person,
      (select coalesce(json_agg(person_id), '[]') from person_detail) as person_detail,
      (select coalesce(json_agg(child_id), '[]') from parental_responsibility) as parental_responsibility,
      (select coalesce(json_agg(family_id), '[]') from family_address) as family_address,
      (select coalesce(json_agg(family_id || '/' || account_id), '[]') from named_reader) as named_reader,
      (select coalesce(json_agg(enquiry_id), '[]') from family_enquiry) as family_enquiry,
      (select coalesce(json_agg(id), '[]') from enquiry_text) as enquiry_text,
      (select coalesce(json_agg(id), '[]') from consent_statement) as consent_statement,
      (select coalesce(json_agg(id), '[]') from consent) as consent,
      (select coalesce(json_agg(id), '[]') from contribution) as contribution,
      (select coalesce(json_agg(id), '[]') from disclosure) as disclosure,
      (select coalesce(json_agg(service_id || '/' || family_id), '[]') from service_family) as service_family,
      (select coalesce(json_agg(id), '[]') from notice) as notice`.execute(tx);
    const written: boolean[] = [];
    for (const attempt of attempts)
      written.push(
        await mayWriteThroughSql(tx, actor.accountId, municipalityOf(world, place, attempt), place, attempt),
      );
    return {
      seen: {
        ...rows[0],
        ...(await seePlanThroughSql(tx, world, place)),
        ...(await seeCatalogueThroughSql(tx, world, place)),
      },
      written,
    };
  });
}

/** Tries, and leaves nothing behind. */
async function mayWriteThroughSql(
  tx: Tx,
  accountId: string,
  municipalityId: number,
  place: Place,
  { family, service, persons, topics }: Attempt,
): Promise<boolean> {
  await sql`savepoint attempt`.execute(tx);
  try {
    await sql`insert into contribution
        (municipality_id, id, family_id, service_id, author_id, kind, persons, topics, occurred_on, recorded_at, text)
      values (${municipalityId}, gen_random_uuid(), ${place.uuid('family', family)}, ${place.service(service)},
        ${accountId}, 'note', ${persons.map((id) => place.uuid('person', id))}::uuid[], ${topics}::text[],
        access.today(), access.now(), ${sql.raw(SOMETHING_SEALED)})`.execute(tx);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return false;
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx);
  }
}

function municipalityOf(world: World, place: Place, attempt: Attempt): number {
  return place.municipality(world.families.find(({ id }) => id === attempt.family)?.municipality ?? 0);
}
