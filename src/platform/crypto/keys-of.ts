import type { Keys } from './keys.ts';

const keysByHandle = new WeakMap<object, Keys>();

/** The keys that belong to a database are asked of it, or of a transaction in it. */
export function keysOf(handle: object): Keys {
  const keys = keysByHandle.get(handle);
  if (keys === undefined) throw new Error('this database was not opened with keys');
  return keys;
}

export function rememberKeys(handle: object, keys: Keys): void {
  keysByHandle.set(handle, keys);
}
