import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { batchesOf, uuidOf, type BenchStore } from './sealed-batches.ts';

const SERVICES = 40;

/**
 * Open cases of the example's team, each of a family of its own with two persons, three consents and two tasks. The
 * same count gives the same rows. Triggers and foreign keys rest meanwhile, and what they fill in is given.
 * @param store its owner is logged in as a superuser, with the owner's role taken
 */
export async function generateCases({ owner, keys }: BenchStore, count: number): Promise<void> {
  await owner.query(FUNCTIONS);
  await owner.query(
    `insert into service (municipality_id, name, employer)
     select m.id, 'Sakstjeneste ' || n, 'Drammen' from municipality m, generate_series(1, $2::integer) n where m.code = $1`,
    [EXAMPLE.code, SERVICES],
  );
  await owner.query('reset role; set session_replication_role = replica; set role levekar_owner');
  const place = [EXAMPLE.code, EXAMPLE.team];
  for (const numbers of batchesOf(count)) {
    const cases = numbers.map((n) => ({
      n,
      id: uuidOf(`case${String(n)}`),
      family: uuidOf(`casefamily${String(n)}`),
    }));
    keys.makeKeys(cases.flatMap(({ id, family }) => [id, family]));
    const names = cases.map(({ n, family }) =>
      sealerOf(keys, family)('family', family, 'name', `Familien ${String(n)}`),
    );
    const persons = cases.flatMap(({ n, family }) =>
      [0, 1].map((index) => {
        const person = uuidOf(`caseperson${String(n * 10 + index)}`);
        return sealerOf(keys, family)('person', person, 'name', `Person ${String(n)}-${String(index)}`);
      }),
    );
    const titles = cases.flatMap(({ n, id }) =>
      [0, 1].map((index) =>
        sealerOf(keys, id)(
          'task',
          uuidOf(`casetask${String(n * 10 + index)}`),
          'title',
          `Oppgave ${String(n)}-${String(index)}`,
        ),
      ),
    );
    const twice = numbers.flatMap((n): [number, number][] => [
      [n, 0],
      [n, 1],
    ]);
    const [ns, indexes] = [twice.map(([n]) => n), twice.map(([, index]) => index)];
    await owner.query(FAMILIES, [...place, numbers, names]);
    await owner.query(PERSONS, [...place, ns, indexes, persons]);
    await owner.query(ENQUIRIES, [...place, numbers]);
    await owner.query(LINKS, [...place, numbers]);
    await owner.query(CASES, [...place, numbers]);
    await owner.query(STATEMENTS, [...place, numbers]);
    await owner.query(CONSENTS, [...place, numbers, SERVICES]);
    await owner.query(TASKS, [...place, ns, indexes, titles, SERVICES]);
  }
  await owner.query('reset role; set session_replication_role = origin; set role levekar_owner');
  for (const table of [
    'family',
    'person',
    'enquiry',
    'family_enquiry',
    'case_file',
    'consent',
    'task',
    'service',
  ])
    await owner.query(`vacuum analyze ${table}`);
}

/**
 * Notes of one case, as many as a long case has.
 * @returns the case's id
 */
export async function fillTimeline({ owner, keys }: BenchStore, count: number): Promise<string> {
  const { rows } = await owner.query<{ id: string; family: string }>(
    `select id, family_id as family from case_file where not is_protected and stage = 'active' order by id limit 1`,
  );
  const { id = '', family = '' } = rows[0] ?? {};
  const notes = Array.from({ length: count }, (_, index) => uuidOf(`casenote${String(index)}`));
  const texts = notes.map((note, index) =>
    sealerOf(keys, family)(
      'contribution',
      note,
      'text',
      `Samtale nr. ${String(index)}. `.repeat(1 + (index % 30)),
    ),
  );
  await owner.query(
    `insert into contribution (municipality_id, id, family_id, service_id, author_id, kind, persons, topics,
       occurred_on, recorded_at, text, case_id)
     select c.municipality_id, n.id, c.family_id, s.id, e.created_by, 'conversation',
       array[(select min(p.id::text)::uuid from person p where p.municipality_id = c.municipality_id
         and p.family_id = c.family_id)], '{economy}', current_date - n.nth::integer, now() - interval '1 day' * n.nth,
       n.text, c.id
     from case_file c join family e on e.municipality_id = c.municipality_id and e.id = c.family_id
       join service s on s.municipality_id = c.municipality_id and s.team_id = c.team_id
       cross join unnest($2::uuid[], $3::bytea[]) with ordinality as n (id, text, nth)
     where c.id = $1`,
    [id, notes, texts],
  );
  return id;
}

const FUNCTIONS = `
  create or replace function pg_temp.draw(number bigint, what integer) returns float8 language sql immutable
    as $$ select (hashint8extended(number, what) & 1048575) / 1048576.0 $$;
  create or replace function pg_temp.uid(kind text, number bigint) returns uuid language sql immutable
    as $$ select overlay(overlay(md5(kind || number) placing '4' from 13) placing '8' from 17)::uuid $$;
  create or replace function pg_temp.case_reference(number bigint) returns text language sql immutable
    as $$ select string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
            (((number * 668265263 + 77) & 1073741823) >> (5 * digit) & 31)::integer + 1, 1), '')
          from generate_series(0, 5) as digit $$;`;

const TEAM = `
  (select m.id as m, t.id as team, ts.id as team_service,
     (select min(s.id) from service s where s.municipality_id = m.id and s.name = 'Sakstjeneste 1') as first_service,
     (select array_agg(a.id order by a.login) from account a join team_membership tm
        on tm.municipality_id = a.municipality_id and tm.account_id = a.id and tm.team_id = t.id
      where a.municipality_id = m.id) as advisers
   from municipality m join team t on t.municipality_id = m.id and t.name = $2
     join service ts on ts.municipality_id = m.id and ts.team_id = t.id
   where m.code = $1) as place`;

const EACH = `${TEAM} cross join unnest($3::bigint[]) as n`;

const FAMILIES = `
  insert into family (municipality_id, id, team_id, reference, name, is_protected, created_by, created_at)
  select m, pg_temp.uid('casefamily', n), team, pg_temp.case_reference(n), sealed, pg_temp.draw(n, 3) < 0.01, advisers[1],
    now() - interval '1 year'
  from ${TEAM} cross join unnest($3::bigint[], $4::bytea[]) as s (n, sealed)`;

const PERSONS = `
  insert into person (municipality_id, id, family_id, team_id, is_protected, name, relation)
  select m, pg_temp.uid('caseperson', n * 10 + i), pg_temp.uid('casefamily', n), team, pg_temp.draw(n, 3) < 0.01, sealed,
    case i when 0 then 'parent' else 'child' end
  from ${TEAM} cross join unnest($3::bigint[], $4::integer[], $5::bytea[]) as s (n, i, sealed)`;

const ENQUIRIES = `
  insert into enquiry (municipality_id, id, team_id, number, kind, received_on, adviser_id, assistance_form)
  select m, pg_temp.uid('case', n), team, 5000000 + n, 'case', current_date - (5 + 300 * pg_temp.draw(n, 5))::integer,
    case when pg_temp.draw(n, 6) > 0.05 then advisers[1 + n % cardinality(advisers)] end, 'coordination'
  from ${EACH}`;

const LINKS = `
  insert into family_enquiry (municipality_id, enquiry_id, family_id, team_id, is_protected, linked_by, linked_at)
  select m, pg_temp.uid('case', n), pg_temp.uid('casefamily', n), team, pg_temp.draw(n, 3) < 0.01, advisers[1],
    now() - interval '1 year'
  from ${EACH}`;

const CASES = `
  insert into case_file (municipality_id, id, team_id, family_id, is_protected, stage, form, first_contact_on,
    last_contact_on, next_step_on, opened_at)
  select m, pg_temp.uid('case', n), team, pg_temp.uid('casefamily', n), pg_temp.draw(n, 3) < 0.01,
    (array['intake', 'active', 'active', 'active', 'closing'])[1 + n % 5], 'coordination',
    current_date - (3 + 300 * pg_temp.draw(n, 5))::integer, current_date - (45 * pg_temp.draw(n, 7))::integer,
    current_date + (30 * pg_temp.draw(n, 8) - 3)::integer, now() - interval '1 year'
  from ${EACH}`;

const STATEMENTS = `
  insert into consent_statement (municipality_id, id, family_id, team_id, is_protected, how, language, text_version,
    given_by, recorded_by, recorded_at)
  select m, pg_temp.uid('casestatement', n), pg_temp.uid('casefamily', n), team, pg_temp.draw(n, 3) < 0.01, 'written', 'nb',
    '2026-11', '[]', advisers[1], now() - interval '1 year'
  from ${EACH}`;

const CONSENTS = `
  insert into consent (municipality_id, id, family_id, team_id, is_protected, statement_id, answer, persons,
    giving_service, receiving_service, topics, purpose, valid_from, valid_to, covers_older)
  select m, pg_temp.uid('caseconsent', n * 10 + i), pg_temp.uid('casefamily', n), team, pg_temp.draw(n, 3) < 0.01,
    pg_temp.uid('casestatement', n), 'given',
    array[pg_temp.uid('caseperson', n * 10), pg_temp.uid('caseperson', n * 10 + 1)], team_service,
    first_service + ((n + i) % $4)::integer, array['economy', 'housing'], 'coordinate', now() - interval '1 year',
    now() + interval '1 day' * (3 + 300 * pg_temp.draw(n * 10 + i, 9)), true
  from ${EACH} cross join generate_series(0, 2) as i`;

const TASKS = `
  insert into task (municipality_id, id, case_id, family_id, team_id, is_protected, persons, topics, kind, title,
    service_id, state, due_on, proposed_at, created_by, created_at)
  select m, pg_temp.uid('casetask', n * 10 + i), pg_temp.uid('case', n), pg_temp.uid('casefamily', n), team,
    pg_temp.draw(n, 3) < 0.01, array[pg_temp.uid('caseperson', n * 10)],
    array[case when pg_temp.draw(n, 10) < 0.9 then 'economy' else 'health' end],
    (array['contact', 'apply', 'guidance'])[1 + (n + i * (n % 3)) % 3], sealed,
    first_service + ((n + i) % $6)::integer, case when pg_temp.draw(n * 10 + i, 11) < 0.8 then 'accepted' else 'proposed' end,
    current_date + (60 * pg_temp.draw(n * 10 + i, 12) - 10)::integer, now() - interval '1 day' * (n % 10), advisers[1],
    now() - interval '20 days'
  from ${TEAM} cross join unnest($3::bigint[], $4::integer[], $5::bytea[]) as s (n, i, sealed)`;
