/** A seeded source of chance: the same seed gives the same worlds on every machine. */
export type Random = {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Some of them in their order, at least `least`. */
  some<T>(from: readonly T[], least?: number): T[];
  /** From `least` to `most` of what `make` makes. */
  several<T>(least: number, most: number, make: (index: number) => T): T[];
};

/** Mulberry32: 32 bits of state are plenty for a world. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[below(from.length)] as T;
  };
  return {
    below,
    chance: (probability) => next() < probability,
    pick,
    some: (from, least = 1) => {
      const wanted = least + below(from.length - least + 1);
      const left = from.map((_, index) => index);
      const taken = Array.from({ length: wanted }, () => left.splice(below(left.length), 1)[0]);
      return from.filter((_, index) => taken.includes(index));
    },
    several: (least, most, make) =>
      Array.from({ length: least + below(most - least + 1) }, (_, index) => make(index)),
  };
}
