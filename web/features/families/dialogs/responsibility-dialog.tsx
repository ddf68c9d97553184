import { useState } from 'react';
import type { Person } from '../../../../src/features/families/family.ts';
import { API } from '../../../paths.ts';
import { Checkbox, CheckboxGroup } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { isInCare } from '../describe-person.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import type { DialogProps } from './family-question.ts';

export function ResponsibilityDialog({
  child,
  family,
  actions,
  submit,
  onClose,
}: DialogProps & { child: Person }) {
  const { families } = useMessages();
  const texts = families.person;
  const [holders, setHolders] = useState<readonly string[]>(child.responsible);
  // who has it already stands here whatever they are to the family
  const adults = family.persons.filter(
    ({ id, relation }) => id !== child.id && (!isInCare(relation) || child.responsible.includes(id)),
  );
  const save = () =>
    submit(
      { method: 'PUT', path: API.familyPerson(family.id, child.id, '/responsibility'), body: { holders } },
      families.one.saved,
    );
  return (
    <FamilyDialog
      title={texts.responsibilityOf(child.name)}
      submit={families.one.save}
      actions={actions}
      fields={[]}
      onSubmit={save}
      onClose={onClose}
    >
      <CheckboxGroup
        legend={texts.responsibility}
        description={texts.responsibilityHint}
        size="small"
        value={[...holders]}
        onChange={(values: string[]) => setHolders(values)}
      >
        {adults.map(({ id, name, relation, livesHere }) => (
          <Checkbox key={id} value={id}>
            {name}, {texts.relations[relation].toLocaleLowerCase()}
            {!livesHere && ` (${texts.livesElsewhere.toLocaleLowerCase()})`}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {adults.length === 0 && <p>{texts.nobodyElse}</p>}
    </FamilyDialog>
  );
}
