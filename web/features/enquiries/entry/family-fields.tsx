import type { CodeListName } from '../../../../src/features/code-lists/code-list.ts';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { TextField } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { ChoiceGroup } from './choice-group.tsx';
import type { EnquiryForm } from './enquiry-form.ts';
import { fieldId, useFault } from './faults.ts';
import { shownCaseFields } from './shown-fields.ts';

type Props = {
  form: EnquiryForm;
  stood: EnquiryContent | null;
  onChange: (part: Partial<EnquiryForm>) => void;
};

/** What only a case has: the family's situation, and its consent. */
export function FamilyFields({ form, stood, onChange }: Props) {
  const { enquiries } = useMessages();
  const { options } = useCodeLabels();
  const shown = shownCaseFields(form, stood);
  if (shown.size === 0) return null;
  const single = (field: 'household' | 'housing' | 'work', list: CodeListName) =>
    shown.has(field) && (
      <ChoiceGroup
        field={field}
        isSingle
        legend={enquiries[field]}
        choices={options(list)}
        value={form[field] === '' ? [] : [form[field]]}
        onChange={([code = '']) => onChange({ [field]: code })}
      />
    );
  return (
    <section className="card entry-part">
      {single('household', 'household')}
      <div className="counts">
        {shown.has('children') && (
          <Count field="children" value={form.children} onChange={(children) => onChange({ children })} />
        )}
        {shown.has('youngPeople') && (
          <Count
            field="youngPeople"
            value={form.youngPeople}
            onChange={(youngPeople) => onChange({ youngPeople })}
          />
        )}
      </div>
      {single('housing', 'housing')}
      {shown.has('income') && (
        <ChoiceGroup
          field="income"
          legend={enquiries.income}
          choices={options('income')}
          value={form.income}
          onChange={(codes) => onChange({ income: [...codes] })}
        />
      )}
      {single('work', 'work')}
      {shown.has('consent') && (
        <ChoiceGroup
          field="consent"
          isSingle
          legend={enquiries.consent}
          choices={(['yes', 'no', 'not_asked'] as const).map((code) => ({
            code,
            label: enquiries.consents[code],
          }))}
          value={form.consent === '' ? [] : [form.consent]}
          onChange={([code = '']) => onChange({ consent: code })}
        />
      )}
    </section>
  );
}

type CountProps = {
  field: 'children' | 'youngPeople';
  value: string;
  onChange: (text: string) => void;
};

function Count({ field, value, onChange }: CountProps) {
  const { enquiries } = useMessages();
  return (
    <TextField
      id={fieldId(field)}
      label={enquiries[field]}
      size="small"
      htmlSize={4}
      inputMode="numeric"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={useFault(field)}
      autoComplete="off"
    />
  );
}
