import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import type { EditFamily, FamilyReply } from './family-change.ts';
import { deleteAddress, saveAddress, updateFamily } from './family-queries.ts';
import { whyNotAddress } from './family-rules.ts';
import type { Address, Family } from './family.ts';
import { openFamily } from './open-family.ts';
import { whyNotGround, type FamilyContext } from './register-family.ts';

/** Changes the family's name or the ground on which it is kept. */
export async function editFamily(
  { tx }: FamilyContext,
  id: string,
  change: EditFamily,
): Promise<FamilyReply> {
  const before = await openFamily(tx, id);
  if (before.version !== change.version) return { outcome: 'conflict', current: before };
  const isNewGround =
    change.processingGround !== undefined && change.processingGround !== before.processingGround;
  const refusals = isNewGround ? await whyNotGround(tx, change.processingGround ?? null) : [];
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const isSaved = await updateFamily(tx, id, change);
  const family = await openFamily(tx, id);
  return isSaved ? { outcome: 'saved', family } : { outcome: 'conflict', current: family };
}

/** Says where the family lives from a day; what was there before stays as its history. */
export async function addAddress(
  { tx, clock }: FamilyContext,
  id: string,
  address: Address,
): Promise<Family> {
  await openFamily(tx, id);
  const refusals = whyNotAddress(address, await findCodes(tx), today(clock));
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await saveAddress(tx, id, address);
  return openFamily(tx, id);
}

/** Takes away an address that was recorded by mistake. */
export async function removeAddress({ tx }: FamilyContext, id: string, validFrom: string): Promise<void> {
  await openFamily(tx, id);
  if (!(await deleteAddress(tx, id, validFrom))) throw new AppError('not_found');
}
