import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { batchesOf, uuidOf, type BenchStore } from './sealed-batches.ts';

export type RegisterSize = {
  /** The four digits of a municipality that is there already. */
  municipality: string;
  /** Made when it is missing; its numbers go on from the highest. */
  team: string;
  enquiries: number;
  /** How far back the register reaches from today. */
  years?: number;
};

const BATCH = 50_000;
/** So many of the newest have a note: more than are ever looked through for words, or opened. */
const NOTED = 100_000;

// Shares of the example register, 611 enquiries of 2018 to 2021.
const CONTACTS: Weights = {
  health_promotion: 174,
  child_welfare: 110,
  nav: 109,
  self: 47,
  housing_service: 39,
  allocation_office: 26,
  school: 31,
  voluntary_organisation: 16,
  ppt: 16,
  other: 15,
  infection_tracing: 13,
  crisis_centre: 12,
  private_physiotherapist: 11,
};
const TOPICS = [
  'several_services',
  'housing',
  'network',
  'economy',
  'household',
  'language',
  'leisure',
  'health',
];
const AREAS: Weights = {
  stromso: 127,
  fjell: 49,
  assiden: 47,
  bragernes: 46,
  gulskogen: 43,
  mjondalen: 41,
  konnerud: 38,
  krokstadelva: 38,
  svelvik: 37,
  unknown: 37,
  askollen: 36,
};
const HOUSEHOLDS: Weights = { single_provider: 292, couple: 228, unknown: 19 };
const HOUSINGS: Weights = { private_rental: 303, other: 101, municipal_rental: 71, owned: 64 };
const INCOMES: Weights = { social_assistance: 212, other_benefits: 200, earned: 178, unknown: 150 };
const WORKS: Weights = { not_in_work: 244, one_or_both: 178, unknown: 117 };
const FORMS: Weights = { advice: 304, coordination: 143, conversation: 92 };
const CHILDREN: Weights = { 2: 175, 1: 133, 3: 88, 0: 51, 4: 39, 5: 35, 6: 15, 7: 3 };
const YOUNG_PEOPLE: Weights = { 0: 367, 1: 136, 2: 29, 3: 5, 4: 2 };

type Weights = Readonly<Record<string, number>>;

/**
 * Fills a team's register inside the database with the shares of the example register; only the sealed notes come
 * from here. The same arguments give the same rows: everything is drawn by hashing the enquiry's number.
 * @param store its owner has taken the owner's role
 */
export async function generateRegister({ owner, keys }: BenchStore, size: RegisterSize): Promise<void> {
  const municipalityId = await oneNumber(owner, 'select id as n from municipality where code = $1', [
    size.municipality,
  ]);
  await owner.query(
    'insert into team (municipality_id, name) values ($1, $2) on conflict (municipality_id, name) do nothing',
    [municipalityId, size.team],
  );
  const teamId = await oneNumber(owner, 'select id as n from team where municipality_id = $1 and name = $2', [
    municipalityId,
    size.team,
  ]);
  const last = await oneNumber(
    owner,
    'select coalesce(max(number), 0) as n from enquiry where municipality_id = $1 and team_id = $2',
    [municipalityId, teamId],
  );
  await owner.query(DRAW);
  const rebuild = size.enquiries > BATCH ? await dropListingIndexes(owner) : [];
  for (let from = 1; from <= size.enquiries; from += BATCH) {
    const to = Math.min(size.enquiries, from + BATCH - 1);
    const days = Math.round((size.years ?? 10) * 365.25);
    await owner.query(INSERT_ENQUIRIES, [municipalityId, teamId, last, from, to, size.enquiries, days]);
    for (const insert of [INSERT_CODES, INSERT_ADVICE])
      await owner.query(insert, [municipalityId, teamId, last + from, last + to]);
  }
  for (const statement of rebuild) await owner.query(statement);
  const noted = Math.min(size.enquiries, NOTED);
  for (const numbers of batchesOf(noted)) {
    const enquiries = numbers.map((index) => {
      const number = last + size.enquiries - noted + index;
      const id = uuidOf([municipalityId, teamId, number].join('/'));
      return {
        id,
        textId: randomUUID(),
        note: `Drøftet på telefon og fulgt opp i møte nr. ${String(number % 97)}.`,
      };
    });
    keys.makeKeys(enquiries.map(({ id }) => id));
    await owner.query(INSERT_NOTES, [
      municipalityId,
      enquiries.map(({ textId }) => textId),
      enquiries.map(({ id }) => id),
      enquiries.map(({ id, textId, note }) => sealerOf(keys, id)('enquiry_text', textId, 'text', note)),
    ]);
  }
  for (const table of ['enquiry', 'enquiry_text', 'enquiry_code', 'enquiry_advice', 'enquiry_listing'])
    await owner.query(`vacuum analyze ${table}`);
}

/** Filling them row by row takes longer than all else. @returns what makes them again */
async function dropListingIndexes(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where tablename = 'enquiry_listing' and indexname <> 'enquiry_listing_pkey'`,
  );
  for (const { name } of rows) await owner.query(`drop index ${owner.escapeIdentifier(name)}`);
  return [
    "set maintenance_work_mem = '512MB'",
    ...rows.map(({ made }) => made),
    'reset maintenance_work_mem',
  ];
}

async function oneNumber(owner: pg.Client, query: string, values: unknown[]): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(query, values);
  const found = rows[0]?.n;
  if (found === undefined) throw new Error(`no such row: ${String(values)}`);
  return found;
}

// A number in [0, 1) that depends on the enquiry and on what is drawn, and on nothing else.
const DRAW = `create or replace function pg_temp.draw(number integer, what integer) returns float8
  language sql immutable as $$ select (hashint8extended(number, what) & 1048575) / 1048576.0 $$`;

function pick(weights: Weights, what: number): string {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  const bounds = Object.values(weights).map((weight) => (reached += weight) / total);
  const codes = Object.keys(weights).map((code) => `'${code}'`);
  return `(array[${codes.join(', ')}])[1 + width_bucket(pg_temp.draw(number, ${String(what)}),
    array[${bounds.slice(0, -1).join(', ')}]::float8[])]`;
}

const INSERT_ENQUIRIES = `
  insert into enquiry (municipality_id, id, team_id, number, kind, anonymous, received_on, area, household,
    children, young_people, housing, work, assistance_form, consent, closed_on)
  select $1::integer, overlay(overlay(md5($1::integer || '/' || $2::integer || '/' || number) placing '4' from 13) placing '8' from 17)::uuid, $2::integer, number,
    case when is_case then 'case' else 'general_advice' end,
    is_case and pg_temp.draw(number, 2) < 0.215, received_on,
    case when is_case then ${pick(AREAS, 3)} end,
    case when is_case then ${pick(HOUSEHOLDS, 4)} end,
    case when is_case then ${pick(CHILDREN, 5)}::smallint end,
    case when is_case then ${pick(YOUNG_PEOPLE, 6)}::smallint end,
    case when is_case then ${pick(HOUSINGS, 7)} end,
    case when is_case then ${pick(WORKS, 8)} end,
    case when is_case then ${pick(FORMS, 9)} else 'advice' end,
    case when is_case then ${pick({ yes: 354, no: 69, not_asked: 116 }, 10)} end,
    case when received_on > current_date - 250 and pg_temp.draw(number, 11) < 0.6 then null
      else least(received_on + (pg_temp.draw(number, 12) * 90)::integer, current_date) end
  from (
    select $3::integer + i as number, pg_temp.draw($3::integer + i, 1) < 0.882 as is_case,
      current_date - $7::integer + floor(pow(i / $6::float8, 0.9) * $7::integer)::integer as received_on
    from generate_series($4::integer, $5::integer) as i
  ) drawn`;

const INSERT_NOTES = `
  insert into enquiry_text (municipality_id, id, enquiry_id, slot, written, text)
  select $1, s.id, s.enquiry_id, 'note', 1, s.text
  from unnest($2::uuid[], $3::uuid[], $4::bytea[]) as s (id, enquiry_id, text)`;

const DRAWN_CODES = `
    select 'contact' as list, ${pick(CONTACTS, 20)} as code
    union select 'contact', ${pick(CONTACTS, 21)} where pg_temp.draw(number, 22) < 0.0033
    union select 'topic', (array[${TOPICS.map((topic) => `'${topic}'`).join(', ')}])
        [1 + floor(pg_temp.draw(number, 30 + i) * 8)::integer]
      from generate_series(1, ${pick({ 2: 222, 1: 189, 3: 112, 4: 88 }, 23)}::integer) as i
    union select 'income', ${pick(INCOMES, 24)} where kind = 'case'
    union select 'income', ${pick(INCOMES, 25)} where kind = 'case' and pg_temp.draw(number, 26) < 0.37`;

const INSERT_CODES = `
  insert into enquiry_code (municipality_id, team_id, enquiry_id, list, code, received_on, number)
  select municipality_id, team_id, id, drawn.list, drawn.code, received_on, number
  from enquiry cross join lateral (${DRAWN_CODES}) as drawn
  where municipality_id = $1 and team_id = $2 and number between $3 and $4`;

const INSERT_ADVICE = `
  insert into enquiry_advice (municipality_id, team_id, enquiry_id, position, advice, service)
  select municipality_id, team_id, id, 1, ${pick({ contact_service: 4, apply: 3, rights: 2, budget: 1 }, 40)},
    ${pick({ nav: 5, child_welfare: 2, housing_service: 2, debt_counselling: 1 }, 41)}
  from enquiry
  where municipality_id = $1 and team_id = $2 and number between $3 and $4 and pg_temp.draw(number, 42) < 0.2`;
