import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isNotFound } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { EyeSlashIcon, InfoCard, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EnquiryFamily } from '../families/enquiry-family.tsx';
import { EnquirySuggestions } from '../matching/enquiry-suggestions.tsx';
import { BackToList } from './back-to-list.tsx';
import { ChangeHistory } from './change-history.tsx';
import { EnquiryActions } from './enquiry-actions.tsx';
import { EnquiryFacts } from './enquiry-facts.tsx';
import { enquiryQuery } from './fetch-enquiries.ts';
import './enquiry-actions.css';
import './enquiries.css';

const route = getRouteApi('/signed-in/henvendelser/$enquiryId');

/** One enquiry, as it stands. */
export function EnquiryPage() {
  const { cases, enquiries: texts, entry, shell } = useMessages();
  const { enquiryId } = route.useParams();
  const { data: enquiry, error, isPending, refetch } = useQuery(enquiryQuery(enquiryId));

  // an id that is none is refused as input; to people it is the same as one that is not there
  const isMissing = isNotFound(error) || !/^[0-9a-f-]{36}$/i.test(enquiryId);
  const title = isMissing
    ? texts.notFoundTitle
    : enquiry === undefined
      ? texts.oneTitle('')
      : texts.oneTitle(String(enquiry.number));

  return (
    <div className="page">
      <BackToList />
      <PageHeading
        title={title.trim()}
        lead={enquiry?.teamName}
        {...(enquiry !== undefined && {
          actions: (
            <>
              {enquiry.kind === 'case' && (
                <Link to={PATHS.case} params={{ caseId: enquiryId }} className="button-link">
                  {cases.openCase}
                </Link>
              )}
              <Link to={PATHS.editEnquiry} params={{ enquiryId }} className="button-link">
                {entry.edit}
              </Link>
            </>
          ),
        })}
      />
      {isMissing && <p>{texts.notFoundText}</p>}
      {!isMissing && error !== null && enquiry === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {isPending && !isMissing && (
        <div className="facts-grid" role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={260} />
          <Skeleton variant="rounded" height={260} />
        </div>
      )}
      {enquiry?.anonymous === true && (
        <InfoCard data-color="meta-purple" className="anonymous-card">
          <InfoCard.Header icon={<EyeSlashIcon aria-hidden />}>
            <InfoCard.Title as="h2">{texts.anonymousMeaningTitle}</InfoCard.Title>
          </InfoCard.Header>
          <InfoCard.Content>{texts.anonymousMeaning}</InfoCard.Content>
        </InfoCard>
      )}
      {enquiry !== undefined && (
        <>
          <EnquiryActions enquiry={enquiry} />
          <EnquiryFamily enquiry={enquiry} />
          <EnquiryFacts enquiry={enquiry} />
          <EnquirySuggestions enquiry={enquiry} />
          <div className="facts-grid">
            <ChangeHistory enquiry={enquiry} />
          </div>
        </>
      )}
    </div>
  );
}
