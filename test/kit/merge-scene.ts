import { randomUUID } from 'node:crypto';
import type { Family } from '../../src/features/families/family.ts';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import { openTestApp, TEST_NOW, type Answer, type TestActor, type TestApp } from './app.ts';
import { storeCasework } from './casework.ts';
import { enquiry } from './enquiry.ts';

const FAMILIES = '/api/v1/families';

type About = { persons: readonly number[]; topics: readonly string[]; service: number };
/** A family to be made: which persons are protected, and what is about whom, by their place. */
export type WantedFamily = {
  persons: readonly string[];
  phones: readonly boolean[];
  days: readonly string[];
  responsible: readonly (readonly [number, number])[];
  enquiries: number;
  consents: readonly About[];
  contributions: readonly About[];
  disclosures: readonly About[];
  /** Whether the first enquiry has a case with one of everything, about all of the persons. */
  hasCasework: boolean;
};

/** One person and nothing else, but for what is said. */
export function plainFamily(more: Partial<WantedFamily> = {}): WantedFamily {
  return {
    persons: ['none'],
    phones: [false, false, false, false],
    days: [],
    responsible: [],
    enquiries: 0,
    consents: [],
    contributions: [],
    disclosures: [],
    hasCasework: false,
    ...more,
  };
}

export type MergeScene = {
  app: TestApp;
  ingrid: TestActor;
  place: { municipality: number; ingrid: string; amina: string; services: number[]; team: number };
  arrange(wanted: WantedFamily): Promise<Family>;
  /** Makes the other record part of the one kept. */
  merge(kept: string, otherId: string, persons?: object[]): Promise<Answer>;
};

/** The program with two services, in the first of which the partner `amina` works, and families on demand. */
export async function openMergeScene(): Promise<MergeScene> {
  const app = await openTestApp();
  const ingrid = await app.signIn('ingrid');
  const { rows } = await app.owner.query<MergeScene['place']>(
    `with made as (
         insert into service (municipality_id, name, employer)
         select m.id, n, m.name from municipality m, unnest(array['Ny skole', 'Nytt barnevern']) n
         returning municipality_id, id),
       employed as (
         insert into employment (municipality_id, account_id, service_id, valid_from)
         select a.municipality_id, a.id, min(s.id), '2020-01-01' from account a join made s using (municipality_id)
         where a.login = 'amina' group by a.municipality_id, a.id)
       select min(made.municipality_id) as municipality, array_agg(made.id order by made.id) as services,
         (select id from account where login = 'ingrid') as ingrid,
         (select id from account where login = 'amina') as amina,
         (select s.id from service s join team t on t.id = s.team_id where t.name = 'Kompetanseteam Levekår') as team
       from made`,
  );
  const [place] = rows;
  if (place === undefined) throw new Error('no example people');
  return {
    app,
    ingrid,
    place,
    arrange: (wanted) => arrange({ app, ingrid, place }, wanted),
    merge: (kept, otherId, persons = []) =>
      ingrid.send('POST', `${FAMILIES}/${kept}/merges`, { otherId, persons }),
  };
}

async function arrange(
  { app, ingrid, place }: Pick<MergeScene, 'app' | 'ingrid' | 'place'>,
  wanted: WantedFamily,
): Promise<Family> {
  const persons = wanted.persons.map((_, index) => ({
    name: `Person ${String(index)}`,
    relation: 'parent',
    phone: wanted.phones[index] === true ? `4000000${String(index)}` : null,
  }));
  const made = (await ingrid.send('POST', FAMILIES, { name: `Familie ${randomUUID()}`, persons }))
    .body as Family;
  const ids = made.persons.map(({ id }) => id);
  const idOf = (index: number) => ids[index % ids.length] ?? '';
  const about = (chosen: readonly number[]) => [...new Set(chosen.map(idOf))];
  const put = (text: string, values: unknown[]) =>
    app.owner.query(text, [place.municipality, made.id, ...values]);
  for (const day of wanted.days)
    await ingrid.send('POST', `${FAMILIES}/${made.id}/addresses`, { validFrom: day, area: 'fjell' });
  for (const [child, holder] of wanted.responsible)
    if (idOf(child) !== idOf(holder))
      await put(
        `insert into parental_responsibility (municipality_id, family_id, child_id, holder_id)
         values ($1, $2, $3, $4) on conflict do nothing`,
        [idOf(child), idOf(holder)],
      );
  for (let index = 0; index < wanted.enquiries; index += 1) {
    const registered = await ingrid.send(
      'POST',
      '/api/v1/enquiries',
      enquiry({ note: `Notat ${randomUUID()}` }),
    );
    await ingrid.send('PUT', `${FAMILIES}/${made.id}/enquiries/${(registered.body as { id: string }).id}`);
  }
  for (const consent of wanted.consents) {
    const statement = randomUUID();
    const given = about(consent.persons).map((id) => ({ for: id, by: id, capacity: 'self' }));
    await put(
      `insert into consent_statement (municipality_id, family_id, id, how, language, text_version, given_by,
         recorded_by, recorded_at) values ($1, $2, $3, 'written', 'nb', '1', $4, $5, $6)`,
      [statement, JSON.stringify(given), place.ingrid, TEST_NOW],
    );
    await put(
      `insert into consent (municipality_id, family_id, id, statement_id, answer, persons, giving_service,
         receiving_service, topics, purpose, valid_from, valid_to, covers_older)
       values ($1, $2, $3, $4, 'given', $5, $6, $7, $8, 'coordinate', '2022-02-01', '2022-04-01', true)`,
      [
        randomUUID(),
        statement,
        about(consent.persons),
        place.team,
        place.services[consent.service],
        consent.topics,
      ],
    );
  }
  for (const { persons: who, topics } of wanted.contributions) {
    const contribution = randomUUID();
    await put(
      `insert into contribution (municipality_id, family_id, id, service_id, author_id, kind, persons, topics,
         occurred_on, recorded_at, text) values ($1, $2, $3, $4, $5, 'note', $6, $7, '2022-02-02', $8, $9)`,
      [
        contribution,
        place.team,
        place.ingrid,
        about(who),
        topics,
        TEST_NOW,
        sealerOf(app.keys, made.id)('contribution', contribution, 'text', 'Tekst'),
      ],
    );
    await put(
      `insert into contribution_shown (municipality_id, family_id, contribution_id, service_id, account_id, shown_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [contribution, place.services[0], place.amina, TEST_NOW],
    );
  }
  for (const { persons: who, topics } of wanted.disclosures) {
    const disclosure = randomUUID();
    const seal = (column: 'receiver' | 'what' | 'why', text: string) =>
      sealerOf(app.keys, made.id)('disclosure', disclosure, column, text);
    await put(
      `insert into disclosure (municipality_id, family_id, id, kind, ground, ground_from, giving_service, receiver,
         persons, topics, what, why, decided_by, decided_at, shared_at, family_told, told_on, recorded_by, recorded_at)
       select $1, $2, $3, g.kind, g.code, g.valid_from, $4, $9, $5, $6, $10, $11, $7, $8, $8, true,
         '2022-02-01', $7, $8 from legal_ground g where g.kind = 'duty_to_notify' limit 1`,
      [
        disclosure,
        place.team,
        about(who),
        topics,
        place.ingrid,
        TEST_NOW,
        seal('receiver', 'Politiet'),
        seal('what', 'Hva'),
        seal('why', 'Hvorfor'),
      ],
    );
  }
  const [first, ...others] = ids;
  if (wanted.hasCasework && wanted.enquiries > 0 && first !== undefined) {
    const { rows } = await app.owner.query<{ id: string }>(
      'select enquiry_id as id from family_enquiry where family_id = $1 order by enquiry_id limit 1',
      [made.id],
    );
    await storeCasework(app, {
      caseId: rows[0]?.id ?? '',
      persons: [first, ...others],
      service: place.services[0] ?? 0,
      author: place.ingrid,
      at: TEST_NOW,
      words: 'Ord i saken',
    });
  }
  for (const [index, protection] of wanted.persons.entries())
    if (protection !== 'none')
      await ingrid.send('PUT', `${FAMILIES}/${made.id}/persons/${idOf(index)}/protection`, { protection });
  return (await ingrid.get(`${FAMILIES}/${made.id}`)).body as Family;
}
