import type { Tx } from '../../platform/db/transaction.ts';
import { selectOpenAreas, type OpenAreaRow } from './area-queries.ts';

/** A part of the municipality, as its own list `area` names it. */
export type OpenArea = OpenAreaRow;

/** Where the municipality's list says that nobody knows where. */
const NOWHERE = 'unknown';

/** The parts of town that anybody may choose between: signed in or not. */
export async function findOpenAreas(tx: Tx, municipalityId: number): Promise<OpenArea[]> {
  const areas = await selectOpenAreas(tx, municipalityId);
  return areas.filter(({ code }) => code !== NOWHERE);
}
