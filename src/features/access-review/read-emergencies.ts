import { writeAccessLog } from '../../platform/audit/write-access-log.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findEmergencies } from './break-glass-queries.ts';
import type { EmergencyAccess } from './break-glass.ts';

/**
 * Emergencies that the actor is to know of. A reason tells of a family also to who may not see which one it is:
 * the log knows, and so does the family.
 */
export async function readEmergencies(tx: Tx, actor: SignedIn): Promise<EmergencyAccess[]> {
  const found = await findEmergencies(tx);
  const hidden = found.flatMap(({ family, familyId }) => (family === null ? [familyId] : []));
  if (hidden.length > 0) await writeAccessLog(tx, actor, 'access_review.reasons_read', hidden);
  return found.map(({ familyId: _, ...emergency }) => emergency);
}
