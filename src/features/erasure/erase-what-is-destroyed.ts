import type pg from 'pg';
import type { Keys } from '../../platform/crypto/keys.ts';

/**
 * After an older copy was brought back: what has had its key destroyed since is there again and opens no more.
 * Families go, enquiries become figures, drafts and removed files go.
 * @param owner in a transaction, as the tables' owner
 * @returns records that were erased again
 */
export async function eraseWhatIsDestroyed(owner: pg.Client, keys: Keys): Promise<number> {
  let erased = 0;
  for (const [find, erase] of [
    ['select municipality_id as m, id from family', 'select access.erase_families($1, $2::uuid[])'],
    [
      `select municipality_id as m, enquiry_id as id from enquiry_text
       union select municipality_id, case_id from case_step
       union select municipality_id, id from case_file where next_step is not null or family_id is not null`,
      'select access.strip_enquiries($1, $2::uuid[])',
    ],
    [
      'select municipality_id as m, key_id as id from enquiry_draft',
      'delete from enquiry_draft where municipality_id = $1 and key_id = any ($2::uuid[])',
    ],
    [
      'select municipality_id as m, id from attachment',
      'delete from attachment where municipality_id = $1 and id = any ($2::uuid[])',
    ],
  ] as const) {
    const { rows } = await owner.query<{ m: number; id: string }>(find);
    const gone = rows.filter(({ id }) => keys.isDestroyed(id));
    for (const [municipality, records] of Map.groupBy(gone, ({ m }) => m))
      await owner.query(erase, [municipality, records.map(({ id }) => id)]);
    erased += gone.length;
  }
  return erased;
}

/** Keys that wait to be destroyed, of drafts and files that are no more. */
export async function destroyEndedKeys(owner: pg.Client, keys: Keys): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('delete from ended_key returning owner_id as id');
  if (rows.length > 0) keys.destroyKeys(rows.map(({ id }) => id));
}
