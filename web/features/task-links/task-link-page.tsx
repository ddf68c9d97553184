import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PATHS } from '../../paths.ts';
import { OpenLayout } from '../../shell/open-layout.tsx';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { linkedTaskQuery, ownPageQuery } from './fetch-task-links.ts';
import { LinkedTaskView } from './linked-task-view.tsx';
import { OpenWithCode } from './open-with-code.tsx';
import './task-links.css';

const route = getRouteApi('/oppgave/$token');

/** What is behind a link in an e-mail: nothing at all, until the code is there. */
export function TaskLinkPage() {
  const { taskLinks, shell } = useMessages();
  const texts = taskLinks.page;
  const { token } = route.useParams();
  const own = useQuery(ownPageQuery(token));
  const opened = useQuery({ ...linkedTaskQuery(token), enabled: own.data !== undefined || own.isError });
  /** Why it is closed, where somebody had it open. */
  const [closing, setClosing] = useState<'ended' | 'left' | null>(null);
  if (typeof own.data === 'string')
    return <Navigate to={PATHS.myFamily} params={{ familyId: own.data }} replace />;

  return (
    <OpenLayout>
      <div className="page narrow-page task-link">
        {opened.data?.is !== 'open' && <PageHeading title={texts.title} lead={texts.lead} />}
        {opened.isError && <FailureNotice error={opened.error} onRetry={() => void opened.refetch()} />}
        {opened.data === undefined && !opened.isError && (
          <div role="status" aria-busy="true" aria-label={shell.loading}>
            <Skeleton variant="rounded" height={160} />
          </div>
        )}
        {opened.data?.is === 'closed' && (
          <OpenWithCode
            token={token}
            said={closing === null ? null : texts[closing]}
            onOpened={() => {
              setClosing(null);
              return opened.refetch();
            }}
          />
        )}
        {opened.data?.is === 'gone' && (
          <section className="card">
            <h2>{texts.gone}</h2>
            <p>{texts.goneWhy}</p>
          </section>
        )}
        {opened.data?.is === 'open' && (
          <LinkedTaskView
            key={opened.data.task.id}
            token={token}
            task={opened.data.task}
            onClosed={setClosing}
          />
        )}
      </div>
    </OpenLayout>
  );
}
