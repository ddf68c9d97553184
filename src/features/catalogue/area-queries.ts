import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Language } from '../../shared/language.ts';

export type OpenAreaRow = { code: string; labels: Readonly<Record<Language, string>> };

/** The parts of a municipality that are in use now, in the list's order. */
export async function selectOpenAreas(tx: Tx, municipalityId: number): Promise<OpenAreaRow[]> {
  const { rows } = await sql<OpenAreaRow>`
    select code, jsonb_build_object('nb', label_nb, 'nn', label_nn, 'en', label_en) as labels
    from access.open_areas(${municipalityId})`.execute(tx);
  return rows;
}
