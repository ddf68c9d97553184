import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ENTRY_LISTS, type EntryRow } from '../../../src/features/catalogue/entry-record.ts';
import { PATHS } from '../../paths.ts';
import { Button, Checkbox, CheckmarkCircleIcon, Skeleton } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { FreshnessSettingsPanel } from '../catalogue-keeping/freshness-settings-panel.tsx';
import { toConfirmQuery } from '../catalogue-keeping/to-confirm-note.tsx';
import { useSession } from '../people/session.ts';
import { BackToSearch } from './back-to-search.tsx';
import { ConfirmRow } from './confirm-row.tsx';
import { parseConfirmSearch, type ConfirmSearch } from './confirm-search.ts';
import { entryListQuery } from './fetch-catalogue.ts';
import { useCatalogueTexts } from './page-texts.ts';
import type { CatalogueTexts } from './messages/nb.ts';
import { useConfirmSeveral, type Outcome } from './use-confirm-several.ts';
import { NO_ROW, useNextRow } from './use-next-row.ts';
import { WhichList } from './which-list.tsx';
import './catalogue.css';
import './confirm.css';

const route = getRouteApi('/signed-in/tiltak/bekreft');

/** What somebody is to look over: confirmed one by one or several at once. */
export function ConfirmPage() {
  const { texts } = useCatalogueTexts();
  const own = texts.confirm;
  const { roles } = useSession();
  const { list = 'mine' } = route.useSearch({ select: parseConfirmSearch });
  return (
    <div className="page">
      <BackToSearch />
      <PageHeading title={own.title} lead={own.lead} />
      <WhichList label={own.which}>
        {ENTRY_LISTS.map((one) => (
          <Link
            key={one}
            to={PATHS.toConfirm}
            search={parseConfirmSearch({ list: one })}
            activeOptions={{ exact: true }}
          >
            {own.lists[one]}
          </Link>
        ))}
      </WhichList>
      {roles.includes('steward') && <FreshnessSettingsPanel />}
      <Rows key={list} list={list} />
    </div>
  );
}

function Rows({ list }: { list: NonNullable<ConfirmSearch['list']> }) {
  const { texts } = useCatalogueTexts();
  const own = texts.confirm;
  const query = useInfiniteQuery(entryListQuery(list));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const several = useConfirmSeveral();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  const mayConfirm = (row: EntryRow) => row.state === 'published';
  const due = rows.filter(({ isStale }) => isStale);
  const [showsAll, setShowsAll] = useState(false);
  // one's own come with those that are late first: the others wait behind a press, so that one sees what is to be done
  const isShort = list === 'mine' && due.length > 0 && due.length < rows.length && !showsAll;
  const shown = isShort ? due : rows;
  // where all that has come is late, the server knows how many more are
  const { data: waiting } = useQuery({ ...toConfirmQuery, enabled: list === 'mine' });
  const isLate = list === 'mine' && due.length > 0 && due.length === shown.length;
  const late = Math.max(due.length, waiting?.mine.past ?? 0);
  const open = shown.filter(mayConfirm);
  const picked = open.filter(({ id }) => chosen.has(id));
  const confirm = (which: readonly EntryRow[], at: number) => {
    if (several.isPending) return;
    goOnAt(at);
    setChosen(new Set());
    several.confirm(which);
  };
  const { box, goOnAt } = useNextRow(several.isPending);
  return (
    <div className="confirm-rows" ref={box}>
      <ConfirmNotice
        several={several}
        onUndo={() => {
          goOnAt(NO_ROW);
          several.undo();
        }}
      />
      {query.isPending && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={160} />
        </div>
      )}
      {query.isError && query.data === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {total === 0 && (
        <EmptyState title={own.none} icon={<CheckmarkCircleIcon />}>
          <p>{own.noneText}</p>
        </EmptyState>
      )}
      {total !== undefined && total > 0 && (
        <>
          <div className="confirm-bar">
            <p id="confirm-count" className="catalogue-count" tabIndex={-1}>
              {isLate ? own.late(late) : own.total(total)}
            </p>
            {open.length > 0 && (
              <>
                <Checkbox
                  size="small"
                  checked={picked.length === open.length}
                  indeterminate={picked.length > 0 && picked.length < open.length}
                  onChange={({ target }) =>
                    setChosen(new Set(target.checked ? open.map(({ id }) => id) : []))
                  }
                >
                  {own.all}
                </Checkbox>
                <Button
                  size="small"
                  disabled={picked.length === 0}
                  loading={several.isPending}
                  onClick={() => confirm(picked, NO_ROW)}
                >
                  {own.several(picked.length)}
                </Button>
              </>
            )}
          </div>
          <ul className="plain-list confirm-list">
            {shown.map((row, at) => (
              <ConfirmRow
                key={row.id}
                row={row}
                isChosen={chosen.has(row.id)}
                isTaking={several.isTaking(row.id)}
                onChoose={(isChosen) => {
                  const next = new Set(chosen);
                  if (isChosen) next.add(row.id);
                  else next.delete(row.id);
                  setChosen(next);
                }}
                onConfirm={() => confirm([row], at)}
              />
            ))}
          </ul>
          {isShort && (
            <div className="list-end">
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                onClick={() => {
                  setShowsAll(true);
                  // the button goes away under the finger: the reader goes on at the heading above the list
                  document.getElementById('confirm-count')?.focus();
                }}
              >
                {own.rest(total - due.length)}
              </Button>
            </div>
          )}
          {query.hasNextPage && !isShort && (
            <div className="list-end">
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {own.more}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function whyFailed({ failed, isUndone, isUnreachable }: Outcome, own: CatalogueTexts['confirm']): string {
  if (isUnreachable) return own.unreachable;
  return isUndone ? own.notUndone(failed) : own.failed(failed);
}

type NoticeProps = { several: ReturnType<typeof useConfirmSeveral>; onUndo: () => void };

function ConfirmNotice({ several, onUndo }: NoticeProps) {
  const { texts } = useCatalogueTexts();
  const own = texts.confirm;
  const { outcome, isPending } = several;
  return (
    <div className="confirm-notice">
      <div role="status">
        {outcome !== null && outcome.done.length > 0 && (
          <p className="catalogue-done" tabIndex={-1}>
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {outcome.isUndone ? own.undone : own.done(outcome.done.length)}
            {!outcome.isUndone && (
              <Button size="xsmall" variant="tertiary" loading={isPending} onClick={onUndo}>
                {own.undo}
              </Button>
            )}
          </p>
        )}
      </div>
      <div role="alert">
        {outcome !== null && outcome.failed > 0 && (
          <p className="catalogue-fault" tabIndex={-1}>
            {whyFailed(outcome, own)}
          </p>
        )}
      </div>
    </div>
  );
}
