import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { PATHS } from '../../paths.ts';
import { Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useIsNarrow } from '../../ui/media.ts';
import { ConsentCards } from './consent-cards.tsx';
import { ConsentTable } from './consent-table.tsx';
import { consentsQuery } from './fetch-consents.ts';
import { Sittings } from './sittings.tsx';
import './consents.css';

/** The consents of a family: who is shared about, with whom, about what and until when; and how it was said. */
export function FamilyConsents({ family }: { family: Family }) {
  const { consents: texts } = useMessages();
  const heading = useId();
  const { data: consents, error, refetch } = useQuery(consentsQuery(family.id));
  return (
    <section className="card family-consents" aria-labelledby={heading}>
      <div className="consents-head">
        <div>
          <h2 id={heading}>{texts.title}</h2>
          <p className="quiet">{texts.lead}</p>
        </div>
        <Link to={PATHS.newConsent} params={{ familyId: family.id }} className="button-link">
          {texts.give}
        </Link>
      </div>
      {consents === undefined && error === null && (
        <div role="status" aria-busy="true" aria-label={texts.loading}>
          <Skeleton variant="rounded" height={180} />
        </div>
      )}
      {consents === undefined && error !== null && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {consents?.length === 0 && (
        <div className="consents-empty">
          <p>
            <strong>{texts.emptyTitle}</strong>
          </p>
          <p className="quiet">{texts.emptyText}</p>
        </div>
      )}
      {consents !== undefined && consents.length > 0 && (
        <>
          <ByPerson family={family} consents={consents} />
          <Sittings family={family} consents={consents} />
        </>
      )}
    </section>
  );
}

function ByPerson(props: { family: Family; consents: readonly Consent[] }) {
  return useIsNarrow() ? <ConsentCards {...props} /> : <ConsentTable {...props} />;
}
