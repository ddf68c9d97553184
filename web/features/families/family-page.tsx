import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Family } from '../../../src/features/families/family.ts';
import { isDenied } from '../../api.ts';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon, Button, PencilIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmergencyBanner } from '../access-review/emergency-banner.tsx';
import { FamilyConsents } from '../consents/family-consents.tsx';
import { FamilyDisclosures } from '../disclosures/family-disclosures.tsx';
import { FamilyContributions } from './contributions/family-contributions.tsx';
import { SeenByServices } from './contributions/seen-by-services.tsx';
import { FamilyQuestionDialog } from './dialogs/family-question-dialog.tsx';
import type { FamilyQuestion } from './dialogs/family-question.ts';
import { FamilyEnquiries } from './family-enquiries.tsx';
import { FamilyGround } from './family-ground.tsx';
import { FamilyMerges } from './family-merges.tsx';
import { FamilyNotice } from './family-notice.tsx';
import { FamilyNow } from './family-now.tsx';
import { FamilyPersons } from './family-persons.tsx';
import { FamilyPlace } from './family-place.tsx';
import { ProtectedFamily } from './protected-family.tsx';
import { familyQuery } from './fetch-families.ts';
import { rememberFocus } from './return-focus.ts';
import { useFamilyActions } from './use-family-actions.ts';
import './families.css';
import './family-page.css';

const route = getRouteApi('/signed-in/familier/$familyId');

/** The parts that may be far down. */
const PARTS = [
  { id: 'family-who', name: 'who' },
  { id: 'family-consents', name: 'consents' },
  { id: 'family-enquiries', name: 'enquiries' },
  { id: 'family-contributions', name: 'contributions' },
  { id: 'family-disclosures', name: 'disclosures' },
] as const;

/** One family at one look: who, where, why it is kept, what was consented to, what has been done. */
export function FamilyPage() {
  const { families, accessReview, shell } = useMessages();
  const texts = families.one;
  const { familyId } = route.useParams();
  const { data: family, error, isPending, refetch } = useQuery(familyQuery(familyId));
  // an id that is none is refused as input; to people it is the same as one that is not there
  const isMissing = isDenied(error) || !/^[0-9a-f-]{36}$/i.test(familyId);

  return (
    <div className="page family-page" key={familyId}>
      <Link to={PATHS.families} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {texts.back}
      </Link>
      {isMissing && (
        <>
          <PageHeading title={texts.notFoundTitle} />
          <p>{texts.notFoundText}</p>
          <p>
            <Link to={PATHS.emergency}>{accessReview.emergency.link}</Link>
          </p>
        </>
      )}
      {!isMissing && family === undefined && <PageHeading title={families.family} />}
      {!isMissing && error !== null && family === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {isPending && !isMissing && (
        <div className="facts-grid" role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={260} />
          <Skeleton variant="rounded" height={260} />
        </div>
      )}
      {family !== undefined && !isMissing && <OneFamily family={family} />}
    </div>
  );
}

function OneFamily({ family }: { family: Family }) {
  const { families } = useMessages();
  const texts = families.one;
  const actions = useFamilyActions(family.id);
  const [question, setQuestion] = useState<FamilyQuestion | null>(null);
  const returnFocus = useRef<(() => void) | null>(null);
  const ask = (next: FamilyQuestion) => {
    returnFocus.current = rememberFocus();
    actions.clear();
    setQuestion(next);
  };
  const shared = { family, onAsk: ask };

  return (
    <>
      <PageHeading
        title={family.name}
        documentTitle={texts.documentTitle(family.reference)}
        lead={
          <>
            {texts.lead(family.reference, family.teamName)}
            <br />
            {texts.createdBy(family.createdBy, formatDay(toDay(new Date(family.createdAt))))}
          </>
        }
        actions={
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<PencilIcon aria-hidden />}
            onClick={() => ask({ what: 'name' })}
          >
            {texts.editName}
          </Button>
        }
      />
      <nav aria-label={texts.onThisPage} className="family-parts">
        {PARTS.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {texts[name]}
          </a>
        ))}
      </nav>
      <FamilyNotice actions={actions} isInDialog={question !== null} />
      {family.isProtected && <EmergencyBanner familyId={family.id} />}
      {family.isProtected && <ProtectedFamily {...shared} />}
      <FamilyPersons {...shared} />
      <div className="family-state">
        <FamilyNow family={family} />
        <FamilyPlace {...shared} />
        <FamilyGround {...shared} />
      </div>
      <div id="family-consents" className="family-part">
        <FamilyConsents family={family} />
      </div>
      <SeenByServices family={family} />
      <FamilyEnquiries {...shared} />
      <FamilyContributions family={family} />
      <div id="family-disclosures" className="family-part">
        <FamilyDisclosures family={family} />
      </div>
      <FamilyMerges {...shared} />
      {question !== null && (
        <FamilyQuestionDialog
          question={question}
          family={family}
          actions={actions}
          onClose={() => {
            setQuestion(null);
            returnFocus.current?.();
          }}
        />
      )}
    </>
  );
}
