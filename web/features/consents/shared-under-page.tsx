import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Consent } from '../../../src/features/consents/consent.ts';
import type { Family } from '../../../src/features/families/family.ts';
import { isNotFound } from '../../api.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { Button, CheckmarkCircleIcon, PrinterSmallIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { familyQuery } from '../families/fetch-families.ts';
import { BackToFamily } from './back-to-family.tsx';
import { formatInstant } from './describe-period.ts';
import { consentsQuery, sharedQuery } from './fetch-consents.ts';
import { nameOf } from './name-of.ts';
import './consents.css';

const route = getRouteApi('/signed-in/familier/$familyId/samtykke/$statementId/delt');

/** What was shown to other services under a consent, or under all of one sitting: for the family too, on paper. */
export function SharedUnderPage() {
  const { consents: texts } = useMessages();
  const { familyId, statementId } = route.useParams();
  const { consent: consentId } = route.useSearch();
  const family = useQuery(familyQuery(familyId));
  const consents = useQuery(consentsQuery(familyId));
  const error = family.error ?? consents.error;
  const rows = consents.data?.filter(
    (consent) =>
      consent.statementId === statementId &&
      consent.answer === 'given' &&
      (consentId === undefined || consent.id === consentId),
  );
  const isReady = family.data !== undefined && rows !== undefined;
  const isMissing = isNotFound(error) || (isReady && rows.length === 0);
  const withdrawnAt = rows?.map((consent) => consent.withdrawnAt).find((at) => at !== null);
  return (
    <div className="page">
      <BackToFamily familyId={familyId} />
      <PageHeading
        title={isMissing ? texts.shared.notFoundTitle : texts.shared.title}
        {...(!isMissing && { lead: family.data?.name })}
        actions={
          isReady &&
          !isMissing && (
            <Button
              size="small"
              variant="secondary"
              icon={<PrinterSmallIcon aria-hidden />}
              onClick={() => print()}
            >
              {texts.shared.print}
            </Button>
          )
        }
      />
      {isMissing && <p>{texts.shared.notFoundText}</p>}
      {error !== null && !isMissing && (
        <FailureNotice
          error={error}
          onRetry={() => void Promise.all([family.refetch(), consents.refetch()])}
        />
      )}
      {!isReady && error === null && <PageLoading />}
      {isReady && !isMissing && (
        <>
          {withdrawnAt !== undefined && (
            <div className="withdrawn-notice">
              <CheckmarkCircleIcon aria-hidden fontSize="1.5rem" />
              <div>
                <h2>{texts.shared.withdrawnTitle}</h2>
                <p>{texts.shared.withdrawnText(formatInstant(withdrawnAt))}</p>
              </div>
            </div>
          )}
          <p className="quiet">{texts.shared.lead}</p>
          {rows.map((consent) => (
            <SharedUnder key={consent.id} family={family.data} consent={consent} />
          ))}
        </>
      )}
    </div>
  );
}

function SharedUnder({ family, consent }: { family: Family; consent: Consent }) {
  const { consents: texts, shell } = useMessages();
  const { label } = useCodeLabels();
  const { data: items, error, refetch } = useQuery(sharedQuery(family.id, consent.id));
  const caption = texts.shared.caption(consent.givingService.name, consent.receivingService.name);
  return (
    <section className="card shared-under" aria-label={caption}>
      <h2>{caption}</h2>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {items === undefined && error === null && <p role="status">{shell.loading}</p>}
      {items?.length === 0 && <p>{texts.shared.nothing}</p>}
      {items !== undefined && items.length > 0 && (
        <ScrollBox>
          <table className="consent-table shared-table">
            <caption className="sr-only">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.shared.what}</th>
                <th scope="col">{texts.shared.about}</th>
                <th scope="col">{texts.shared.to}</th>
                <th scope="col">{texts.shared.when}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.contributionId} ${item.shownTo} ${item.shownAt}`}>
                  <td>
                    {texts.kinds[item.kind] ?? item.kind}, {formatDay(item.occurredOn)}
                    <p className="quiet">{item.excerpt}</p>
                  </td>
                  <td>
                    {item.persons.map((id) => nameOf(family, id, texts)).join(', ')}
                    <p className="quiet">{item.topics.map((topic) => label('topic', topic)).join(', ')}</p>
                  </td>
                  <td>{texts.shared.shownTo(item.shownTo, item.service.name)}</td>
                  <td className="consent-when">{formatInstant(item.shownAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
