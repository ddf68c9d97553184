import { sql, type RawBuilder } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ConsentRow } from './consent-record.ts';
import { instant, ofMyTeams } from './consent-sql.ts';

/** The family's consents, newest first; those of another team's family are none. */
export function findConsentsOfFamily(tx: Tx, familyId: string): Promise<ConsentRow[]> {
  return readConsents(tx, sql`c.family_id = ${familyId}`);
}

export function findConsentsById(tx: Tx, ids: readonly string[]): Promise<ConsentRow[]> {
  return readConsents(tx, sql`c.id = any (${ids}::uuid[])`);
}

export function findConsentsOfStatement(tx: Tx, statementId: string): Promise<ConsentRow[]> {
  return readConsents(tx, sql`c.statement_id = ${statementId}`);
}

/** Days before the end at which the municipality is reminded. */
export async function findRemindDays(tx: Tx): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select remind_days as days from consent_setting
    where municipality_id = (select access.my_municipality())`.execute(tx);
  return rows[0]?.days ?? 0;
}

/**
 * Consents of the actor's teams that end within the days of reminder, the first to end first; not those
 * that another consent carries on.
 */
export function findEndingConsents(tx: Tx, remindDays: number, limit: number): Promise<ConsentRow[]> {
  return readConsents(
    tx,
    sql`c.answer = 'given' and c.withdrawn_at is null and c.valid_from <= access.now()
      and c.active_to > access.now() and c.active_to <= access.now() + make_interval(hours => 24 * ${remindDays}::integer)
      and not exists (select from consent n
        where n.municipality_id = c.municipality_id and n.family_id = c.family_id and n.answer = 'given'
          and n.giving_service = c.giving_service and n.receiving_service = c.receiving_service
          and n.persons @> c.persons and n.topics @> c.topics
          and n.valid_from <= c.valid_to and n.active_to > c.valid_to)`,
    sql`c.active_to, c.id limit ${limit}`,
  );
}

/** Names and references of families of the actor's teams, by id. */
export async function findFamilyNames(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { id: string; reference: string; name: string }>> {
  const { rows } = await sql<{ id: string; reference: string; name: string }>`
    select f.id, f.reference, ${opened('family', 'name', 'f')} as name from family f
    where ${ofMyTeams('f')} and f.id = any (${ids}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Stops consents at this moment, those that nobody else has stopped meanwhile.
 * @returns the ids of those that were stopped
 */
export async function withdrawConsents(
  tx: Tx,
  consents: readonly Pick<ConsentRow, 'id' | 'familyId'>[],
  { how, note }: { how: string; note: string | null },
): Promise<string[]> {
  const notes = consents.map(({ id, familyId }) =>
    sealer(tx, familyId)('consent', id, 'withdrawn_note', note),
  );
  const { rows } = await sql<{ id: string }>`
    update consent set withdrawn_at = access.now(), withdrawn_by = access.actor(), withdrawn_how = ${how},
      withdrawn_note = stopped.note
    from unnest(${consents.map(({ id }) => id)}::uuid[], ${notes}::bytea[]) as stopped (id, note)
    where municipality_id = (select access.my_municipality()) and consent.id = stopped.id
      and withdrawn_at is null
    returning consent.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Takes an anonymous case away for the enquiry that carries on what was counted of it.
 * @returns false when it is gone, or something of what that takes is not there: then nothing may stand
 */
export async function absorbAnonymous(
  tx: Tx,
  anonymousId: string,
  enquiryId: string,
  familyId: string,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select access.absorb_anonymous(${anonymousId}, ${enquiryId}, ${familyId}) as done`.execute(tx);
  return rows[0]?.done === true;
}

const NEWEST_FIRST = sql`s.recorded_at desc, c.statement_id, g.name, r.name, c.id`;

async function readConsents(
  tx: Tx,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = NEWEST_FIRST,
): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select c.id, c.statement_id as "statementId", c.family_id as "familyId", c.answer, c.persons,
      jsonb_build_object('id', g.id, 'name', g.name) as "givingService",
      jsonb_build_object('id', r.id, 'name', r.name) as "receivingService",
      c.topics, c.purpose, ${instant('c.valid_from')} as "validFrom", ${instant('c.valid_to')} as "validTo",
      c.covers_older as "coversOlder", s.how, h.name as "heardBy", s.language,
      ${opened('consent_statement', 'interpreter', 's')} as interpreter,
      s.text_version as "textVersion", s.given_by as "givenBy", s.both_parents_asked as "bothParentsAsked",
      ${opened('consent_statement', 'note', 's')} as note,
      b.name as "recordedBy", ${instant('s.recorded_at')} as "recordedAt",
      ${instant('c.withdrawn_at')} as "withdrawnAt", w.name as "withdrawnBy", c.withdrawn_how as "withdrawnHow",
      ${opened('consent', 'withdrawn_note', 'c')} as "withdrawnNote"
    from consent c
      join consent_statement s on s.municipality_id = c.municipality_id and s.id = c.statement_id
      join service g on g.municipality_id = c.municipality_id and g.id = c.giving_service
      join service r on r.municipality_id = c.municipality_id and r.id = c.receiving_service
      join account b on b.municipality_id = s.municipality_id and b.id = s.recorded_by
      left join account h on h.municipality_id = s.municipality_id and h.id = s.heard_by
      left join account w on w.municipality_id = c.municipality_id and w.id = c.withdrawn_by
    where ${ofMyTeams('c')} and ${condition}
    order by ${order}`.execute(tx);
  return rows;
}
