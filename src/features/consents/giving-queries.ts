import { sql } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ConsentPerson } from './consent-rules.ts';
import type { Period, TermFacts } from './consent-terms-rules.ts';
import type { NewConsent } from './consent.ts';
import { instant, ofMyTeams } from './consent-sql.ts';

/** What the rules of consent need to know of a family and its municipality. */
export type ConsentGround = {
  now: Date;
  today: string;
  persons: readonly ConsentPerson[];
  youngPersonDecidesFrom: number | null;
  usualDays: number;
  remindDays: number;
  services: TermFacts['services'];
};

/** Undefined when the family is missing or not of the actor's own teams. */
export async function findConsentGround(tx: Tx, familyId: string): Promise<ConsentGround | undefined> {
  const { rows } = await sql<Omit<ConsentGround, 'now'> & { now: string }>`
    select ${instant('at.now')} as now, access.today() as today,
      t.young_person_decides_from as "youngPersonDecidesFrom", t.usual_days as "usualDays",
      t.remind_days as "remindDays",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', ${opened('person', 'name', 'p')},
          'birthDate', ${opened('person', 'birth_date', 'p')},
          'needsInterpreter', p.needs_interpreter,
          'holders', coalesce((select jsonb_agg(h.holder_id order by h.holder_id) from parental_responsibility h
            where h.municipality_id = p.municipality_id and h.child_id = p.id), '[]')) order by p.id)
        from person p where p.municipality_id = f.municipality_id and p.family_id = f.id), '[]') as persons,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'validFrom', s.valid_from,
          'validTo', s.valid_to)) from service s where s.municipality_id = f.municipality_id) as services
    from family f
      join consent_setting t on t.municipality_id = f.municipality_id
      cross join (select access.now() as now) at
    where f.id = ${familyId} and f.merged_into is null and ${ofMyTeams('f')}`.execute(tx);
  const [ground] = rows;
  return ground && { ...ground, now: new Date(ground.now) };
}

/** Accounts of the municipality that are in use today, of those asked for. */
export async function findAccountsInUse(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from account
    where municipality_id = (select access.my_municipality()) and id = any (${ids}::uuid[])
      and active_from <= access.today() and (active_to is null or access.today() < active_to)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Writes one sitting, and a consent for each pair of services. */
export async function insertConsents(
  tx: Tx,
  familyId: string,
  statementId: string,
  asked: NewConsent,
  { validFrom, validTo }: Period,
  ids: readonly string[],
): Promise<void> {
  const seal = sealer(tx, familyId);
  await sql`
    insert into consent_statement (municipality_id, id, family_id, how, heard_by, language, interpreter,
      text_version, given_by, both_parents_asked, note, recorded_by, recorded_at)
    values ((select access.my_municipality()), ${statementId}, ${familyId}, ${asked.how}, ${asked.heardBy},
      ${asked.language}, ${seal('consent_statement', statementId, 'interpreter', asked.interpreter)}, ${asked.textVersion}, ${JSON.stringify(asked.givenBy)}::jsonb,
      ${asked.bothParentsAsked}, ${seal('consent_statement', statementId, 'note', asked.note)}, access.actor(), access.now())`.execute(
    tx,
  );
  await sql`
    insert into consent (municipality_id, id, family_id, statement_id, answer, persons, giving_service,
      receiving_service, topics, purpose, valid_from, valid_to, covers_older)
    select (select access.my_municipality()), pair.id, ${familyId}, ${statementId}, ${asked.answer},
      ${asked.persons}::uuid[], pair.giving, pair.receiving, ${asked.topics}::text[], ${asked.purpose},
      ${validFrom.toISOString()}, ${validTo.toISOString()}, ${asked.coversOlder}
    from unnest(${ids}::uuid[], ${asked.pairs.map(({ giving }) => giving)}::integer[],
      ${asked.pairs.map(({ receiving }) => receiving)}::integer[]) as pair (id, giving, receiving)`.execute(
    tx,
  );
}
