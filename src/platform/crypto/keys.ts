/**
 * The keys of an installation, none of them in the database or its backups. An owner is the uuid of the
 * record whose values a key seals: a family, or an enquiry or draft that belongs to none.
 */
export type Keys = {
  /** Hex; which keystore this is. A database remembers whose keys it is sealed with. */
  id: string;
  /** The owner's key; null when there is none, or it was destroyed. */
  keyOf(owner: string): Uint8Array | null;
  /** The owner's key, made where it is missing: durably stored before it is returned. @throws for a destroyed one */
  makeKey(owner: string): Uint8Array;
  /** Makes the missing ones in one durable step, for imports. */
  makeKeys(owners: readonly string[]): void;
  /** For good: neither the store nor what it leaves behind opens anything of theirs again. @returns how many there were */
  destroyKeys(owners: readonly string[]): number;
  /** Whether the owner had a key that was destroyed: what is still found of theirs came from an older copy. */
  isDestroyed(owner: string): boolean;
  /** 32 bytes for one purpose, derived from a secret of the keystore; the same for as long as the keystore lives. */
  purposeKey(purpose: string): Uint8Array;
};
