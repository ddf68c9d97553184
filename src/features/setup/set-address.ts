import { addressText } from '../../platform/audit/reader-hints.ts';
import { blindIndex } from '../../platform/crypto/sealing.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import type { SetupContext } from './change-lists.ts';
import { getPerson } from './change-people.ts';
import { findPeopleSetup, setAddressMark } from './people-setup-queries.ts';
import type { SetAddress } from './people-setup.ts';
import { insertSetupChange, lockSetup } from './setup-change-queries.ts';

/**
 * Records where somebody who works here lives, so that the access log can hint when she reads a family of the same
 * address. Only a keyed digest is kept: neither the steward nor the database can tell the address afterwards.
 */
export async function setAddress(
  { tx, actor }: SetupContext & { actor: SignedIn },
  id: string,
  address: SetAddress['address'],
): Promise<void> {
  await lockSetup(tx);
  const { people } = await findPeopleSetup(tx);
  const { name } = getPerson(people, id);
  const [text] = address === null ? [] : addressText(address);
  const digest = text === undefined ? null : blindIndex(keysOf(tx), 'address', actor.municipalityId, text);
  await setAddressMark(tx, id, digest);
  await insertSetupChange(tx, {
    kind: digest === null ? 'address_removed' : 'address_recorded',
    accountId: id,
    name,
  });
}
