import { ageOn } from '../../../../src/features/consents/age-rules.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { Button } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { ChoiceGroup } from '../../enquiries/entry/choice-group.tsx';
import type { Giving } from './use-giving.ts';

type Props = { giving: Giving; family: Family; today: string };

/** Whom the consent is about. */
export function PersonsStep({ giving: { form, update }, family, today }: Props) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const isAll = form.persons.length === family.persons.length;
  return (
    <>
      <ChoiceGroup
        field="persons"
        legend={texts.persons}
        hint={texts.personsHint}
        choices={family.persons.map((person) => {
          const age = ageOn(person.birthDate, today);
          const details = [
            ...(age === null ? [] : [texts.age(age)]),
            ...(person.livesHere ? [] : [texts.livesElsewhere]),
          ];
          return { code: person.id, label: [person.name, ...details].join(', ') };
        })}
        value={form.persons}
        onChange={(persons) => update({ persons })}
      />
      <Button
        type="button"
        size="xsmall"
        variant="tertiary"
        data-color="neutral"
        className="choose-all"
        onClick={() => update({ persons: isAll ? [] : family.persons.map(({ id }) => id) })}
      >
        {isAll ? texts.none : texts.all}
      </Button>
    </>
  );
}
