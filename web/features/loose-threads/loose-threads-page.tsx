import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LooseCount, LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import { PATHS } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, Skeleton } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { looseThreadsQuery } from './fetch-loose-threads.ts';
import { LooseFilters } from './loose-filters.tsx';
import { parseLooseSearch, type LooseSearch } from './loose-search.ts';
import { ThreadList, type DrawThread } from './thread-list.tsx';
import './loose-threads.css';

const route = getRouteApi('/signed-in/lose-trader');
/** Of each kind; of one kind alone a page. */
const FIRST = 5;
const PAGE = 50;
const MOST = 200;

/** Everything that is loose in the person's teams, by kind, each with its reason and next step. */
export function LooseThreadsPage() {
  const { looseThreads: texts, shell } = useMessages();
  const search = route.useSearch({ select: parseLooseSearch, structuralSharing: true });
  const [more, setMore] = useState({ key: '', limit: PAGE });
  const key = JSON.stringify(search);
  const limit = search.rule === undefined ? FIRST : more.key === key ? more.limit : PAGE;
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...looseThreadsQuery(search, limit),
    placeholderData: keepPreviousData,
  });
  const shown = data?.counts
    .map((count) => ({ rule: count.rule, total: totalOf(count, search) }))
    .filter(({ rule, total }) => total > 0 && data.items.some((item) => item.rule === rule));
  return (
    <div className="page">
      <PageHeading title={texts.title} lead={texts.lead} />
      <LooseFilters search={search} counts={data?.counts ?? []} />
      {isPending && (
        <div className="list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} variant="rounded" height={120} />
          ))}
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {shown?.length === 0 && (
        <EmptyState
          title={search.quiet === undefined ? texts.emptyTitle : texts.emptyQuietTitle}
          icon={<CheckmarkCircleIcon />}
        >
          <p>{search.quiet === undefined ? texts.emptyText : texts.emptyQuietText}</p>
        </EmptyState>
      )}
      {data !== undefined && shown !== undefined && (
        <ThreadList withCase>
          {(draw) =>
            shown.map(({ rule, total }) => (
              <RuleThreads
                key={rule}
                rule={rule}
                total={total}
                items={data.items.filter((item) => item.rule === rule)}
                search={search}
                draw={draw}
                more={
                  search.rule === undefined || total <= limit || limit >= MOST
                    ? null
                    : {
                        isLoading: isFetching,
                        load: () => setMore({ key, limit: Math.min(MOST, limit + PAGE) }),
                      }
                }
              />
            ))
          }
        </ThreadList>
      )}
    </div>
  );
}

// A rule's count under the filters that are chosen; of the quiet ones there is only one number.
function totalOf({ all, mine, quiet }: LooseCount, search: LooseSearch): number {
  if (search.quiet !== undefined) return quiet;
  return search.mine === undefined ? all : mine;
}

function RuleThreads({
  rule,
  total,
  items,
  search,
  draw,
  more,
}: {
  rule: LooseThread['rule'];
  total: number;
  items: readonly LooseThread[];
  search: LooseSearch;
  draw: DrawThread;
  more: { isLoading: boolean; load: () => void } | null;
}) {
  const { looseThreads: texts } = useMessages();
  return (
    <section className="card" aria-labelledby={`loose-${rule}`}>
      <h2 id={`loose-${rule}`}>
        {texts.rules[rule].name}
        <span className="thread-count">{formatNumber(total)}</span>
      </h2>
      <ul className="threads">{items.map(draw)}</ul>
      {search.rule === undefined && total > items.length && (
        <p className="show-all">
          <Link to={PATHS.looseThreads} search={{ ...search, rule }}>
            {texts.showAllOf(texts.rules[rule].name)}
          </Link>
        </p>
      )}
      {more !== null && (
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={more.isLoading}
          onClick={more.load}
        >
          {texts.more}
        </Button>
      )}
    </section>
  );
}
