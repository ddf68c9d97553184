import { useInfiniteQuery } from '@tanstack/react-query';
import { FunnelIcon } from '../../../ui/controls.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { EnquiryFilters } from '../enquiry-filters.ts';
import { EnquiryList } from '../enquiry-list.tsx';
import { EnquiryListSkeleton } from '../enquiry-list-skeleton.tsx';
import type { useBulkActions } from './bulk-actions.ts';
import { wordsQuery } from './fetch-list.ts';

type Props = { words: string; filters: EnquiryFilters; bulk: ReturnType<typeof useBulkActions> };

/** What was found by its words so far, newest first, and how far back was looked. */
export function WordResults({ words, filters, bulk }: Props) {
  const { list: texts } = useMessages();
  const query = useInfiniteQuery(wordsQuery(filters, words));
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const isBounded = pages.at(-1)?.stoppedAt === 'bound';
  const lookedThrough = pages.reduce((sum, page) => sum + page.lookedThrough, 0);
  const more = {
    isLoading: query.isFetchingNextPage,
    error: query.isFetchNextPageError ? query.error : null,
    load: () => void query.fetchNextPage(),
    ...(isBounded && { label: texts.searchFurther }),
  };

  return (
    <>
      <p className="result-count" role="status">
        {query.isSuccess && texts.wordsFound(formatNumber(rows.length), rows.length === 1, query.hasNextPage)}
        {isBounded && ` ${texts.wordsBounded(formatNumber(lookedThrough))}`}
      </p>
      {query.isPending && <EnquiryListSkeleton />}
      {query.isError && query.data === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && !query.hasNextPage && (
        <EmptyState title={texts.wordsNoneTitle} icon={<FunnelIcon />}>
          <p>{texts.wordsNoneText}</p>
        </EmptyState>
      )}
      {query.isSuccess && (rows.length > 0 || query.hasNextPage) && (
        <EnquiryList
          key={JSON.stringify([words, filters])}
          rows={rows}
          filters={withoutSort(filters)}
          bulk={bulk}
          {...(query.hasNextPage && { more })}
        />
      )}
    </>
  );
}

// What is found comes newest first, however the list is sorted.
function withoutSort({ sort: _, ...filters }: EnquiryFilters): EnquiryFilters {
  return filters;
}
