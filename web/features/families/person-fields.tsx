import { DigitalSkills, PreferredContact, RELATIONS } from '../../../src/features/families/family.ts';
import { Checkbox, Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { languageChoices } from './describe-person.ts';
import type { PersonForm } from './person-form.ts';

type Props = {
  form: PersonForm;
  onChange: (part: Partial<PersonForm>) => void;
  /** What is wrong with a field, in words. */
  faultOf: (field: keyof PersonForm) => string | undefined;
  /** Makes the fields' ids their own where several persons stand on one page. */
  prefix: string;
};

/** What is known of a person; who and how old first, how to reach them below. */
export function PersonFields({ form, onChange, faultOf, prefix }: Props) {
  const { families } = useMessages();
  const language = useLanguage();
  const texts = families.person;
  const text = (field: 'name' | 'birthNumber' | 'phone' | 'email') => ({
    id: `${prefix}-${field}`,
    label: texts[field],
    size: 'small' as const,
    autoComplete: 'off',
    value: form[field],
    error: faultOf(field),
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  const choice = (field: 'relation' | 'language' | 'preferredContact' | 'digitalSkills') => ({
    id: `${prefix}-${field}`,
    label: texts[field],
    size: 'small' as const,
    value: form[field],
    error: faultOf(field),
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  return (
    <div className="person-fields">
      <TextField {...text('name')} maxLength={120} />
      <Select {...choice('relation')}>
        <option value="">{texts.choose}</option>
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {texts.relations[relation]}
          </option>
        ))}
      </Select>
      <DayField
        id={`${prefix}-birthDate`}
        label={texts.birthDate}
        value={form.birthDate === '' ? undefined : form.birthDate}
        onChange={(day) => onChange({ birthDate: day ?? '' })}
        onValidity={(isValid) => onChange({ isBirthDateWrong: !isValid })}
        earliest="1900-01-01"
        error={faultOf('birthDate')}
      />
      <TextField {...text('birthNumber')} inputMode="numeric" maxLength={14} spellCheck={false} />
      <Select {...choice('language')}>
        <option value="">{texts.languageNotSaid}</option>
        {languageChoices(language, form.language).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <div className="person-checks">
        <Checkbox
          size="small"
          checked={form.needsInterpreter}
          onChange={(event) => onChange({ needsInterpreter: event.target.checked })}
        >
          {texts.needsInterpreter}
        </Checkbox>
        <Checkbox
          size="small"
          checked={form.livesHere}
          onChange={(event) => onChange({ livesHere: event.target.checked })}
        >
          {texts.livesHere}
        </Checkbox>
      </div>
      <TextField {...text('phone')} type="tel" maxLength={30} />
      <TextField {...text('email')} type="email" maxLength={200} />
      <Select {...choice('preferredContact')}>
        <option value="">{texts.notSaid}</option>
        {PreferredContact.options.map((way) => (
          <option key={way} value={way}>
            {texts.preferredContacts[way]}
          </option>
        ))}
      </Select>
      <Select {...choice('digitalSkills')}>
        <option value="">{texts.notSaid}</option>
        {DigitalSkills.options.map((skill) => (
          <option key={skill} value={skill}>
            {texts.digitalSkillsChoices[skill]}
          </option>
        ))}
      </Select>
    </div>
  );
}
