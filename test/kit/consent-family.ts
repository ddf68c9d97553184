import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { z } from 'zod';
import type { NewConsent } from '../../src/features/consents/consent.ts';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import type { TestDatabase } from './database.ts';

/** A family of the example's team with two parents and two children, and two services to share with. */
export type ConsentFamily = {
  id: string;
  /** Speaks Somali and needs an interpreter. */
  mother: string;
  father: string;
  /** Ten years old; both parents are responsible. */
  child: string;
  /** Sixteen years old; both parents are responsible. */
  teen: string;
  /** Without a birth date. */
  aunt: string;
  team: number;
  school: number;
  nav: number;
  teamId: number;
};

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Puts the family there as of 2022-03-01; the partner `amina` works at the school. */
export async function arrangeConsentFamily(
  { owner, keys }: Pick<TestDatabase, 'owner' | 'keys'>,
  teamName?: string,
): Promise<ConsentFamily> {
  const [place] = await rowsOf<{ m: number; teamId: number; team: number; ingrid: string; amina: string }>(
    owner,
    `select m.id as m, t.id as "teamId", s.id as team,
       (select id from account where login = 'ingrid') as ingrid,
       (select id from account where login = 'amina') as amina
     from municipality m join team t on t.municipality_id = m.id
       join service s on s.municipality_id = m.id and s.team_id = t.id
     where t.name = coalesce($1, 'Kompetanseteam Levekår')`,
    [teamName ?? null],
  );
  if (place === undefined) throw new Error('the example has no such team');
  const school = await service(owner, place.m, 'Fjell skole');
  const nav = await service(owner, place.m, 'NAV Strømsø');
  await owner.query(
    `insert into employment (municipality_id, account_id, service_id, valid_from) values ($1, $2, $3, '2018-01-01')
     on conflict do nothing`,
    [place.m, place.amina, school],
  );
  const id = randomUUID();
  const seal = sealerOf(keys, id);
  const reference = Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * 31)]).join('');
  await owner.query(
    `insert into family (municipality_id, id, team_id, reference, name, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, '2022-01-01')`,
    [place.m, id, place.teamId, reference, seal('family', id, 'name', 'Prøvefamilien'), place.ingrid],
  );
  const person = async (name: string, relation: string, birthDate: string | null, isSomali = false) => {
    const personId = randomUUID();
    await owner.query(
      `insert into person (municipality_id, id, family_id, name, relation, birth_date, language, needs_interpreter)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        place.m,
        personId,
        id,
        seal('person', personId, 'name', name),
        relation,
        seal('person', personId, 'birth_date', birthDate),
        isSomali ? 'so' : 'nb',
        isSomali,
      ],
    );
    return personId;
  };
  const family = {
    id,
    mother: await person('Mor', 'parent', '1985-05-05', true),
    father: await person('Far', 'parent', '1980-01-31'),
    child: await person('Barnet', 'child', '2012-02-28'),
    teen: await person('Ungdommen', 'young_person', '2006-03-01'),
    aunt: await person('Tante', 'other', null),
    team: place.team,
    teamId: place.teamId,
    school,
    nav,
  };
  for (const child of [family.child, family.teen])
    for (const holder of [family.mother, family.father])
      await owner.query(
        `insert into parental_responsibility (municipality_id, family_id, child_id, holder_id)
         values ($1, $2, $3, $4)`,
        [place.m, id, child, holder],
      );
  return family;
}

/** The father consents, in writing, that the school and the team share about him and his economy. */
export function newConsent(
  family: ConsentFamily,
  traits: Partial<z.input<typeof NewConsent>> = {},
): z.input<typeof NewConsent> {
  return {
    answer: 'given',
    persons: [family.father],
    pairs: [{ giving: family.team, receiving: family.school }],
    topics: ['economy'],
    purpose: 'coordinate',
    how: 'written',
    language: 'nb',
    textVersion: '2026-11',
    givenBy: [{ for: family.father, by: family.father, capacity: 'self' }],
    ...traits,
  };
}

async function service(owner: pg.Client, municipality: number, name: string): Promise<number> {
  const [there] = await rowsOf<{ id: number }>(owner, 'select id from service where name = $1', [name]);
  if (there !== undefined) return there.id;
  const [made] = await rowsOf<{ id: number }>(
    owner,
    `insert into service (municipality_id, name, employer, confidentiality)
     values ($1, $2, 'Drammen', '{public_administration}') returning id`,
    [municipality, name],
  );
  return made?.id ?? 0;
}

async function rowsOf<R extends pg.QueryResultRow>(owner: pg.Client, text: string, values: unknown[]) {
  return (await owner.query<R>(text, values)).rows;
}
