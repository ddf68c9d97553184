import { useState } from 'react';
import { Protection, type Person } from '../../../../src/features/families/family.ts';
import { API } from '../../../paths.ts';
import { Checkbox, Radio, RadioGroup } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSession } from '../../people/session.ts';
import { FamilyDialog } from '../family-dialog.tsx';
import type { DialogProps } from './family-question.ts';

/** Guided: what protection means for everyone else, and for whom the family is there from that moment. */
export function ProtectionDialog({
  person,
  family,
  actions,
  submit,
  onClose,
}: DialogProps & { person: Person }) {
  const { families } = useMessages();
  const texts = families.protection;
  const { account } = useSession();
  const [level, setLevel] = useState<Protection>(person.protection);
  const [isUnderstood, setIsUnderstood] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const others = family.persons.some(({ id, protection }) => id !== person.id && protection !== 'none');
  const hides = level !== 'none' && !family.isProtected;
  const lifts = level === 'none' && family.isProtected && !others;
  // who enters it is named from that moment, so that the family is not lost to everyone
  const named = [
    ...family.readers.map(({ name }) => name),
    ...(family.readers.some(({ accountId }) => accountId === account.id) ? [] : [texts.you(account.name)]),
  ];
  const save = () => {
    setIsTried(true);
    if ((hides || lifts) && !isUnderstood) return;
    submit(
      {
        method: 'PUT',
        path: API.familyPerson(family.id, person.id, '/protection'),
        body: { protection: level },
      },
      families.person.saved(person.name),
    );
  };
  return (
    <FamilyDialog
      title={texts.dialogTitle(person.name)}
      submit={texts.submit}
      actions={actions}
      fields={[]}
      isDanger={hides}
      onSubmit={save}
      onClose={onClose}
    >
      <RadioGroup
        legend={texts.level}
        size="small"
        value={level}
        onChange={(value: string) => {
          setLevel(Protection.parse(value));
          setIsUnderstood(false);
        }}
      >
        {Protection.options.map((value) => (
          <Radio key={value} value={value}>
            {texts.levels[value]}
          </Radio>
        ))}
      </RadioGroup>
      {level !== 'none' && (
        <div className="protection-meaning">
          {texts.meaning.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>
            <strong>{texts.namedNow}:</strong> {named.join(', ')}.
          </p>
          <p>{texts.moreLater}</p>
        </div>
      )}
      {lifts && <p className="protection-meaning">{texts.lifted}</p>}
      {(hides || lifts) && (
        <Checkbox
          size="small"
          checked={isUnderstood}
          error={isTried && !isUnderstood}
          onChange={(event) => setIsUnderstood(event.target.checked)}
        >
          {texts.confirm}
        </Checkbox>
      )}
      <div role="alert">
        {isTried && (hides || lifts) && !isUnderstood && <p className="family-fault">{texts.mustConfirm}</p>}
      </div>
    </FamilyDialog>
  );
}
