/**
 * A share in percent, rounded half up from the exact fraction by integer arithmetic: rounding a
 * rounded number would make 45.45 % into 46 %.
 * @param count a whole number, 0 or more
 * @param base a whole number, 0 or more; of nothing there is no share: null
 * @param decimals how many decimals to keep
 */
export function percentOf(count: number, base: number, decimals: number): number | null {
  for (const value of [count, base, decimals])
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`${String(value)} is not a whole number of 0 or more`);
  if (base === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * 100n * scale * BigInt(count) + BigInt(base);
  return Number(doubled / (2n * BigInt(base))) / Number(scale);
}

/**
 * Growth from one year to the next in percent with one decimal; a fall is negative and rounded as
 * the same rise would be. Null when there was nothing to grow from.
 */
export function growthOf(count: number, before: number): number | null {
  const size = percentOf(Math.abs(count - before), before, 1);
  return size === null || size === 0 || count > before ? size : -size;
}
