import { randomUUID } from 'node:crypto';
import { blindIndex, sealerOf } from '../../../src/platform/crypto/sealing.ts';
import { birthNumberOf } from '../../proof/birth-number-of.ts';
import type { BenchDatabase } from '../bench-database.ts';

type Member = { municipality: number; family: string; person: string; place: number };

/** Gives families what a family that is worked with has: birth numbers, contact data, an address, two enquiries. */
export async function completeFamilies(
  { owner, keys }: Pick<BenchDatabase, 'owner' | 'keys'>,
  families: readonly string[],
): Promise<void> {
  const { rows } = await owner.query<Member>(
    `select municipality_id as municipality, family_id as family, id as person,
       row_number() over (partition by family_id order by id) as place
     from person where family_id = any ($1)`,
    [families],
  );
  for (const { municipality, family, person, place } of rows) {
    const seal = sealerOf(keys, family);
    const number = birthNumberOf(place);
    await owner.query(
      `insert into person_detail (municipality_id, person_id, family_id, birth_number, birth_number_index, phone, email)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [
        municipality,
        person,
        family,
        seal('person_detail', person, 'birth_number', number),
        blindIndex(keys, 'birth_number', municipality, number),
        seal('person_detail', person, 'phone', '+47 40 00 00 00'),
        seal('person_detail', person, 'email', 'post@example.no'),
      ],
    );
  }
  for (const { municipality, family } of rows.filter(({ place }) => place === 1)) {
    const id = randomUUID();
    const seal = sealerOf(keys, family);
    await owner.query(
      `insert into family_address (municipality_id, family_id, id, valid_from, area, street, postal_code, recorded_by,
         recorded_at)
       select $1, $2, $3, '2024-01-01', 'stromso', $4, $5, created_by, now() from family where id = $2
       on conflict do nothing`,
      [
        municipality,
        family,
        id,
        seal('family_address', id, 'street', 'Strømsø torg 1'),
        seal('family_address', id, 'postal_code', '3015'),
      ],
    );
    await owner.query(
      `insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
       select e.municipality_id, e.id, f.id, f.created_by, now() from family f
         cross join lateral (
           select e.municipality_id, e.id from enquiry e
           where e.municipality_id = f.municipality_id and e.team_id = f.team_id and e.kind = 'case'
             and not e.anonymous and not exists (select from family_enquiry l
               where l.municipality_id = e.municipality_id and l.enquiry_id = e.id)
           limit 2) e
       where f.id = $1`,
      [family],
    );
  }
}
