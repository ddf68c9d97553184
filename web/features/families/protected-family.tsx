import { useQuery } from '@tanstack/react-query';
import type { Family } from '../../../src/features/families/family.ts';
import { Button, InfoCard, PlusIcon, ShieldLockIcon, XMarkIcon } from '../../ui/controls.ts';
import { emergenciesQuery } from '../access-review/fetch-review.ts';
import { formatInstant } from '../consents/describe-period.ts';
import { useMessages } from '../../ui/language.tsx';
import type { FamilyQuestion } from './dialogs/family-question.ts';

type Props = { family: Family; onAsk: (question: FamilyQuestion) => void };

/** That someone in the family has a protected identity, and for whom alone the family is there. */
export function ProtectedFamily({ family, onAsk }: Props) {
  const { families } = useMessages();
  const texts = families.protection;
  const { data: emergencies = [] } = useQuery(emergenciesQuery);
  const own = emergencies.find(({ family: opened, isMine, isOpen }) => {
    return isMine && isOpen && opened?.id === family.id;
  });
  // who is here for an emergency names nobody while there is somebody named
  const canName = own?.hasReader !== true;
  return (
    <InfoCard data-color="danger" className="protected-family">
      <InfoCard.Header icon={<ShieldLockIcon aria-hidden />}>
        <InfoCard.Title as="h2">{texts.bannerTitle}</InfoCard.Title>
      </InfoCard.Header>
      <InfoCard.Content>
        <p>{texts.bannerText}</p>
        <h3>{texts.readers}</h3>
        <ul className="plain-list">
          {family.readers.map((reader) => (
            <li key={reader.accountId} className="reader">
              <strong>{reader.name}</strong>
              <span>{texts.namedBy(reader.namedBy, formatInstant(reader.namedAt))}</span>
              {canName && family.readers.length > 1 && (
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<XMarkIcon aria-hidden />}
                  aria-label={texts.removeReader(reader.name)}
                  onClick={() => onAsk({ what: 'removeReader', reader })}
                />
              )}
            </li>
          ))}
        </ul>
        {canName && (
          <Button
            size="small"
            variant="secondary"
            data-color="neutral"
            icon={<PlusIcon aria-hidden />}
            onClick={() => onAsk({ what: 'nameReader' })}
          >
            {texts.addReader}
          </Button>
        )}
      </InfoCard.Content>
    </InfoCard>
  );
}
