import type { Family } from '../../../../src/features/families/family.ts';
import { OF_AGE, ageOn } from '../../../../src/features/consents/age-rules.ts';
import { Checkbox, CheckboxGroup } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { isInCare } from '../../families/describe-person.ts';

type Props = {
  persons: Family['persons'];
  today: string;
  onChange: (child: string, holders: readonly string[]) => void;
};

/** Who answers for which child, asked before the consent is. */
export function ResponsibilityFields({ persons, today, onChange }: Props) {
  const { familyCase, families } = useMessages();
  const isChild = ({ birthDate, relation }: Props['persons'][number]) => {
    const age = ageOn(birthDate, today);
    return age === null ? isInCare(relation) : age < OF_AGE;
  };
  const children = persons.filter(isChild);
  const adults = persons.filter((person) => !isChild(person));
  if (children.length === 0 || adults.length === 0) return null;
  return (
    <section className="card case-responsibility" aria-labelledby="case-responsibility">
      <h2 id="case-responsibility">{familyCase.responsibility.title}</h2>
      <p className="quiet">{familyCase.responsibility.lead}</p>
      {children.map((child) => (
        <CheckboxGroup
          key={child.id}
          size="small"
          legend={families.person.responsibilityOf(child.name)}
          value={[...child.responsible]}
          onChange={(holders: string[]) => onChange(child.id, holders)}
        >
          {adults.map(({ id, name }) => (
            <Checkbox key={id} value={id}>
              {name}
            </Checkbox>
          ))}
        </CheckboxGroup>
      ))}
    </section>
  );
}
