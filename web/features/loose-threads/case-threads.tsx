import { useQuery } from '@tanstack/react-query';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { CheckmarkCircleIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { caseThreadsQuery } from './fetch-loose-threads.ts';
import { ThreadList } from './thread-list.tsx';
import './loose-threads.css';

/** What is loose in the case, with what may wait under it. */
export function CaseThreads({ head }: { head: CaseHead }) {
  const { looseThreads: texts, shell } = useMessages();
  const { data, error, isPending, refetch } = useQuery(caseThreadsQuery(head.id));
  const loose = data?.items.filter(({ quiet }) => quiet === null) ?? [];
  const quiet = data?.items.filter((thread) => thread.quiet !== null) ?? [];
  return (
    <section className="card case-threads" aria-labelledby="case-threads-title">
      <h2 id="case-threads-title">
        {texts.title}
        {loose.length > 0 && <span className="thread-count">{formatNumber(loose.length)}</span>}
      </h2>
      {isPending && (
        <div role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={48} />
        </div>
      )}
      {error !== null && data === undefined && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <ThreadList>
          {(draw) => (
            <>
              {loose.length === 0 ? (
                <p className="thread-none">
                  <CheckmarkCircleIcon aria-hidden />
                  {texts.caseEmpty}
                </p>
              ) : (
                <ul className="threads">{loose.map(draw)}</ul>
              )}
              {quiet.length > 0 && (
                <details className="threads-quiet">
                  <summary>{texts.quietCount(formatNumber(quiet.length))}</summary>
                  <ul className="threads">{quiet.map(draw)}</ul>
                </details>
              )}
            </>
          )}
        </ThreadList>
      )}
    </section>
  );
}
