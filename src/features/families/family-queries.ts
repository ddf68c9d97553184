import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EditFamily } from './family-change.ts';
import type { Address, Family, FamilyEnquiry, Merge, NamedReader, Person } from './family.ts';
import { readMergeDetails } from './merge-queries.ts';
import { compareByAge } from './person-order.ts';

/** An instant as the API writes it. */
export const utc = (column: RawBuilder<unknown>) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const MINE = sql`municipality_id = (select access.my_municipality())`;

/** A family without what belongs to it; enquiries do not know yet which of them is a return. */
export type FamilyRow = Omit<Family, 'persons' | 'addresses' | 'enquiries' | 'readers' | 'merges'>;

/** One of the actor's own teams' families; as a partner one may see others, which are not asked for here. */
export async function findFamilyRow(tx: Tx, id: string): Promise<FamilyRow | undefined> {
  const { rows } = await sql<FamilyRow>`
    select f.id, f.reference, ${opened('family', 'name', 'f')} as name, f.team_id as "teamId", t.name as "teamName", f.version,
      f.is_protected as "isProtected", f.processing_ground as "processingGround",
      ${utc(sql`f.created_at`)} as "createdAt", a.name as "createdBy"
    from family f
      join team t on t.municipality_id = f.municipality_id and t.id = f.team_id
      join account a on a.municipality_id = f.municipality_id and a.id = f.created_by
    where f.municipality_id = (select access.my_municipality()) and f.id = ${id} and f.merged_into is null
      and f.team_id = any ((select access.my_family_teams())::integer[])`.execute(tx);
  return rows[0];
}

/** Grown-ups before children, the oldest first. */
export async function findPersons(tx: Tx, familyId: string): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.id, p.version, ${opened('person', 'name', 'p')} as name, p.relation,
      ${opened('person', 'birth_date', 'p')} as "birthDate", p.language,
      p.needs_interpreter as "needsInterpreter", p.lives_here as "livesHere",
      ${opened('person_detail', 'birth_number', 'd')} as "birthNumber", ${opened('person_detail', 'phone', 'd')} as phone,
      ${opened('person_detail', 'email', 'd')} as email, d.preferred_contact as "preferredContact",
      d.digital_skills as "digitalSkills", coalesce(d.protection, 'none') as protection,
      b.name as "protectionBy", ${utc(sql`d.protection_at`)} as "protectionAt",
      array(select r.holder_id from parental_responsibility r
            where r.municipality_id = p.municipality_id and r.child_id = p.id order by r.holder_id) as responsible
    from person p
      left join person_detail d on d.municipality_id = p.municipality_id and d.person_id = p.id
      left join account b on b.municipality_id = d.municipality_id and b.id = d.protection_by
    where p.municipality_id = (select access.my_municipality()) and p.family_id = ${familyId}`.execute(tx);
  return rows.sort(compareByAge);
}

export async function findAddresses(tx: Tx, familyId: string): Promise<Address[]> {
  const { rows } = await sql<Address>`
    select valid_from as "validFrom", area, ${opened('family_address', 'street')} as street,
      ${opened('family_address', 'postal_code')} as "postalCode" from family_address
    where ${MINE} and family_id = ${familyId} order by valid_from desc`.execute(tx);
  return rows;
}

/** Newest first, with the words that only those who are named for the family read. */
export async function findEnquiriesOf(tx: Tx, familyId: string): Promise<Omit<FamilyEnquiry, 'isReturn'>[]> {
  const { rows } = await sql<Omit<FamilyEnquiry, 'isReturn' | 'sealedNote'> & { words: string[] }>`
    select e.id, e.number, e.kind, e.received_on as "receivedOn", e.closed_on as "closedOn",
      e.assistance_form as "assistanceForm",
      array(select ${opened('enquiry_text', 'text', 'x')} from enquiry_text x
        where x.municipality_id = e.municipality_id and x.enquiry_id = e.id and x.is_protected
          and (starts_with(x.slot, 'note') or starts_with(x.slot, 'advice'))
        order by x.slot like 'advice%', x.slot, x.written, x.id) as words
    from family_enquiry l
      join enquiry e on e.municipality_id = l.municipality_id and e.id = l.enquiry_id
    where l.municipality_id = (select access.my_municipality()) and l.family_id = ${familyId}
    order by e.received_on desc, e.number desc`.execute(tx);
  return rows.map(({ words, ...row }) => ({ ...row, sealedNote: words.join('\n') || null }));
}

/** Who is named for a family with a protected identity, by name; one row a person. */
export async function findReaders(tx: Tx, familyId: string): Promise<NamedReader[]> {
  const { rows } = await sql<NamedReader>`
    select distinct on (a.name, n.account_id) n.account_id as "accountId", a.name, b.name as "namedBy",
      ${utc(sql`n.named_at`)} as "namedAt"
    from named_reader n
      join account a on a.municipality_id = n.municipality_id and a.id = n.account_id
      join account b on b.municipality_id = n.municipality_id and b.id = n.named_by
    where n.municipality_id = (select access.my_municipality()) and n.family_id = ${familyId}
      and n.removed_at is null
    order by a.name, n.account_id, n.named_at`.execute(tx);
  return rows;
}

/**
 * Merges that can still be undone, the latest first: that is the order in which they are undone. By their place and
 * not their moment, which is when a request began: one may have waited for the other.
 */
export async function findMerges(tx: Tx, familyId: string): Promise<Merge[]> {
  const { rows } = await sql<Omit<Merge, 'otherName'> & { details: string | null }>`
    select m.id, ${opened('family_merge', 'details', 'm')} as details,
      coalesce(m.moved ->> 'reference', '') as "otherReference",
      a.name as "mergedBy", ${utc(sql`m.merged_at`)} as "mergedAt"
    from family_merge m
      join account a on a.municipality_id = m.municipality_id and a.id = m.merged_by
    where m.municipality_id = (select access.my_municipality()) and m.family_id = ${familyId}
      and m.split_at is null
    order by (m.moved ->> 'place')::integer desc nulls last, m.merged_at desc, m.id`.execute(tx);
  return rows.map(({ details, ...merge }) => ({
    ...merge,
    otherName: details === null ? '' : readMergeDetails(details).name,
  }));
}

/** The teams whose families the actor works with. */
export async function findFamilyTeams(tx: Tx): Promise<readonly number[]> {
  const { rows } = await sql<{ teams: number[] }>`select access.my_family_teams() as teams`.execute(tx);
  return rows[0]?.teams ?? [];
}

/** @returns false when the reference is taken, or the id */
export async function insertFamily(
  tx: Tx,
  family: { id: string; teamId: number; reference: string; name: string; processingGround: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into family (municipality_id, id, team_id, reference, name, processing_ground, created_by, created_at)
    values ((select access.my_municipality()), ${family.id}, ${family.teamId}, ${family.reference},
      ${sealer(tx, family.id)('family', family.id, 'name', family.name)}, ${family.processingGround},
      (select access.actor()), access.now())
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** @returns false when someone else changed it first: nothing is written then */
export async function updateFamily(
  tx: Tx,
  id: string,
  { version, name, processingGround }: EditFamily,
): Promise<boolean> {
  const ground = processingGround === undefined ? sql`processing_ground` : sql`${processingGround}::text`;
  const next = version + 1;
  const renamed =
    name === undefined
      ? sql``
      : sql`name = ${sealer(tx, id)('family', id, 'name', name, next)}, name_version = ${next},`;
  const { rows } = await sql`
    update family set ${renamed} version = ${next}, processing_ground = ${ground}
    where ${MINE} and id = ${id} and version = ${version} returning id`.execute(tx);
  return rows.length === 1;
}

/** Whether the law has this as a ground to process on, today. */
export async function isProcessingGround(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await sql`
    select from legal_ground where code = ${code} and kind = 'processing' and valid_from <= access.today()
      and (valid_to is null or access.today() < valid_to)`.execute(tx);
  return rows.length > 0;
}

/** Says where they live from a day; the same day again is a correction. */
export async function saveAddress(tx: Tx, familyId: string, address: Address): Promise<void> {
  // Someone may record or take away the same day meanwhile.
  while (!(await correctAddress(tx, familyId, address)) && !(await insertAddress(tx, familyId, address)));
}

async function insertAddress(tx: Tx, familyId: string, address: Address): Promise<boolean> {
  const id = randomUUID();
  const seal = sealer(tx, familyId);
  const { rows } = await sql`
    insert into family_address (municipality_id, id, family_id, valid_from, area, street, postal_code,
      recorded_by, recorded_at)
    values ((select access.my_municipality()), ${id}, ${familyId}, ${address.validFrom}, ${address.area},
      ${seal('family_address', id, 'street', address.street)},
      ${seal('family_address', id, 'postal_code', address.postalCode)}, (select access.actor()), access.now())
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

async function correctAddress(tx: Tx, familyId: string, address: Address): Promise<boolean> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from family_address
    where ${MINE} and family_id = ${familyId} and valid_from = ${address.validFrom} for update`.execute(tx);
  const [there] = rows;
  if (there === undefined) return false;
  const { id } = there;
  const next = there.version + 1;
  const seal = sealer(tx, familyId);
  await sql`
    update family_address set version = ${next}, area = ${address.area},
      street = ${seal('family_address', id, 'street', address.street, next)},
      postal_code = ${seal('family_address', id, 'postal_code', address.postalCode, next)},
      recorded_by = (select access.actor()), recorded_at = access.now()
    where ${MINE} and id = ${id}`.execute(tx);
  return true;
}

export async function deleteAddress(tx: Tx, familyId: string, validFrom: string): Promise<boolean> {
  const { rows } = await sql`
    delete from family_address where ${MINE} and family_id = ${familyId} and valid_from = ${validFrom}
    returning valid_from`.execute(tx);
  return rows.length === 1;
}
