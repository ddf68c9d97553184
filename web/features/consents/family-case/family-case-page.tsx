import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isNotFound } from '../../../api.ts';
import { PATHS } from '../../../paths.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { ArrowLeftIcon } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { enquiryQuery } from '../../enquiries/fetch-enquiries.ts';
import { PersonalPage } from '../../people/personal-page.tsx';
import { BecomeCase } from './become-case.tsx';
import { LinkToFamily } from './link-to-family.tsx';
import '../../families/families.css';
import './family-case.css';

const route = getRouteApi('/signed-in/henvendelser/$enquiryId/familie');

/** An enquiry becomes a family's: an anonymous one together with a consent, any other by saying so. */
export function FamilyCasePage() {
  const { enquiryId } = route.useParams();
  return (
    <PersonalPage>
      <CaseOfEnquiry key={enquiryId} enquiryId={enquiryId} />
    </PersonalPage>
  );
}

function CaseOfEnquiry({ enquiryId }: { enquiryId: string }) {
  const { familyCase: texts } = useMessages();
  const { data: enquiry, error, isPending, refetch } = useQuery(enquiryQuery(enquiryId));
  const isMissing = isNotFound(error) || !/^[0-9a-f-]{36}$/i.test(enquiryId);
  const number = String(enquiry?.number ?? '');
  const heading =
    enquiry === undefined
      ? { title: isMissing ? texts.notFoundTitle : texts.title }
      : enquiry.anonymous
        ? { title: texts.becomeTitle(number), lead: texts.becomeLead }
        : { title: texts.linkTitle(number), lead: texts.linkLead };
  return (
    <div className="page narrow-form case-page">
      <Link to={isMissing ? PATHS.enquiries : PATHS.enquiry} params={{ enquiryId }} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      <PageHeading {...heading} />
      {isMissing && <p>{texts.notFoundText}</p>}
      {error !== null && !isMissing && enquiry === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {isPending && !isMissing && <PageLoading />}
      {enquiry?.anonymous === true && <BecomeCase enquiry={enquiry} />}
      {enquiry?.anonymous === false && <LinkToFamily enquiry={enquiry} />}
    </div>
  );
}
