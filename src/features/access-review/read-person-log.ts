import { sql } from 'kysely';
import { instant } from '../../platform/db/sql-instant.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { openFamily } from '../families/open-family.ts';
import type { PersonLog, PersonLogEntry, PersonLogRequest } from './person-log.ts';

const MOST_ENTRIES = 5000;
const MOST_YEARS = 10;

/** Lists of numbers and topics, in which nobody can be told from another. */
const NOT_OF_PERSONS = ['enquiries.listed', 'enquiries.found', 'overview.read'];

/**
 * Who has read or changed what is kept of a person of one of the actor's own families (GDPR article 15: who has
 * received it). Names of those who work here are part of the answer.
 * @throws AppError `not_found` for a person that is missing or hidden; `invalid_input` for a period that is none
 */
export async function readPersonLog(
  { tx, actor, clock }: { tx: Tx; actor: SignedIn; clock: Clock },
  familyId: string,
  personId: string,
  asked: PersonLogRequest,
): Promise<PersonLog> {
  const family = await openFamily(tx, familyId);
  const person = family.persons.find(({ id }) => id === personId);
  if (person === undefined) throw new AppError('not_found');
  const { from, to } = periodOf(clock, asked);
  const entries = await findEntries(tx, { familyId, personId, from, to });
  return {
    familyId,
    personId,
    reference: family.reference,
    person: person.name,
    language: person.language,
    municipality: actor.municipality.name,
    from,
    to,
    madeAt: clock.now().toISOString(),
    entries,
    isCut: entries.length === MOST_ENTRIES,
  };
}

function periodOf(clock: Clock, { from, to }: PersonLogRequest): { from: string; to: string } {
  const last = to ?? today(clock);
  const first = from ?? yearsBefore(last, 1);
  if (first > last)
    throw new AppError('invalid_input', { issues: [{ path: 'from', problem: 'after_the_end' }] });
  if (first < yearsBefore(last, MOST_YEARS))
    throw new AppError('invalid_input', { issues: [{ path: 'from', problem: 'period_too_long' }] });
  return { from: first, to: last };
}

function yearsBefore(day: string, years: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() - years);
  return at.toISOString().slice(0, 10);
}

async function findEntries(
  tx: Tx,
  { familyId, personId, from, to }: { familyId: string; personId: string; from: string; to: string },
): Promise<PersonLogEntry[]> {
  const { rows } = await sql<PersonLogEntry>`
    select ${instant(sql`l.at`)} as at, a.name as reader, l.roles, l.event, l.basis,
      case when l.event like 'partner.%'
        then array(select s.name from service s where s.municipality_id = a.municipality_id
          and s.id = any (l.services) order by s.name)
        else array(select t.name from team t where t.municipality_id = a.municipality_id
          and t.id = any (l.teams) order by t.name) end as units
    from access.log_of_person(${familyId}, ${personId}, ${from}::date::timestamp at time zone 'Europe/Oslo',
        (${to}::date + 1)::timestamp at time zone 'Europe/Oslo', ${NOT_OF_PERSONS}::text[], ${MOST_ENTRIES})
        with ordinality l (at, reader, event, basis, roles, teams, services, position)
      join account a on a.municipality_id = (select access.my_municipality()) and a.id = l.reader
    order by l.position`.execute(tx);
  return rows;
}
