import { useState } from 'react';
import type { Person } from '../../../../src/features/families/family.ts';
import { API } from '../../../paths.ts';
import { useMessages } from '../../../ui/language.tsx';
import { faultOf } from '../../setup/faults.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import { PersonFields } from '../person-fields.tsx';
import { contentOfPerson, editOfPerson, emptyPerson, formOfPerson, type PersonForm } from '../person-form.ts';
import { usePersonFaults } from '../use-person-faults.ts';
import type { DialogProps } from './family-question.ts';

/** Adds a person, or changes one: then only what was changed here is sent. */
export function PersonDialog({
  person,
  family,
  actions,
  submit,
  onClose,
}: DialogProps & { person: Person | null }) {
  const { families } = useMessages();
  const texts = families.person;
  const [form, setForm] = useState<PersonForm>(() =>
    person === null ? emptyPerson() : formOfPerson(person),
  );
  const [isTried, setIsTried] = useState(false);
  const faultsOf = usePersonFaults();
  const faults = isTried ? faultsOf(form) : [];
  const save = () => {
    setIsTried(true);
    if (faultsOf(form).length > 0) return;
    // after a conflict the next try begins from what stands now
    const version = family.persons.find(({ id }) => id === person?.id)?.version ?? 1;
    submit(
      person === null
        ? { method: 'POST', path: API.familyPersons(family.id), body: contentOfPerson(form) }
        : {
            method: 'PATCH',
            path: API.familyPerson(family.id, person.id),
            body: editOfPerson(person, version, form),
          },
      texts.saved(form.name.trim()),
    );
  };
  return (
    <FamilyDialog
      title={person === null ? texts.add : texts.editOf(person.name)}
      submit={families.one.save}
      actions={actions}
      fields={Object.keys(form)}
      width="medium"
      onSubmit={save}
      onClose={onClose}
    >
      <PersonFields
        form={form}
        prefix="person"
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
        faultOf={(field) =>
          faults.find((fault) => fault.field === field)?.text ?? faultOf(actions.error, field)
        }
      />
    </FamilyDialog>
  );
}
