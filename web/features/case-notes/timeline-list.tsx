import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Button, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { timelineQuery } from './fetch-case-notes.ts';
import { groupEntries } from './group-entries.ts';
import { TimelineFilterFields } from './timeline-filter-fields.tsx';
import type { TimelineFilters } from './timeline-filters.ts';
import { TimelineItem, type NoteActions } from './timeline-item.tsx';

/** The entries that the filters leave, page by page. */
export function TimelineList({ head, actions }: { head: CaseHead; actions: NoteActions }) {
  const { caseNotes: texts } = useMessages();
  const [filters, setFilters] = useState<TimelineFilters>({});
  const query = useInfiniteQuery(timelineQuery(head.id, filters));
  const entries = query.data?.pages.flatMap((page) => page.items);
  const isFiltered = Object.keys(filters).length > 0;
  const notes = new Map(
    entries?.flatMap((entry) => (entry.type === 'note' ? [[entry.id, entry.note] as const] : [])),
  );
  const empty = isFiltered
    ? texts.nothingFound
    : head.family === null
      ? texts.emptyWithoutFamily
      : texts.empty;
  return (
    <>
      {(isFiltered || (entries?.length ?? 0) > 0) && (
        <TimelineFilterFields head={head} filters={filters} onChange={setFilters} />
      )}
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={120} />
        </div>
      )}
      {query.isError && entries === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      <p role="status" className="quiet">
        {entries !== undefined &&
          (entries.length === 0 ? empty : texts.shownCount(entries.length, query.hasNextPage))}
      </p>
      {entries !== undefined && entries.length > 0 && (
        <ol className="timeline">
          {groupEntries(entries).map((item) => (
            <TimelineItem
              key={`${item.type} ${item.id}`}
              item={item}
              head={head}
              notes={notes}
              actions={actions}
            />
          ))}
        </ol>
      )}
      {query.isFetchNextPageError && <FailureNotice error={query.error} />}
      {query.hasNextPage && (
        <Button
          className="timeline-more"
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.showOlder}
        </Button>
      )}
    </>
  );
}
