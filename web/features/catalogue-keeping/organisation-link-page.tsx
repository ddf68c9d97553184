import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenLayout } from '../../shell/open-layout.tsx';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { AskAgain, OpenLink } from './open-link.tsx';
import { keepLinkKey, readLinkKey, sittingQuery } from './fetch-organisation-link.ts';
import { useKeepingWords } from './keeping-words.ts';
import { OwnEntries } from './own-entries.tsx';
import './keeping.css';

const route = getRouteApi('/tilbud/$token');

/** What is behind a link that an organisation was sent: its own entries, for an hour after it was opened. */
export function OrganisationLinkPage() {
  const texts = useKeepingWords().words.page;
  const { token } = route.useParams();
  const [key, setKey] = useState(() => readLinkKey(token));
  const [isClosed, setIsClosed] = useState(false);
  const keep = (next: string | null) => {
    keepLinkKey(token, next);
    setKey(next);
  };

  return (
    <OpenLayout>
      <div className="page narrow-page keeping">
        {isClosed && (
          <>
            <PageHeading title={texts.title} />
            <p role="status">{texts.closed}</p>
          </>
        )}
        {!isClosed && key === null && <OpenLink token={token} onOpened={keep} />}
        {!isClosed && key !== null && (
          <OpenedLink
            token={token}
            linkKey={key}
            onClosed={() => {
              keep(null);
              setIsClosed(true);
            }}
          />
        )}
      </div>
    </OpenLayout>
  );
}

type Props = { token: string; linkKey: string; onClosed: () => void };

function OpenedLink({ token, linkKey, onClosed }: Props) {
  const texts = useKeepingWords().words.page;
  const { data: sitting, error, refetch } = useQuery(sittingQuery(linkKey));
  const entries = sitting?.entries ?? null;
  return (
    <>
      {entries === null && <PageHeading title={texts.title} lead={texts.lead} />}
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {sitting === undefined && error === null && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={240} />
        </div>
      )}
      {sitting?.isOpen === false && (
        <section className="card keeping-part" role="alert">
          <p>{texts.ended}</p>
          <AskAgain token={token} />
        </section>
      )}
      {sitting !== undefined && entries !== null && (
        <OwnEntries linkKey={linkKey} entries={entries} isOpen={sitting.isOpen} onClosed={onClosed} />
      )}
    </>
  );
}
