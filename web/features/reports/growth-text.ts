import type { Messages } from '../../messages/messages-type.ts';
import { formatPercent } from '../../ui/format.ts';

/**
 * The change from the year before in words; null where the two years cannot be compared.
 * @param growth percent, negative for fewer
 */
export function growthText(growth: number | null | undefined, texts: Messages['reports']): string | null {
  if (growth === null || growth === undefined) return null;
  if (growth === 0) return texts.growthNone;
  return growth > 0 ? texts.growthUp(formatPercent(growth)) : texts.growthDown(formatPercent(-growth));
}
