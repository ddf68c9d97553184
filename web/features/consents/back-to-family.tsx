import { Link } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { ArrowLeftIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

export function BackToFamily({ familyId }: { familyId: string }) {
  const { consents: texts } = useMessages();
  return (
    <Link to={PATHS.family} params={{ familyId }} className="back-link">
      <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
      {texts.shared.back}
    </Link>
  );
}
