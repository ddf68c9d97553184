import { KeystoreError } from './keystore-error.ts';
import { type Generation, type Keystore } from './keystore.ts';
import type { MasterSource } from './master-key.ts';
import { checkOf, isCheckOf, unwrapKey } from './wrapping.ts';

/** The master keys by generation, as far as they are known here. */
export type MasterRing = {
  /** The one that keys are wrapped by now. @throws KeystoreError when it is not known */
  newest(): { generation: number; master: Uint8Array };
  /** @throws KeystoreError when that generation's master key is not known */
  of(generation: number): Uint8Array;
  /** Learns of a change that another process has begun, while the key that is known still opens the way. */
  refresh(): void;
};

/** Finds the master key that a keystore takes; the first one that opens a new keystore becomes its own. */
export function openMasterRing(store: Keystore, source: MasterSource): MasterRing {
  const known = new Map<number, Uint8Array>();
  const id = store.id();
  if (store.generations().length === 0)
    store.inWriting(() => {
      if (store.generations().length > 0) return;
      store.putGeneration({ generation: 1, check: checkOf(source.read(), id), byOlder: null, byNewer: null });
    });
  learn(store, source, known);
  if (known.size === 0)
    throw new KeystoreError(
      `the master key (${source.name}) is not the one of the keystore ${store.path}: set the key that it was made with`,
    );
  const of = (generation: number): Uint8Array => {
    if (!known.has(generation)) learn(store, source, known);
    const found = known.get(generation);
    if (found !== undefined) return found;
    throw new KeystoreError('the master key has been changed: start again with the new one');
  };
  return {
    of,
    refresh: () => learn(store, source, known),
    newest: () => {
      const generation = store.generations().at(-1)?.generation ?? 0;
      return { generation, master: of(generation) };
    },
  };
}

function learn(store: Keystore, source: MasterSource, known: Map<number, Uint8Array>): void {
  const generations = store.generations();
  if (generations.every(({ generation }) => known.has(generation))) return;
  crossBridges(generations, known);
  if (generations.some(({ generation }) => known.has(generation))) return;
  const master = source.read();
  const id = store.id();
  for (const { generation, check } of generations)
    if (isCheckOf(check, master, id)) known.set(generation, master);
  crossBridges(generations, known);
}

/** From either of the two keys, while the master key is being changed, to the other one. */
function crossBridges(generations: readonly Generation[], known: Map<number, Uint8Array>): void {
  for (const { generation, byOlder, byNewer } of generations) {
    if (known.has(generation)) continue;
    const older = known.get(generation - 1);
    const newer = known.get(generation + 1);
    if (byOlder !== null && older !== undefined)
      known.set(generation, unwrapKey(older, 'master', generation, byOlder));
    else if (byNewer !== null && newer !== undefined)
      known.set(generation, unwrapKey(newer, 'master', generation, byNewer));
  }
}
