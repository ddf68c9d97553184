import { randomUUID } from 'node:crypto';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import type { TestDatabase } from './database.ts';

/** Everything that belongs to one family, put there by the owner; every text holds the family's mark. */
export type StoredFamily = {
  mark: string;
  municipalityId: number;
  teamId: number;
  teamService: number;
  familyId: string;
  otherFamilyId: string;
  adultId: string;
  childId: string;
  enquiryId: string;
  anonymousEnquiryId: string;
  consentId: string;
  statementId: string;
  coveredId: string;
  secretId: string;
  disclosureId: string;
  addressFrom: string;
  mergeId: string;
};

/**
 * Stores a family with an enquiry, two persons, one consent (the team to the service, about the child and
 * money), what it covers and what it does not, a disclosure and a merged duplicate.
 * Texts hold `${mark}name`, `${mark}covered`, `${mark}secret`, so that a test can look for them anywhere.
 */
export async function storeFamily(
  { owner, keys }: Pick<TestDatabase, 'owner' | 'keys'>,
  options: {
    mark: string;
    municipality: string;
    team: string;
    service: number | null;
    at: Date;
    author: string;
  },
): Promise<StoredFamily> {
  const { mark, at } = options;
  const found = await owner.query<{ m: number; t: number; s: number; a: string }>(
    `select m.id as m, t.id as t, s.id as s, a.id as a from municipality m
       join team t on t.municipality_id = m.id and t.name = $2
       join service s on s.municipality_id = m.id and s.team_id = t.id
       join account a on a.municipality_id = m.id and a.login = $3
     where m.code = $1`,
    [options.municipality, options.team, options.author],
  );
  const place = found.rows[0];
  if (place === undefined) throw new Error(`no team ${options.team} with account ${options.author}`);
  const { m, t, s, a } = place;
  const id = {
    familyId: randomUUID(),
    otherFamilyId: randomUUID(),
    adultId: randomUUID(),
    childId: randomUUID(),
    enquiryId: randomUUID(),
    anonymousEnquiryId: randomUUID(),
    consentId: randomUUID(),
    statementId: randomUUID(),
    coveredId: randomUUID(),
    secretId: randomUUID(),
    disclosureId: randomUUID(),
    addressId: randomUUID(),
    mergeId: randomUUID(),
  };
  const reference = () =>
    Array.from({ length: 6 }, () => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(Math.random() * 31)).join('');
  const put = (text: string, values: unknown[]) => owner.query(text, [m, ...values]);
  const seal = sealerOf(keys, id.familyId);
  for (const [familyId, name] of [
    [id.familyId, `${mark}name family`],
    [id.otherFamilyId, `${mark}name other`],
  ] as const)
    await put(
      `insert into family (municipality_id, id, team_id, reference, name, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [familyId, t, reference(), sealerOf(keys, familyId)('family', familyId, 'name', name), a, at],
    );
  for (const [personId, name, relation, birthDate] of [
    [id.adultId, `${mark}secret adult`, 'parent', '1980-04-01'],
    [id.childId, `${mark}name child`, 'child', '2014-02-03'],
  ] as const)
    await put(
      `insert into person (municipality_id, id, family_id, name, relation, birth_date) values ($1, $2, $3, $4, $5, $6)`,
      [
        personId,
        id.familyId,
        seal('person', personId, 'name', name),
        relation,
        seal('person', personId, 'birth_date', birthDate),
      ],
    );
  await put(
    `insert into person_detail (municipality_id, person_id, family_id, phone, email)
     values ($1, $2, $4, $5, $6), ($1, $3, $4, null, null)`,
    [
      id.adultId,
      id.childId,
      id.familyId,
      seal('person_detail', id.adultId, 'phone', `${mark}secret`),
      seal('person_detail', id.adultId, 'email', `${mark}secret@example.no`),
    ],
  );
  await put(
    `insert into parental_responsibility (municipality_id, family_id, child_id, holder_id) values ($1, $2, $3, $4)`,
    [id.familyId, id.childId, id.adultId],
  );
  await put(
    `insert into family_address (municipality_id, family_id, id, valid_from, street, recorded_by, recorded_at)
     values ($1, $2, $3, '2020-01-01', $4, $5, $6)`,
    [
      id.familyId,
      id.addressId,
      seal('family_address', id.addressId, 'street', `${mark}secret street`),
      a,
      at,
    ],
  );
  for (const [enquiryId, isAnonymous] of [
    [id.enquiryId, false],
    [id.anonymousEnquiryId, true],
  ] as const) {
    await put(
      `insert into enquiry (municipality_id, id, team_id, number, kind, anonymous, received_on)
       values ($1, $2, $3, (select coalesce(max(number), 0) + 1 from enquiry where team_id = $3), 'case', $4, '2021-05-01')`,
      [enquiryId, t, isAnonymous],
    );
    const textId = randomUUID();
    await put(
      `insert into enquiry_text (municipality_id, id, enquiry_id, slot, written, text) values ($1, $2, $3, 'note', 1, $4)`,
      [textId, enquiryId, sealerOf(keys, enquiryId)('enquiry_text', textId, 'text', `${mark}secret note`)],
    );
  }
  await put(
    `insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at) values ($1, $2, $3, $4, $5)`,
    [id.enquiryId, id.familyId, a, at],
  );
  await put(
    `insert into consent_statement (municipality_id, id, family_id, how, language, text_version, given_by, note,
       recorded_by, recorded_at)
     values ($1, $2, $3, 'written', 'nb', '2026-11', '[]', $4, $5, $6)`,
    [
      id.statementId,
      id.familyId,
      seal('consent_statement', id.statementId, 'note', `${mark}secret statement`),
      a,
      at,
    ],
  );
  if (options.service !== null)
    await put(
      `insert into consent (municipality_id, id, family_id, statement_id, answer, persons, giving_service,
         receiving_service, topics, purpose, valid_from, valid_to)
       values ($1, $2, $3, $4, 'given', array[$5::uuid], $6, $7, '{economy}', 'coordinate', $8,
         $8::timestamptz + interval '1 year')`,
      [id.consentId, id.familyId, id.statementId, id.childId, s, options.service, at],
    );
  for (const [contributionId, persons, topics, text] of [
    [id.coveredId, [id.childId], ['economy'], `${mark}covered text`],
    [id.secretId, [id.childId, id.adultId], ['economy', 'housing'], `${mark}secret text`],
  ] as const)
    await put(
      `insert into contribution (municipality_id, id, family_id, service_id, author_id, kind, persons, topics,
         occurred_on, recorded_at, text)
       values ($1, $2, $3, $4, $5, 'note', $6::uuid[], $7::text[], '2022-02-01', $8::timestamptz + interval '1 second', $9)`,
      [
        contributionId,
        id.familyId,
        s,
        a,
        persons,
        topics,
        at,
        seal('contribution', contributionId, 'text', text),
      ],
    );
  await put(
    `insert into disclosure (municipality_id, id, family_id, kind, ground, ground_from, giving_service, receiver, persons,
       topics, what, why, decided_by, decided_at, shared_at, family_told, told_on, recorded_by, recorded_at)
     select $1, $2, $3, g.kind, g.code, g.valid_from, $4, $5, array[$6::uuid], '{economy}', $9, $10, $7, $8, $8, true,
       '2022-02-01', $7, $8
     from legal_ground g where g.kind = 'duty_to_notify' order by g.valid_from desc limit 1`,
    [
      id.disclosureId,
      id.familyId,
      s,
      seal('disclosure', id.disclosureId, 'receiver', `${mark}secret receiver`),
      id.childId,
      a,
      at,
      seal('disclosure', id.disclosureId, 'what', `${mark}secret receiver`),
      seal('disclosure', id.disclosureId, 'why', `${mark}secret receiver`),
    ],
  );
  const details = JSON.stringify({ name: `${mark}name other`, persons: [] });
  await put(
    `insert into family_merge (municipality_id, id, family_id, from_id, moved, merged_by, merged_at, details)
     values ($1, $2, $3, $4, '{}', $5, $6, $7)`,
    [
      id.mergeId,
      id.familyId,
      id.otherFamilyId,
      a,
      at,
      sealerOf(keys, id.mergeId)('family_merge', id.mergeId, 'details', details),
    ],
  );
  return { mark, municipalityId: m, teamId: t, teamService: s, addressFrom: '2020-01-01', ...id };
}
