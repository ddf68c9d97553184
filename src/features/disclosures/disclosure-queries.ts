import { sql, type RawBuilder } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Language } from '../../shared/language.ts';
import type { Disclosure, NewDisclosure } from './disclosure.ts';

/** The team's own service of a family that the actor's team has; undefined when it is missing or hidden. */
export async function findTeamService(tx: Tx, familyId: string): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select s.id from family f
      join service s on s.municipality_id = f.municipality_id and s.team_id = f.team_id
    where f.municipality_id = (select access.my_municipality()) and f.id = ${familyId}
      and f.team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  return rows[0]?.id;
}

/** What is recorded of sharing without consent about a family, the latest shared first. */
export function listDisclosures(tx: Tx, familyId: string, language: Language): Promise<Disclosure[]> {
  return readDisclosures(tx, sql`d.family_id = ${familyId}`, language);
}

export async function findDisclosure(
  tx: Tx,
  id: string,
  language: Language,
): Promise<Disclosure | undefined> {
  const [found] = await readDisclosures(tx, sql`d.id = ${id}`, language);
  return found;
}

async function readDisclosures(
  tx: Tx,
  condition: RawBuilder<unknown>,
  language: Language,
): Promise<Disclosure[]> {
  const { rows } = await sql<Disclosure>`
    select d.id, d.kind,
      jsonb_build_object('code', l.code, 'statute', l.statute, 'label', l.${sql.ref(`label_${language}`)}) as ground,
      jsonb_build_object('id', g.id, 'name', g.name) as "givingService", coalesce(r.name, ${opened('disclosure', 'receiver', 'd')}) as receiver,
      d.persons, d.topics, ${opened('disclosure', 'what', 'd')} as what, ${opened('disclosure', 'why', 'd')} as why, decider.name as "decidedBy", ${instant(sql`d.decided_at`)} as "decidedAt",
      ${instant(sql`d.shared_at`)} as "sharedAt", d.family_told as "familyTold", d.told_on as "toldOn",
      ${opened('disclosure', 'not_told_because', 'd')} as "notToldBecause", recorder.name as "recordedBy",
      ${instant(sql`d.recorded_at`)} as "recordedAt"
    from disclosure d
      join legal_ground l on l.code = d.ground and l.valid_from = d.ground_from
      join service g on g.municipality_id = d.municipality_id and g.id = d.giving_service
      left join service r on r.municipality_id = d.municipality_id and r.id = d.receiving_service
      join account decider on decider.municipality_id = d.municipality_id and decider.id = d.decided_by
      join account recorder on recorder.municipality_id = d.municipality_id and recorder.id = d.recorded_by
    where d.municipality_id = (select access.my_municipality()) and ${condition}
    order by d.shared_at desc, d.id`.execute(tx);
  return rows;
}

/** What the rules ask of the database about a disclosure. */
export async function findDisclosureFacts(
  tx: Tx,
  familyId: string,
  disclosed: NewDisclosure & { givingServiceId: number },
): Promise<{ isDeciderKnown: boolean; persons: string[]; topics: string[]; services: number[] }> {
  const { rows } = await sql<{
    isDeciderKnown: boolean;
    persons: string[];
    topics: string[];
    services: number[];
  }>`
    select exists (select from account a where a.municipality_id = m.id
        and a.id = ${disclosed.decidedBy}) as "isDeciderKnown",
      array(select p.id::text from person p where p.municipality_id = m.id and p.family_id = ${familyId}
        and p.id = any (${disclosed.persons}::uuid[])) as persons,
      array(select c.code from code c where c.municipality_id = m.id and c.list = 'topic'
        and c.code = any (${disclosed.topics}::text[])) as topics,
      array(select s.id from service s where s.municipality_id = m.id
        and s.id in (${disclosed.givingServiceId}, ${disclosed.receivingServiceId})) as services
    from (select access.my_municipality() as id) as m`.execute(tx);
  const [facts] = rows;
  if (facts === undefined) throw new Error('a select without rows from nowhere');
  return facts;
}

export async function insertDisclosure(
  tx: Tx,
  id: string,
  familyId: string,
  disclosed: NewDisclosure & { givingServiceId: number; groundFrom: string },
): Promise<void> {
  const seal = sealer(tx, familyId);
  const sealed = (column: 'receiver' | 'what' | 'why' | 'not_told_because', text: string | null) =>
    seal('disclosure', id, column, text);
  await sql`
    insert into disclosure (municipality_id, id, family_id, kind, ground, ground_from, giving_service,
      receiving_service, receiver, persons, topics, what, why, decided_by, decided_at, shared_at, family_told, told_on,
      not_told_because, recorded_by, recorded_at)
    values ((select access.my_municipality()), ${id}, ${familyId}, ${disclosed.kind}, ${disclosed.ground},
      ${disclosed.groundFrom}, ${disclosed.givingServiceId}, ${disclosed.receivingServiceId}, ${sealed('receiver', disclosed.receiver)},
      ${disclosed.persons}::uuid[], ${disclosed.topics}::text[], ${sealed('what', disclosed.what)}, ${sealed('why', disclosed.why)},
      ${disclosed.decidedBy}, ${disclosed.decidedAt}, ${disclosed.sharedAt}, ${disclosed.familyTold},
      ${disclosed.toldOn}, ${sealed('not_told_because', disclosed.notToldBecause)}, (select access.actor()), (select access.now()))`.execute(
    tx,
  );
}
