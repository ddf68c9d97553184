/** So many are put in order, or laid together, before others may have their turn. */
const AT_A_TIME = 500;

/** Sorted as `toSorted` does it. @param giveWay asked again and again; lets others have their turn when it is time */
export async function sortInSlices<T extends object | number>(
  all: readonly T[],
  compare: (a: T, b: T) => number,
  giveWay: () => Promise<void>,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < all.length; at += AT_A_TIME) {
    runs.push(all.slice(at, at + AT_A_TIME).sort(compare));
    await giveWay();
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(await mergeInSlices(runs[at] ?? [], runs[at + 1] ?? [], compare, giveWay));
    runs = longer;
  }
  return runs[0] ?? [];
}

async function mergeInSlices<T extends object | number>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
  giveWay: () => Promise<void>,
): Promise<T[]> {
  const merged: T[] = [];
  let next = 0;
  for (const item of one) {
    // What is alike stays in its order: the first ones first.
    let before = other[next];
    while (before !== undefined && compare(before, item) < 0) {
      merged.push(before);
      if (merged.length % AT_A_TIME === 0) await giveWay();
      next += 1;
      before = other[next];
    }
    merged.push(item);
    if (merged.length % AT_A_TIME === 0) await giveWay();
  }
  return merged.concat(other.slice(next));
}
