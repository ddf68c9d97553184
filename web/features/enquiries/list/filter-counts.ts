import type { EnquiryCountsReply, CountedFilter } from '../../../../src/features/enquiries/enquiry-counts.ts';
import type { EnquiryFilters, KindChoice } from '../enquiry-filters.ts';

type Count = { value: number; more: boolean };

/** How many a value of a filter would let through; undefined while it is not known. */
export function countOf(
  counts: EnquiryCountsReply | undefined,
  name: CountedFilter,
  value: string,
): Count | undefined {
  return counts?.filters[name].find((counted) => counted.value === value)?.count;
}

/**
 * The same for the one choice that kind and anonymity are to people. The server counts each of the two
 * beside the other, so that what both would change is not always known.
 */
export function countOfKind(
  counts: EnquiryCountsReply | undefined,
  { kind, anonymous }: EnquiryFilters,
  choice: KindChoice,
): Count | undefined {
  const isCase = kind === 'case';
  const named = countOf(counts, 'anonymous', 'false');
  const hidden = countOf(counts, 'anonymous', 'true');
  switch (choice) {
    case 'general_advice':
      return anonymous === true ? undefined : countOf(counts, 'kind', 'general_advice');
    case 'anonymous':
      return kind === 'general_advice' ? undefined : hidden;
    case 'named':
      return isCase ? named : undefined;
    case 'case':
      if (anonymous === undefined) return countOf(counts, 'kind', 'case');
      if (!isCase || named === undefined || hidden === undefined) return undefined;
      return sum(named, hidden);
  }
}

const BOUND = 10_000;

function sum(a: Count, b: Count): Count {
  const value = a.value + b.value;
  return { value: Math.min(value, BOUND), more: a.more || b.more || value > BOUND };
}
