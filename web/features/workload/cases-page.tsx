import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseBoard } from '../../../src/features/workload/case-board.ts';
import { PATHS } from '../../paths.ts';
import { Button, PrinterSmallIcon, Skeleton, TasklistIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardFilters } from './board-filters.tsx';
import { parseBoardSearch, type BoardSearch } from './board-search.ts';
import { CaseTable } from './case-table.tsx';
import { caseBoardQuery } from './fetch-workload.ts';
import { LoadTable } from './load-table.tsx';
import './workload.css';

const route = getRouteApi('/signed-in/saker');
/** Of each stage; of one stage alone a page. */
const FIRST = 8;
const PAGE = 50;
const MOST = 200;

/** The team's open cases by stage, and who has how much. */
export function CasesPage() {
  const { workload, shell } = useMessages();
  const texts = workload.board;
  const search = route.useSearch({ select: parseBoardSearch, structuralSharing: true });
  const [more, setMore] = useState({ stage: '', limit: PAGE });
  const limit = search.stage === undefined ? FIRST : more.stage === search.stage ? more.limit : PAGE;
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...caseBoardQuery(search, limit),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <PageHeading title={texts.title} lead={texts.lead} actions={<PageActions />} />
      <BoardFilters search={search} advisers={data?.advisers ?? []} />
      {isPending && (
        <div className="list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} variant="rounded" height={120} />
          ))}
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <Cases
          board={data}
          search={search}
          more={
            search.stage === undefined || limit >= MOST
              ? null
              : {
                  isLoading: isFetching,
                  load: () => setMore({ stage: search.stage ?? '', limit: Math.min(MOST, limit + PAGE) }),
                }
          }
        />
      )}
      {data !== undefined && <LoadTable advisers={data.advisers} search={search} />}
    </div>
  );
}

function PageActions() {
  const { workload } = useMessages();
  const texts = workload.board;
  return (
    <>
      <Link to={PATHS.handovers} className="button-link">
        {texts.handovers}
      </Link>
      <Link to={PATHS.pastCase} className="button-link">
        {texts.newPast}
      </Link>
      <Button
        size="small"
        variant="secondary"
        data-color="neutral"
        icon={<PrinterSmallIcon aria-hidden />}
        onClick={() => print()}
      >
        {texts.print}
      </Button>
    </>
  );
}

function Cases({
  board,
  search,
  more,
}: {
  board: CaseBoard;
  search: BoardSearch;
  more: { isLoading: boolean; load: () => void } | null;
}) {
  const { workload } = useMessages();
  const texts = workload.board;
  const isNarrow = useIsNarrow();
  const { view: _, ...filters } = search;
  if (board.items.length === 0)
    return Object.keys(filters).length === 0 ? (
      <EmptyState title={texts.emptyTitle} icon={<TasklistIcon />}>
        <p>{texts.emptyText}</p>
      </EmptyState>
    ) : (
      <EmptyState title={texts.emptyFilter} icon={<TasklistIcon />}>
        <Link to={PATHS.cases} search={{}}>
          {texts.clear}
        </Link>
      </EmptyState>
    );
  const total = board.stages.find(({ stage }) => stage === search.stage)?.count ?? 0;
  return (
    <>
      {search.view === 'table' || search.stage !== undefined || isNarrow ? (
        <CaseTable board={board} search={search} />
      ) : (
        <BoardColumns board={board} search={search} />
      )}
      {more !== null && total > board.items.length && (
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          className="board-more"
          loading={more.isLoading}
          onClick={more.load}
        >
          {texts.more}
        </Button>
      )}
    </>
  );
}
