import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isNotFound } from '../../api.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BackToFamily } from '../consents/back-to-family.tsx';
import { servicesQuery } from '../consents/fetch-consents.ts';
import { familyQuery } from '../families/fetch-families.ts';
import { DisclosureFormView } from './disclosure-form-view.tsx';
import '../enquiries/enquiries.css';
import '../enquiries/entry/entry.css';
import './disclosures.css';

const route = getRouteApi('/signed-in/familier/$familyId/uten-samtykke');

/** Records that something was shared without consent, with the statute and who decided. */
export function NewDisclosurePage() {
  const { disclosures: texts } = useMessages();
  const { familyId } = route.useParams();
  const family = useQuery(familyQuery(familyId));
  const services = useQuery(servicesQuery);
  const isMissing = isNotFound(family.error);
  const error = family.error ?? services.error;
  const isReady = family.data !== undefined && services.data !== undefined;
  return (
    <div className="page disclosing-page">
      <BackToFamily familyId={familyId} />
      <PageHeading
        title={isMissing ? texts.notFoundTitle : texts.formTitle}
        {...(family.data !== undefined && { lead: texts.formLead(family.data.name) })}
      />
      {isMissing && <p>{texts.notFoundText}</p>}
      {error !== null && !isMissing && !isReady && (
        <FailureNotice
          error={error}
          onRetry={() => void Promise.all([family.refetch(), services.refetch()])}
        />
      )}
      {error === null && !isReady && <PageLoading />}
      {isReady && <DisclosureFormView family={family.data} services={services.data} />}
    </div>
  );
}
