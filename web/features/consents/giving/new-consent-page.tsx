import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isNotFound } from '../../../api.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { familyQuery } from '../../families/fetch-families.ts';
import { useSession } from '../../people/session.ts';
import { BackToFamily } from '../back-to-family.tsx';
import { consentSettingsQuery, consentsQuery, consentTextsQuery, servicesQuery } from '../fetch-consents.ts';
import { formOfSitting, startForm } from './consent-form.ts';
import { ConsentFormView } from './consent-form-view.tsx';
import '../../enquiries/entry/entry.css';
import '../consents.css';
import './giving.css';

const route = getRouteApi('/signed-in/familier/$familyId/samtykke/nytt');

/** Giving or refusing: everything that is agreed in one sitting, on one page. */
export function NewConsentPage() {
  const { consents } = useMessages();
  const texts = consents.giving;
  const { familyId } = route.useParams();
  const { renew } = route.useSearch();
  const { account } = useSession();
  const family = useQuery(familyQuery(familyId));
  const services = useQuery(servicesQuery);
  const settings = useQuery(consentSettingsQuery);
  const listed = useQuery(consentTextsQuery);
  const earlier = useQuery({ ...consentsQuery(familyId), enabled: renew !== undefined });
  const queries = [family, services, settings, listed, ...(renew === undefined ? [] : [earlier])];
  const error = queries.map((query) => query.error).find((found) => found !== null) ?? null;
  const isMissing = isNotFound(family.error);
  const today = toDay(new Date());

  const isReady =
    family.data !== undefined &&
    services.data !== undefined &&
    settings.data !== undefined &&
    listed.data !== undefined &&
    (renew === undefined || earlier.data !== undefined);
  return (
    <div className="page giving-page">
      <BackToFamily familyId={familyId} />
      <PageHeading
        title={isMissing ? texts.familyNotFound : texts.title}
        {...(family.data !== undefined && { lead: texts.lead(family.data.name) })}
      />
      {isMissing && <p>{texts.familyNotFoundText}</p>}
      {error !== null && !isMissing && !isReady && (
        <FailureNotice
          error={error}
          onRetry={() => void Promise.all(queries.map((query) => query.refetch()))}
        />
      )}
      {error === null && !isReady && <PageLoading />}
      {isReady && (
        <ConsentFormView
          family={family.data}
          services={services.data}
          decidesFrom={settings.data.youngPersonDecidesFrom}
          usualDays={settings.data.usualDays}
          texts={listed.data}
          today={today}
          fresh={() => {
            const start = startForm({
              family: family.data,
              today,
              usualDays: settings.data.usualDays,
              accountId: account.id,
            });
            const sitting = earlier.data?.filter(({ statementId }) => statementId === renew) ?? [];
            const team = services.data.find(({ teamId }) => teamId === family.data.teamId);
            return formOfSitting(sitting, start, team?.id ?? 0);
          }}
          isRenewing={renew !== undefined}
        />
      )}
    </div>
  );
}
