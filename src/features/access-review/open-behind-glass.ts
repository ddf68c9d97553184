import { randomUUID } from 'node:crypto';
import { errorText } from '../../messages/error-text.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';
import { breakGlass, findBehindGlass, isOpenAlready } from './break-glass-queries.ts';
import type { AskToBreakGlass, BreakGlassReply } from './break-glass.ts';

/**
 * Opens a family with a protected identity for who works in its team and is not named for it, for four hours.
 * @throws AppError `refused` for a family that the actor may open without
 */
export async function openBehindGlass(
  tx: Tx,
  language: Language,
  { reference, reason }: AskToBreakGlass,
): Promise<BreakGlassReply> {
  if (await isOpenAlready(tx, reference))
    throw new AppError('refused', {
      refusals: [{ code: 'family_open_already', field: 'reference', details: {} }],
    });
  const familyId = await findBehindGlass(tx, reference);
  const id = randomUUID();
  const until = familyId === null ? null : await breakGlass(tx, { id, familyId, reason });
  return familyId === null || until === null
    ? { outcome: 'refused', code: 'not_found', message: errorText(language, 'not_found') }
    : { outcome: 'opened', id, familyId, until };
}
