import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import {
  deleteRegistrationStart,
  findRegistrationStarts,
  saveRegistrationStart,
} from './registration-start-queries.ts';
import type { RegisteredKind } from './registration-start.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

const EARLIEST = '2000-01-01';

/** Says from which day a kind is registered; null lets the first enquiry's day count. */
export async function setRegistrationStart(
  { tx }: { tx: Tx },
  kind: RegisteredKind,
  startsOn: string | null,
): Promise<void> {
  await lockSetup(tx);
  if (startsOn !== null && startsOn < EARLIEST)
    throw new AppError('refused', {
      refusals: [{ code: 'date_too_early', field: 'startsOn', details: { earliest: '01.01.2000' } }],
    });
  const before = (await findRegistrationStarts(tx)).find((start) => start.kind === kind)?.startsOn ?? null;
  if (before === startsOn) return;
  if (startsOn === null) await deleteRegistrationStart(tx, kind);
  else await saveRegistrationStart(tx, kind, startsOn);
  await insertSetupChange(tx, {
    kind: 'start_changed',
    name: kind,
    before: { startsOn: before },
    after: { startsOn },
  });
}
