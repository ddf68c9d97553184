import { AppError } from '../../shared/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { findMunicipality } from './catalogue-queries.ts';
import type { OpenMunicipality } from './municipality-code.ts';

/** @throws AppError not_found where there is no such municipality */
export async function findOpenMunicipality(tx: Tx, code?: string): Promise<OpenMunicipality> {
  const municipality = await findMunicipality(tx, code ?? null);
  if (municipality === undefined) throw new AppError('not_found');
  return municipality;
}
