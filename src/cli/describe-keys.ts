import type { KeystoreStatus } from '../platform/crypto/keystore-status.ts';

const OPENS = {
  yes: 'opens the keystore',
  old_key: 'opens it until the change is done; set the new one',
  no: 'IS NOT THE ONE OF THIS KEYSTORE',
} as const satisfies Record<KeystoreStatus['opens'], string>;

/** What `keys status` prints. */
export function describeStatus(status: KeystoreStatus & { oldBackups: string[] }, keepDays: number): string {
  const { id, path, master, opens, keys, destroyed, generations, oldBackups } = status;
  const lines = [
    `keystore    ${path}`,
    `id          ${id}`,
    `master key  ${master}: ${OPENS[opens]}`,
    `keys        ${String(keys)}, and ${String(destroyed)} destroyed`,
    ...generations.map((one) => `generation ${String(one.generation)}: ${String(one.keys)} keys`),
    ...(generations.length > 1
      ? ['The master key is being changed: levekar keys rotate goes on with it.']
      : []),
    ...oldBackups.map((file) => `OLDER THAN ${String(keepDays)} DAYS, delete it: ${file}`),
  ];
  return `${lines.join('\n')}\n`;
}
