import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Stamp } from './catalogue-queries.ts';
import type { OpenMunicipality } from './municipality-code.ts';

type FoundStanding = { municipality: OpenMunicipality; stamp: Stamp; wordsStamp: string; day: string };
type Row = OpenMunicipality & { seq: string; months: Stamp['months']; wordsStamp: string; day: string };

/** A municipality by its number, or the installation's first, and up to where its catalogue and its words have changed. */
export async function findStanding(tx: Tx, code: string | null): Promise<FoundStanding | undefined> {
  const { rows } = await sql<Row>`
    select m.id, m.code, m.name, s.seq, s.months, w.stamp as "wordsStamp", access.today()::text as day
    from access.open_municipality(${code}) m
    cross join lateral access.catalogue_stamp(m.id) s
    cross join lateral (select concat(count(*), ' ', max(changed_at)) as stamp
      from search_word where municipality_id = m.id) w`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { id, code: number, name, seq, months, wordsStamp, day } = row;
  return {
    municipality: { id, code: number, name },
    stamp: { seq: Number(seq), months },
    wordsStamp,
    day,
  };
}
