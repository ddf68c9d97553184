import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isDenied } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PersonalPage } from '../people/personal-page.tsx';
import { PartnerPlan } from '../plans/partner-plan.tsx';
import { useAccessChange } from './access-change.ts';
import { ChangeNotice } from './change-notice.tsx';
import { ContributionForm } from './contribution-form.tsx';
import { ContributionList } from './contribution-list.tsx';
import { familyWatchQuery, partnerFamilyQuery } from './fetch-partner.ts';
import { KeptText } from './kept-text.tsx';
import { KnownPersons } from './known-persons.tsx';
import { UnconfirmedNotice } from './unconfirmed-notice.tsx';
import { isUnconfirmed } from './unconfirmed.ts';
import { useReadOnChange } from './use-watch.ts';
import { WhatConsentsSay } from './what-consents-say.tsx';
import './partner.css';

const route = getRouteApi('/signed-in/mine-familier/$familyId');

/** A family as a partner's service may see it at this moment, and no longer than that. */
export function PartnerFamilyPage() {
  const { familyId } = route.useParams();
  return (
    <PersonalPage>
      <PartnerFamily key={familyId} familyId={familyId} />
    </PersonalPage>
  );
}

function PartnerFamily({ familyId }: { familyId: string }) {
  const { partner: texts, shell } = useMessages();
  const query = useQuery(partnerFamilyQuery(familyId));
  const watch = useQuery(familyWatchQuery(familyId));
  useReadOnChange(watch.data);

  // an id that is none is refused as input; to people it is the same as one that is not there
  const isMissing = isDenied(query.error) || !/^[0-9a-f-]{36}$/i.test(familyId);
  const isUnsure = isUnconfirmed(query) || isUnconfirmed(watch);
  const family = isMissing || isUnsure ? undefined : query.data;
  const { change, forget } = useAccessChange(family, isMissing);
  const isGone = isMissing && change?.what === 'gone';

  return (
    <div className="page">
      <Link to={PATHS.myFamilies} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      <PageHeading
        title={family?.name ?? (isMissing ? texts.family.notFoundTitle : texts.title)}
        documentTitle={family === undefined ? texts.title : texts.reference(family.reference)}
        {...(family !== undefined && { lead: texts.family.lead(family.reference, family.teamName) })}
      />
      <div role="status" className="partner-status">
        {change !== null && (isGone || family !== undefined) && (
          <ChangeNotice change={change} onForget={forget} />
        )}
      </div>
      {isMissing && !isGone && (
        <p>
          {texts.family.notFoundText}{' '}
          <Link to={PATHS.myFamilies} activeOptions={{ exact: true }}>
            {texts.toFamilies}
          </Link>
        </p>
      )}
      {isUnsure && <UnconfirmedNotice />}
      {query.error !== null && query.data === undefined && !isMissing && (
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
      {family === undefined && !isMissing && query.isPending && (
        <div className="facts-grid" role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={260} />
          <Skeleton variant="rounded" height={260} />
        </div>
      )}
      {family !== undefined && (
        <div className="partner-columns">
          <div className="partner-reading">
            <KnownPersons persons={family.persons} />
            <PartnerPlan family={family} />
            <WhatConsentsSay family={family} />
            <ContributionList family={family} />
          </div>
          <ContributionForm family={family} />
        </div>
      )}
      {family === undefined && <KeptText familyId={familyId} />}
    </div>
  );
}
