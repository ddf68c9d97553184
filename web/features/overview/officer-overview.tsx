import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Emergencies } from '../access-review/emergencies.tsx';
import { UnseenFindings } from '../access-review/unseen-findings.tsx';

/** The front page of the privacy officer: what waits to be looked at. */
export function OfficerOverview() {
  const { overview, accessReview } = useMessages();
  return (
    <div className="page">
      <PageHeading title={overview.title} lead={accessReview.overview.officerLead} />
      <div className="overview-columns">
        <div className="overview-column">
          <Emergencies />
          <UnseenFindings />
        </div>
      </div>
    </div>
  );
}
