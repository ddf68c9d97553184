import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import type { LinkToFamily } from './use-link-to-family.ts';
import './families.css';

/** That what is registered here will be linked to a family, or has been; it is not named here. */
export function ForFamilyNotice({ state }: { state: LinkToFamily }) {
  const { families } = useMessages();
  const texts = families.enquiries;
  const { familyId, isWaiting, hasFailed, linked } = state;
  if (familyId === undefined) return null;
  return (
    <div className="for-family" role="status">
      {isWaiting && <p>{texts.linksAfter}</p>}
      {!isWaiting && hasFailed && <p className="family-fault">{texts.notLinkedAfter}</p>}
      {!isWaiting && linked !== undefined && <p>{texts.linkedNew(String(linked))}</p>}
      <Link to={PATHS.family} params={{ familyId }}>
        {texts.backToFamily}
      </Link>
    </div>
  );
}
