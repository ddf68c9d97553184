import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../src/features/access-review/review.ts';
import { PATHS } from '../../paths.ts';
import { Button, CheckmarkCircleIcon, LocalAlert, PrinterSmallIcon, Skeleton } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';
import { reviewQuery } from './fetch-review.ts';
import { findingKey, FindingTable } from './finding-table.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { parseReviewSearch } from './review-search.ts';
import { useMarks } from './use-marks.ts';
import './access-review.css';

const route = getRouteApi('/signed-in/innsyn');

/** What the rules found in the access log: looked through, marked and printed. */
export function ReviewPage() {
  const { accessReview: texts, shell } = useMessages();
  const { roles } = useSession();
  const search = route.useSearch({ select: parseReviewSearch, structuralSharing: true });
  const query = useInfiniteQuery(reviewQuery(search));
  const marks = useMarks();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMarking, setIsMarking] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  // what was pressed is gone with the dialog or the row: one goes on from what became of it
  useEffect(() => {
    if (marks.done !== null && !isMarking) notice.current?.focus();
  }, [marks.done, isMarking]);
  const [latest] = query.data?.pages.slice(-1) ?? [];
  const findings = query.data?.pages.flatMap(({ items }) => items);
  const chosenFindings = findings?.filter((finding) => chosen.has(findingKey(finding))) ?? [];
  const isOfficer = roles.includes('privacy_officer') && !roles.includes('team_lead');

  return (
    <div className="page">
      <PageHeading
        title={texts.title}
        lead={
          <>
            {texts.lead} {isOfficer && texts.leadOfficer} {texts.ownLeftOut}
          </>
        }
        actions={
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<PrinterSmallIcon aria-hidden />}
            onClick={() => print()}
          >
            {texts.print}
          </Button>
        }
      />
      <ReviewFilters search={search} shown={latest} />
      <p className="print-only">
        {latest !== undefined && texts.period(formatDay(latest.from), formatDay(latest.to))}
      </p>
      {query.isPending && (
        <div className="list-skeleton" role="status" aria-busy="true" aria-label={shell.loading}>
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} variant="rounded" height={64} />
          ))}
        </div>
      )}
      {query.isError && findings === undefined && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {latest?.isCut === true && <p className="review-cut">{texts.isCut}</p>}
      <div role="status" ref={notice} tabIndex={-1} className="review-notice">
        {marks.done !== null && (
          <LocalAlert status="success" size="small">
            <LocalAlert.Header>
              <LocalAlert.Title as="h2">{marks.done.text}</LocalAlert.Title>
              <LocalAlert.CloseButton onClick={marks.forget} title={shell.close} />
            </LocalAlert.Header>
            {marks.done.ids.length > 0 && (
              <LocalAlert.Content>
                <Button
                  size="small"
                  variant="secondary"
                  data-color="neutral"
                  onClick={() => void marks.undo(marks.done?.ids ?? [])}
                >
                  {texts.undo}
                </Button>
              </LocalAlert.Content>
            )}
          </LocalAlert>
        )}
      </div>
      {marks.undoError !== null && <FailureNotice error={marks.undoError} />}
      {findings?.length === 0 && (
        <EmptyState title={texts.emptyTitle} icon={<CheckmarkCircleIcon />}>
          <p>{texts.emptyText}</p>
          {search.seen !== 'all' && (
            <Link to={PATHS.accessReview} search={{ ...search, seen: 'all' }}>
              {texts.showAll}
            </Link>
          )}
        </EmptyState>
      )}
      {findings !== undefined && findings.length > 0 && (
        <>
          <div className="review-bar">
            <Button
              size="small"
              disabled={chosenFindings.length === 0}
              onClick={() => {
                marks.forget();
                setIsMarking(true);
              }}
              icon={<CheckmarkCircleIcon aria-hidden />}
            >
              {chosenFindings.length === 0
                ? texts.mark
                : texts.markCount(formatNumber(chosenFindings.length))}
            </Button>
            <span className="quiet">
              {texts.count(formatNumber(findings.length), formatNumber(latest?.count ?? findings.length))}
            </span>
          </div>
          <FindingTable
            findings={findings}
            chosen={chosen}
            onChoose={setChosen}
            onUndo={(id) => void marks.undo([id])}
          />
        </>
      )}
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          className="review-more"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {texts.more}
        </Button>
      )}
      {isMarking && (
        <MarkDialog
          isBusy={marks.isPending}
          error={marks.error}
          onClose={() => {
            marks.clearError();
            setIsMarking(false);
          }}
          onSave={(note) =>
            void marks.mark(chosenFindings.map(asNamed), note).then((isDone) => {
              if (!isDone) return;
              setIsMarking(false);
              setChosen(new Set());
            })
          }
        />
      )}
    </div>
  );
}

function asNamed({ reader, day, rule }: Finding) {
  return { readerId: reader.id, day, rule };
}
