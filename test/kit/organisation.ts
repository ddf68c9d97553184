import type pg from 'pg';
import { EntryContent } from '../../src/features/catalogue/entry.ts';

/** Puts an entry of the example municipality into the catalogue as it is, confirmed on a day or never. */
export async function storeEntry(
  owner: pg.Client,
  id: string,
  content: Partial<EntryContent>,
  {
    state = 'published',
    confirmedOn = '2022-01-10',
    at = '2022-01-10T10:00:00Z',
    municipality = '3301',
  } = {},
): Promise<void> {
  const whole = EntryContent.parse({
    kind: 'offer',
    name: id,
    service: id,
    summary: `Om ${id}.`,
    ...content,
  });
  await owner.query(
    `insert into catalogue_entry (municipality_id, id, content, state, confirmed_on, changed_at, changed_how)
     select id, $1, $2, $3, $4, $5, 'example' from municipality where code = $6`,
    [id, JSON.stringify(whole), state, confirmedOn, at, municipality],
  );
}

/** An organisation and the address that is kept of it. */
export async function storeOrganisation(
  owner: pg.Client,
  id: string,
  name: string,
  address: string | null,
): Promise<void> {
  await storeEntry(owner, id, { kind: 'service', name, sector: 'voluntary' });
  await owner.query(
    `insert into catalogue_keeping (municipality_id, entry_id, address)
     select id, $1, $2 from municipality where code = '3301'`,
    [id, address],
  );
}
