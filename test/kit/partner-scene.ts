import { randomInt, randomUUID } from 'node:crypto';
import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import type { TestDatabase } from './database.ts';

const REFERENCE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

type ConsentTraits = {
  family: string;
  persons: readonly string[];
  giving: number;
  receiving: number;
  topics: readonly string[];
  from: string;
  to: string;
  answer?: 'given' | 'refused';
  coversOlder?: boolean;
};
type ContributionTraits = {
  family: string;
  service: number;
  persons: readonly string[];
  topics: readonly string[];
  at: string;
  text?: string;
};

/** Services, partners, families and consents in the example municipality, arranged by the owner. */
export type PartnerScene = {
  /** The service that the example's team is. */
  team: number;
  addService(name: string): Promise<number>;
  /** Opens an account with the role of partner that works in the services from 2020 on. */
  addPartner(login: string, services: readonly number[]): Promise<string>;
  addFamily(name: string, team?: string): Promise<string>;
  addPerson(family: string, name: string): Promise<string>;
  addConsent(traits: ConsentTraits): Promise<string>;
  withdraw(consent: string, at: string): Promise<void>;
  addContribution(traits: ContributionTraits): Promise<string>;
  /** Makes the family's identity protected, with these accounts named for it. */
  protect(family: string, person: string, named: readonly string[]): Promise<void>;
};

/**
 * @param database with the example municipality: a connection that has taken the owner's role, and the keys
 *   that what is put there is sealed with
 */
export async function openPartnerScene({
  owner,
  keys,
}: Pick<TestDatabase, 'owner' | 'keys'>): Promise<PartnerScene> {
  const query = async <T extends object>(text: string, values: readonly unknown[]): Promise<T> => {
    const { rows } = await owner.query<T>(text, [...values]);
    return rows[0] as T;
  };
  const { m } = await query<{ m: number }>('select id as m from municipality where code = $1', [
    EXAMPLE.code,
  ]);
  const { id: author } = await query<{ id: string }>(`select id from account where login = 'ingrid'`, []);
  const { id: team } = await query<{ id: number }>(
    `select s.id from service s join team t on t.municipality_id = s.municipality_id and t.id = s.team_id
     where s.municipality_id = $1 and t.name = $2`,
    [m, EXAMPLE.team],
  );
  return {
    team,
    addService: async (name) => {
      const added = await query<{ id: number }>(
        `insert into service (municipality_id, name, employer) values ($1, $2, 'Drammen') returning id`,
        [m, name],
      );
      return added.id;
    },
    addPartner: async (login, services) => {
      const { id } = await query<{ id: string }>(
        `insert into account (municipality_id, login, name, active_from, demo)
         values ($1, $2, $2, '2020-01-01', true) returning id`,
        [m, login],
      );
      await query(
        `insert into role_assignment (municipality_id, account_id, role, valid_from) values ($1, $2, 'partner', '2020-01-01')`,
        [m, id],
      );
      await query(
        `insert into employment (municipality_id, account_id, service_id, valid_from)
         select $1, $2, s, '2020-01-01' from unnest($3::integer[]) as s`,
        [m, id, services],
      );
      return id;
    },
    addFamily: async (name, ofTeam = EXAMPLE.team) => {
      const id = randomUUID();
      const reference = Array.from({ length: 6 }, () => REFERENCE_LETTERS.charAt(randomInt(31))).join('');
      await query(
        `insert into family (municipality_id, id, team_id, reference, name, created_by, created_at)
         select $1, $2, t.id, $3, $4, $5, '2021-01-01' from team t where t.municipality_id = $1 and t.name = $6`,
        [m, id, reference, sealerOf(keys, id)('family', id, 'name', name), author, ofTeam],
      );
      return id;
    },
    addPerson: async (family, name) => {
      const id = randomUUID();
      await query(
        `insert into person (municipality_id, id, family_id, name, relation) values ($1, $2, $3, $4, 'other')`,
        [m, id, family, sealerOf(keys, family)('person', id, 'name', name)],
      );
      return id;
    },
    addConsent: async (traits) => {
      const [id, statement] = [randomUUID(), randomUUID()];
      await query(
        `insert into consent_statement (municipality_id, id, family_id, how, language, text_version, given_by,
           recorded_by, recorded_at) values ($1, $2, $3, 'written', 'nb', '1', '[]', $4, $5)`,
        [m, statement, traits.family, author, traits.from],
      );
      await query(
        `insert into consent (municipality_id, id, family_id, statement_id, answer, persons, giving_service,
           receiving_service, topics, purpose, valid_from, valid_to, covers_older)
         values ($1, $2, $3, $4, $5, $6::uuid[], $7, $8, $9::text[], 'coordinate', $10, $11, $12)`,
        [
          m,
          id,
          traits.family,
          statement,
          traits.answer ?? 'given',
          traits.persons,
          traits.giving,
          traits.receiving,
          traits.topics,
          traits.from,
          traits.to,
          traits.coversOlder ?? false,
        ],
      );
      return id;
    },
    withdraw: async (consent, at) => {
      await query('update consent set withdrawn_at = $2, withdrawn_by = $3 where id = $1', [
        consent,
        at,
        author,
      ]);
    },
    addContribution: async ({ family, service, persons, topics, at, text }) => {
      const id = randomUUID();
      await query(
        `insert into contribution (municipality_id, id, family_id, service_id, author_id, kind, persons, topics,
           occurred_on, recorded_at, text)
         values ($1, $2, $3, $4, $5, 'note', $6::uuid[], $7::text[], '2021-06-01', $8, $9)`,
        [
          m,
          id,
          family,
          service,
          author,
          persons,
          topics,
          at,
          sealerOf(keys, family)('contribution', id, 'text', text ?? 'Tekst'),
        ],
      );
      return id;
    },
    protect: async (family, person, named) => {
      await query(
        `insert into person_detail (municipality_id, person_id, family_id, protection, protection_by, protection_at)
         values ($1, $2, $3, 'confidential', $4, '2022-01-01')`,
        [m, person, family, author],
      );
      await query(
        'update family set is_protected = true, version = version + 1 where municipality_id = $1 and id = $2',
        [m, family],
      );
      await query(
        `insert into named_reader (municipality_id, family_id, account_id, named_by, named_at)
         select $1, $2, a, $4, '2022-01-01' from unnest($3::uuid[]) as a`,
        [m, family, named, author],
      );
    },
  };
}
