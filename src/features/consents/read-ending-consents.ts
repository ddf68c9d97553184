import type { Tx } from '../../platform/db/transaction.ts';
import { findEndingConsents, findFamilyNames, findRemindDays } from './consent-queries.ts';
import { consentAt } from './consent-record.ts';
import type { EndingConsent } from './consent.ts';

/** More than anyone renews in a fortnight; the first to end come first. */
const MOST_AT_ONCE = 200;

/** The reminder: what ends soon in the actor's teams and is not carried on by another consent. */
export async function readEndingConsents(
  tx: Tx,
  now: Date,
): Promise<{ remindDays: number; items: EndingConsent[] }> {
  const remindDays = await findRemindDays(tx);
  const rows = await findEndingConsents(tx, remindDays, MOST_AT_ONCE);
  const families = await findFamilyNames(
    tx,
    rows.map(({ familyId }) => familyId),
  );
  const items = rows.flatMap((row) => {
    const family = families.get(row.familyId);
    return family === undefined ? [] : [{ ...consentAt(row, now, remindDays), family }];
  });
  return { remindDays, items };
}
