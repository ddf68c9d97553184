import { sql } from 'kysely';
import type { SignedIn } from '../../shared/signed-in.ts';
import { blindIndex } from '../crypto/sealing.ts';
import { keysOf } from '../crypto/keys-of.ts';
import type { Tx } from '../db/transaction.ts';
import type { LogDetails } from './write-access-log.ts';

/** What the reader was shown: of it only codes of what reader and read have in common go into the log. */
type Shown = {
  persons: readonly { name: string; birthNumber?: string | null }[];
  addresses: readonly { street: string | null; postalCode: string | null }[];
};

/**
 * What may deserve a second look in who reads whom, as the access log keeps it: `{ hints: 'colleague same_surname' }`.
 * Worked out when the names are open in front of the reader anyway, so that a review later opens none.
 */
export async function hintsFor(
  { tx, actor }: { tx: Tx; actor: SignedIn },
  { persons, addresses }: Shown,
): Promise<LogDetails> {
  const keys = keysOf(tx);
  const indexOf = (field: 'birth_number' | 'address', value: string) =>
    blindIndex(keys, field, actor.municipalityId, value);
  const numbers = persons.flatMap(({ birthNumber }) =>
    birthNumber === null || birthNumber === undefined ? [] : [birthNumber],
  );
  const { rows } = await sql<{ hints: string[] }>`
    select access.reader_hints(${persons.map(({ name }) => name.toLowerCase())}::text[],
      ${numbers.map((number) => indexOf('birth_number', number))}::bytea[],
      ${addresses.flatMap(addressText).map((address) => indexOf('address', address))}::bytea[]) as hints`.execute(
    tx,
  );
  const found = rows[0]?.hints ?? [];
  const hints = sharesSurname(actor.name, persons) ? [...found, 'same_surname'] : found;
  return hints.length === 0 ? {} : { hints: hints.join(' ') };
}

/** An address as it is compared: without case, spaces and signs; nothing where it is not whole. */
export function addressText({
  street,
  postalCode,
}: {
  street: string | null;
  postalCode: string | null;
}): string[] {
  if (street === null || postalCode === null) return [];
  return [
    `${postalCode} ${street
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')}`,
  ];
}

/** Whether somebody has the reader's last name. One who has all of her name is another hint. */
export function sharesSurname(reader: string, persons: readonly { name: string }[]): boolean {
  const own = surnameOf(reader);
  const whole = plain(reader);
  return own !== null && persons.some(({ name }) => plain(name) !== whole && surnameOf(name) === own);
}

function surnameOf(name: string): string | null {
  const words = plain(name).split(' ');
  return words.length < 2 ? null : (words.at(-1) ?? null);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
