import type { Family } from '../../../src/features/families/family.ts';
import { Button, PlusIcon } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import type { FamilyQuestion } from './dialogs/family-question.ts';
import { PersonCard } from './person-card.tsx';

type Props = { family: Family; onAsk: (question: FamilyQuestion) => void };

export function FamilyPersons({ family, onAsk }: Props) {
  const { families } = useMessages();
  return (
    <section className="family-section" aria-labelledby="family-who">
      <div className="family-head">
        <h2 id="family-who">{families.one.who}</h2>
        <Button
          size="small"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => onAsk({ what: 'person', person: null })}
        >
          {families.person.add}
        </Button>
      </div>
      {family.persons.length === 0 && <p className="quiet">{families.person.none}</p>}
      <ul className="person-cards">
        {family.persons.map((person) => (
          <PersonCard key={person.id} person={person} family={family} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  );
}
