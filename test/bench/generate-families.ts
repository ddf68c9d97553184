import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { batchesOf, uuidOf, type BenchStore } from './sealed-batches.ts';

export type FamiliesSize = { families: number; consents: number; contributions: number };

/** A partner of the largest service, a fifth of all consents, and one of an ordinary school. */
export const LARGE_PARTNER = 'bench-nav';
export const SMALL_PARTNER = 'bench-school';

const SERVICES = 120;
const BATCH = 50_000;

/**
 * Fills the example municipality with families of its team inside the database; only what is sealed comes from
 * here. The same size gives the same rows: everything is drawn by hashing a number. Triggers and foreign keys
 * rest meanwhile, and what they would have derived is inserted as they derive it.
 * @param store its owner is logged in as a superuser, with the owner's role taken
 */
export async function generateFamilies({ owner, keys }: BenchStore, size: FamiliesSize): Promise<void> {
  await owner.query(FUNCTIONS);
  await owner.query(PEOPLE, [EXAMPLE.code, EXAMPLE.team, SERVICES, [LARGE_PARTNER, SMALL_PARTNER]]);
  await owner.query(
    'reset role; set session_replication_role = replica; set role levekar_owner; set work_mem = 262144',
  );
  const place = [EXAMPLE.code, EXAMPLE.team];
  const inBatches = async (count: number, statement: string, more: unknown[] = []) => {
    for (let from = 1; from <= count; from += BATCH)
      await owner.query(statement, [...place, from, Math.min(count, from + BATCH - 1), ...more]);
  };
  const familyOf = (number: number) => uuidOf(`family${String(number)}`);
  for (const numbers of batchesOf(size.families)) {
    keys.makeKeys(numbers.map(familyOf));
    const families = numbers.map((number) => {
      const id = familyOf(number);
      return { number, name: sealerOf(keys, id)('family', id, 'name', `Familien nr. ${String(number)}`) };
    });
    const persons = numbers.flatMap((number) => {
      const seal = sealerOf(keys, familyOf(number));
      return Array.from({ length: 2 + (number % 3) }, (_, index) => {
        const id = uuidOf(`person${String(number * 10 + index)}`);
        const born = Date.now() - ((index < 2 ? 12_000 : 3000) + (number % 900)) * 86_400_000;
        return {
          number,
          index,
          name: seal('person', id, 'name', `Person ${String(number)}-${String(index)}`),
          birthDate: seal('person', id, 'birth_date', new Date(born).toISOString().slice(0, 10)),
        };
      });
    });
    await owner.query(FAMILIES, [...place, ...listsOf(families, ['number', 'name'])]);
    await owner.query(PERSONS, [...place, ...listsOf(persons, ['number', 'index', 'name', 'birthDate'])]);
  }
  await inBatches(size.families, STATEMENTS);
  await inBatches(size.consents, CONSENTS, [size.families]);
  for (const numbers of batchesOf(size.contributions)) {
    const texts = numbers.map((number) => {
      const id = uuidOf(`contribution${String(number)}`);
      const family = familyOf(1 + ((number - 1) % size.families));
      return { number, text: sealerOf(keys, family)('contribution', id, 'text', contributionText(number)) };
    });
    await owner.query(CONTRIBUTIONS, [
      ...place,
      ...listsOf(texts, ['number', 'text']),
      size.families,
      size.consents,
    ]);
  }
  await owner.query(SERVICE_FAMILIES);
  await owner.query(
    'reset role; set session_replication_role = origin; set role levekar_owner; reset work_mem',
  );
  for (const table of [
    'family',
    'person',
    'consent_statement',
    'consent',
    'contribution',
    'service_family',
    'service',
  ])
    await owner.query(`vacuum analyze ${table}`);
}

/** One list for each column, as `unnest` takes them. */
function listsOf<T extends object>(rows: readonly T[], columns: readonly (keyof T)[]): unknown[][] {
  return columns.map((column) => rows.map((row) => row[column]));
}

function contributionText(number: number): string {
  const start = `Drøftet på telefon og fulgt opp i møte nr. ${String(number % 97)}. `;
  return start + 'Mer om saken. '.repeat(number % 20);
}

const FUNCTIONS = `
  create or replace function pg_temp.draw(number bigint, what integer) returns float8 language sql immutable
    as $$ select (hashint8extended(number, what) & 1048575) / 1048576.0 $$;
  create or replace function pg_temp.uid(kind text, number bigint) returns uuid language sql immutable
    as $$ select overlay(overlay(md5(kind || number) placing '4' from 13) placing '8' from 17)::uuid $$;
  -- An odd factor only shuffles the numbers below 2^30, so that no two references are alike.
  create or replace function pg_temp.reference(number bigint) returns text language sql immutable
    as $$ select string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
            (((number * 668265261) & 1073741823) >> (5 * digit) & 31)::integer + 1, 1), '')
          from generate_series(0, 5) as digit $$;
  -- The service of a consent: one has a fifth of them all.
  create or replace function pg_temp.service_of(first integer, number bigint) returns integer
    language sql immutable as $$ select first + case when pg_temp.draw(number, 1) < 0.2 then 0
      else 1 + floor(pg_temp.draw(number, 2) * ${String(SERVICES - 1)})::integer end $$;
  create or replace function pg_temp.person_count(number bigint) returns integer language sql immutable
    as $$ select 2 + (number % 3)::integer $$;
  create or replace function pg_temp.topics(number bigint, what integer) returns text[] language sql immutable
    as $$ select (array['economy', 'housing', 'health', 'network', 'language', 'leisure', 'household'])
          [1 + floor(pg_temp.draw(number, what) * 4)::integer : 2 + floor(pg_temp.draw(number, what) * 4)::integer] $$;`;

const PEOPLE = `
  with place as (select m.id as m from municipality m where m.code = $1),
  services as (
    insert into service (municipality_id, name, employer)
    select m, 'Tjeneste ' || n, 'Drammen' from place cross join generate_series(1, $3::integer) as n
    order by n returning municipality_id, id),
  accounts as (
    insert into account (municipality_id, login, name, active_from, demo)
    select m, login, login, '2018-01-01', true from place cross join unnest($4::text[]) as login
    returning municipality_id, id, login),
  roles as (
    insert into role_assignment (municipality_id, account_id, role, valid_from)
    select municipality_id, id, 'partner', '2018-01-01' from accounts)
  insert into employment (municipality_id, account_id, service_id, valid_from)
  select a.municipality_id, a.id, (select min(s.id) from services s) + case when a.login = ($4::text[])[1] then 0 else 7 end,
    '2018-01-01'
  from accounts a where $2::text is not null`;

const TEAM = `
  (select m.id as m, t.id as team, ts.id as team_service,
     (select min(s.id) from service s where s.municipality_id = m.id and s.name = 'Tjeneste 1') as first_service,
     (select a.id from account a where a.municipality_id = m.id and a.login = 'ingrid') as author
   from municipality m join team t on t.municipality_id = m.id and t.name = $2
     join service ts on ts.municipality_id = m.id and ts.team_id = t.id
   where m.code = $1) as place`;

const PLACE = `${TEAM} cross join generate_series($3::bigint, $4::bigint) as n`;

const FAMILIES = `
  insert into family (municipality_id, id, team_id, reference, name, is_protected, created_by, created_at)
  select m, pg_temp.uid('family', n), team, pg_temp.reference(n), sealed_name,
    pg_temp.draw(n, 3) < 0.01, author, now() - interval '3 years' * pg_temp.draw(n, 4)
  from ${TEAM} cross join unnest($3::bigint[], $4::bytea[]) as s (n, sealed_name)`;

const PERSONS = `
  insert into person (municipality_id, id, family_id, team_id, is_protected, name, relation, birth_date)
  select m, pg_temp.uid('person', n * 10 + i), pg_temp.uid('family', n), team, pg_temp.draw(n, 3) < 0.01,
    sealed_name, case when i < 2 then 'parent' else 'child' end, sealed_birth_date
  from ${TEAM} cross join unnest($3::bigint[], $4::integer[], $5::bytea[], $6::bytea[])
    as s (n, i, sealed_name, sealed_birth_date)`;

const STATEMENTS = `
  insert into consent_statement (municipality_id, id, family_id, team_id, is_protected, how, language, text_version,
    given_by, recorded_by, recorded_at)
  select m, pg_temp.uid('statement', n), pg_temp.uid('family', n), team, pg_temp.draw(n, 3) < 0.01, 'written', 'nb',
    '2026-11', '[]', author, now() - interval '2 years'
  from ${PLACE}`;

const CONSENTS = `
  insert into consent (municipality_id, id, family_id, team_id, is_protected, statement_id, answer, persons,
    giving_service, receiving_service, topics, purpose, valid_from, valid_to, covers_older, withdrawn_at, withdrawn_by)
  select m, pg_temp.uid('consent', n), pg_temp.uid('family', f), team, pg_temp.draw(f, 3) < 0.01,
    pg_temp.uid('statement', f), case when pg_temp.draw(n, 10) < 0.95 then 'given' else 'refused' end,
    array(select pg_temp.uid('person', f * 10 + i) from generate_series(0, pg_temp.person_count(f) - 1) as i
          where i = 0 or pg_temp.draw(n, 20 + i) < 0.7),
    case when to_service then team_service else pg_temp.service_of(first_service, n) end,
    case when to_service then pg_temp.service_of(first_service, n) else team_service end,
    pg_temp.topics(n, 11), 'coordinate', begins, begins + interval '1 year', pg_temp.draw(n, 12) < 0.3,
    case when pg_temp.draw(n, 13) < 0.1 then begins + interval '60 days' end,
    case when pg_temp.draw(n, 13) < 0.1 then author end
  from ${PLACE} cross join lateral (select 1 + (n - 1) % $5::bigint as f, pg_temp.draw(n, 14) < 0.7 as to_service,
    now() - interval '500 days' * pg_temp.draw(n, 15) as begins) as drawn`;

// Two of five by the team; the rest by services that the family has a consent with.
const CONTRIBUTIONS = `
  insert into contribution (municipality_id, id, family_id, team_id, is_protected, service_id, author_id, kind, persons,
    topics, occurred_on, recorded_at, text)
  select m, pg_temp.uid('contribution', n), pg_temp.uid('family', f), team, pg_temp.draw(f, 3) < 0.01,
    case when pg_temp.draw(n, 30) < 0.6 then team_service
      else pg_temp.service_of(first_service, 1 + (f - 1 + $5::bigint * (n % 2)) % $6::bigint) end,
    author, 'conversation',
    array(select pg_temp.uid('person', f * 10 + i) from generate_series(0, (n % 2)::integer) as i),
    pg_temp.topics(n, 31), (now() - interval '500 days' * pg_temp.draw(n, 32))::date,
    now() - interval '500 days' * pg_temp.draw(n, 32),
    sealed_text
  from ${TEAM} cross join unnest($3::bigint[], $4::bytea[]) as s (n, sealed_text) cross join lateral (select 1 + (n - 1) % $5::bigint as f) as drawn`;

const SERVICE_FAMILIES = `
  insert into service_family (municipality_id, service_id, family_id, team_id, is_protected, open, since)
  select f.municipality_id, s.id, f.id, f.team_id, f.is_protected,
    case when min(x.own) is not null then '{(,)}' else range_agg(tstzrange(x.valid_from, x.active_to)) end,
    coalesce(max(x.valid_from), min(x.own))
  from (
    select municipality_id, family_id, unnest(array[giving_service, receiving_service]) as service_id, valid_from,
      active_to, null::timestamptz as own
    from consent where answer = 'given' and valid_from < active_to
    union all
    select municipality_id, family_id, service_id, null, null, recorded_at from contribution) as x
    join service s on s.municipality_id = x.municipality_id and s.id = x.service_id and s.team_id is null
    join family f on f.municipality_id = x.municipality_id and f.id = x.family_id
  group by f.municipality_id, s.id, f.id, f.team_id, f.is_protected`;
