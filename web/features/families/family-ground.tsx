import { useQuery } from '@tanstack/react-query';
import type { Family } from '../../../src/features/families/family.ts';
import { Button, PencilIcon, Tag } from '../../ui/controls.ts';
import { FactGroup } from '../../ui/facts.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { FamilyQuestion } from './dialogs/family-question.ts';
import { processingGroundsQuery } from './fetch-families.ts';

type Props = { family: Family; onAsk: (question: FamilyQuestion) => void };

/** Why the team keeps this at all: said apart from the consents, which are another thing. */
export function FamilyGround({ family, onAsk }: Props) {
  const { families } = useMessages();
  const texts = families.ground;
  const { data: grounds = [] } = useQuery(processingGroundsQuery);
  const ground = grounds.find(({ code }) => code === family.processingGround);
  return (
    <FactGroup title={families.one.why}>
      <p className="ground">
        <span className="quiet">{texts.label}</span>
        <strong>{ground?.label ?? family.processingGround ?? texts.none}</strong>
        {ground !== undefined && <span>{ground.statute}</span>}
        {ground?.checked === false && (
          <Tag size="xsmall" variant="outline" data-color="warning">
            {texts.unchecked}
          </Tag>
        )}
      </p>
      <p className="quiet ground-explained">{texts.explain}</p>
      <Button
        size="small"
        variant="tertiary"
        icon={<PencilIcon aria-hidden />}
        onClick={() => onAsk({ what: 'ground' })}
      >
        {family.processingGround === null ? texts.choose : texts.change}
      </Button>
    </FactGroup>
  );
}
