import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import { PATHS } from '../../paths.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSession } from '../people/session.ts';
import { enquiryFamilyQuery } from './fetch-families.ts';
import './families.css';

/** On an enquiry's page: whose it is, or the ways to make it a family's. */
export function EnquiryFamily({ enquiry }: { enquiry: Enquiry }) {
  const { families } = useMessages();
  const texts = families.enquiries;
  const { roles } = useSession();
  const worksWithFamilies = roles.includes('adviser') || roles.includes('team_lead');
  const { data: family } = useQuery({
    ...enquiryFamilyQuery(enquiry.id),
    enabled: worksWithFamilies && !enquiry.anonymous,
  });
  if (!worksWithFamilies || (family === undefined && !enquiry.anonymous)) return null;
  const params = { enquiryId: enquiry.id };
  return (
    <FactGroup title={texts.belongsTo} wide>
      {enquiry.anonymous && (
        <div className="enquiry-family">
          <p className="quiet">{texts.anonymousMeaning}</p>
          <Link to={PATHS.enquiryFamilyCase} params={params} className="button-link small-link">
            {texts.becomeCase}
          </Link>
        </div>
      )}
      {!enquiry.anonymous && family === null && (
        <div className="enquiry-family">
          <p className="quiet">{texts.notLinked}</p>
          <Link to={PATHS.enquiryFamilyCase} params={params} className="button-link small-link">
            {texts.linkToFamily}
          </Link>
          <Link to={PATHS.newFamily} search={{ henvendelse: enquiry.id }} className="button-link small-link">
            {texts.startFamily}
          </Link>
        </div>
      )}
      {family !== null && family !== undefined && (
        <p>
          {texts.belongsToText}{' '}
          <Link to={PATHS.family} params={{ familyId: family.id }}>
            {family.name}
          </Link>{' '}
          <span className="quiet">{family.reference}</span>
        </p>
      )}
    </FactGroup>
  );
}
