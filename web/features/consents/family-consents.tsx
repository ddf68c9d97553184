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
import { findReminders } from './consent-cells.ts';
import { ConsentTable } from './consent-table.tsx';
import { describeEnd } from './describe-period.ts';
import { consentsQuery } from './fetch-consents.ts';
import { nameOf } from './name-of.ts';
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
          <Reminders family={family} consents={consents} />
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

function Reminders({ family, consents }: { family: Family; consents: readonly Consent[] }) {
  const { consents: texts } = useMessages();
  const heading = useId();
  const reminders = findReminders(consents);
  if (reminders.length === 0) return null;
  return (
    <section className="consent-reminders" aria-labelledby={heading}>
      <h3 id={heading}>{texts.remindersTitle}</h3>
      <ul className="plain-list">
        {reminders.map((consent) => (
          <li key={consent.id}>
            <span>
              {texts.reminder(
                consent.receivingService.name,
                consent.persons.map((id) => nameOf(family, id, texts)).join(', '),
                describeEnd(consent.validTo, texts),
              )}
            </span>
            <Link
              to={PATHS.newConsent}
              params={{ familyId: family.id }}
              search={{ renew: consent.statementId }}
              aria-label={texts.renewOf(consent.receivingService.name)}
              className="consent-renew"
            >
              {texts.renew}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
