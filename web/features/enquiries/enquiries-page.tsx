import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PATHS } from '../../paths.ts';
import { Button, Chips, DownloadIcon, FunnelIcon, InboxIcon, Select } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatCount } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useFilterLabels } from './describe-filters.ts';
import {
  ENQUIRY_SORTS,
  parseEnquiryFilters,
  setFilters,
  withoutFilters,
  type EnquiryFilters,
  type EnquirySort,
} from './enquiry-filters.ts';
import { EnquiryFiltersForm } from './enquiry-filters-form.tsx';
import { EnquiryList } from './enquiry-list.tsx';
import { EnquiryListSkeleton } from './enquiry-list-skeleton.tsx';
import { enquiryListQuery } from './fetch-enquiries.ts';
import { useBulkActions } from './list/bulk-actions.ts';
import { BulkResult } from './list/bulk-result.tsx';
import { ExportDialog } from './list/export-dialog.tsx';
import { FindField } from './list/find-field.tsx';
import { ViewsMenu } from './list/views-menu.tsx';
import { wordsKey } from './list/fetch-list.ts';
import { WordField } from './list/word-field.tsx';
import { WordResults } from './list/word-results.tsx';
import './enquiries.css';
import './list/list.css';

const route = getRouteApi('/signed-in/henvendelser');

/** The register as a list; what is chosen stands in the address. */
export function EnquiriesPage() {
  const { enquiries: texts, entry, list } = useMessages();
  // The router passes on what the address says beside what was made of it; the API would refuse that.
  const filters = route.useSearch({ select: parseEnquiryFilters, structuralSharing: true });
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const [words, setWords] = useState(() => queryClient.getQueryData<string>(wordsKey) ?? '');
  const query = useInfiniteQuery({ ...enquiryListQuery(filters), enabled: words === '' });
  const labels = useFilterLabels(filters);
  const bulk = useBulkActions();
  const [isExporting, setIsExporting] = useState(false);

  const choose = (chosen: EnquiryFilters) => void navigate({ search: chosen, resetScroll: false });
  const search = (wanted: string) => {
    queryClient.setQueryData(wordsKey, wanted);
    setWords(wanted);
  };
  const reset = () => choose(withoutFilters(filters, setFilters(filters)));
  const isSearching = words !== '';
  const count = isSearching ? undefined : query.data?.pages[0]?.count;
  const rows = isSearching ? undefined : query.data?.pages.flatMap((page) => page.items);
  const hasFilters = labels.length > 0;

  return (
    <div className="page">
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <Link to={PATHS.newEnquiry} className="button-link">
              {entry.newTitle}
            </Link>
            <ViewsMenu filters={filters} onChoose={choose} />
            {count !== undefined && count.value > 0 && (
              <Button
                variant="secondary"
                size="small"
                icon={<DownloadIcon aria-hidden />}
                onClick={() => setIsExporting(true)}
              >
                {list.exportRows}
              </Button>
            )}
          </>
        }
      />
      {isExporting && count !== undefined && (
        <ExportDialog filters={filters} chosen={[]} count={count} onClose={() => setIsExporting(false)} />
      )}
      <FindField filters={filters} onChange={choose} />
      <EnquiryFiltersForm filters={filters} chosen={labels.length} onChange={choose} />
      <WordField words={words} onSearch={search} />
      <div className="list-bar">
        {!isSearching && (
          <p className="result-count" role="status">
            {count !== undefined && texts.count(formatCount(count), count.value === 1)}
          </p>
        )}
        {hasFilters && (
          <div className="chosen">
            <Chips size="small" aria-label={texts.activeFilters}>
              {labels.map(({ names, label }) => (
                <Chips.Removable
                  key={names.join()}
                  aria-label={texts.removeFilter(label)}
                  onClick={() => choose(withoutFilters(filters, names))}
                >
                  {label}
                </Chips.Removable>
              ))}
            </Chips>
            <Button size="xsmall" variant="tertiary" onClick={reset}>
              {texts.reset}
            </Button>
          </div>
        )}
        {!isSearching && (
          <Select
            className="sort"
            label={texts.sortBy}
            size="small"
            value={filters.sort ?? 'newest'}
            onChange={(event) => choose(withSort(filters, event.target.value as EnquirySort))}
          >
            {ENQUIRY_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {texts.sorts[sort]}
              </option>
            ))}
          </Select>
        )}
      </div>
      <BulkResult bulk={bulk} />
      {isSearching && <WordResults words={words} filters={filters} bulk={bulk} />}
      {!isSearching && query.isPending && <EnquiryListSkeleton />}
      {!isSearching && query.isError && rows === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {rows !== undefined && rows.length > 0 && (
        <EnquiryList
          key={JSON.stringify(filters)}
          rows={rows}
          filters={filters}
          bulk={bulk}
          onSort={(sort) => choose(withSort(filters, sort))}
          {...(count !== undefined && { count })}
          {...(query.hasNextPage && {
            more: {
              isLoading: query.isFetchingNextPage,
              error: query.isFetchNextPageError ? query.error : null,
              load: () => void query.fetchNextPage(),
            },
          })}
        />
      )}
      {rows?.length === 0 && hasFilters && (
        <EmptyState title={texts.noneMatchTitle} icon={<FunnelIcon />}>
          <p>{texts.noneMatchText}</p>
          <Button variant="secondary" onClick={reset}>
            {texts.reset}
          </Button>
        </EmptyState>
      )}
      {rows?.length === 0 && !hasFilters && (
        <EmptyState title={texts.emptyTitle} icon={<InboxIcon />}>
          <p>{texts.emptyText}</p>
          <p>{texts.emptyHow}</p>
          <code>levekar import enquiries register.csv</code>
        </EmptyState>
      )}
    </div>
  );
}

/** The usual order needs no words in the address. */
function withSort({ sort: _, ...filters }: EnquiryFilters, sort: EnquirySort): EnquiryFilters {
  return sort === 'newest' ? filters : { ...filters, sort };
}
