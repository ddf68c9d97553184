import { useQuery } from '@tanstack/react-query';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { Checkbox, CheckboxGroup, Select, Textarea, TextField } from '../../../ui/controls.ts';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { servicesQuery } from '../fetch-catalogue.ts';
import { useFieldWords } from '../field-words.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import type { EntryForm } from './entry-form-state.ts';
import { EntryPicker } from './entry-picker.tsx';
import { FIELD_KINDS, OFFERED_LANGUAGES } from './field-kinds.ts';

/** Where the list of areas says that nobody knows where. */
const NOWHERE = 'unknown';

type Props = {
  field: keyof EntryContent;
  form: EntryForm;
  error: string | undefined;
  update: (part: Partial<EntryForm>) => void;
};

/** One field of an entry, by its kind. */
export function EntryField({ field, form, error, update }: Props) {
  const { texts } = useCatalogueTexts();
  const { nameOf, valueOf } = useFieldWords();
  const codes = useCodeLabels();
  const own = texts.form;
  const kind = FIELD_KINDS[field];
  const label = nameOf(field);
  const set = (value: string | boolean | readonly string[]) => update({ [field]: value });
  const text = String(form[field]);
  const labelOf = (value: string) => valueOf(field, [value]) ?? value;
  const shared = { label, error, size: 'small' as const };
  switch (kind.as) {
    case 'line':
      return (
        <TextField
          {...shared}
          type={kind.type ?? 'text'}
          autoComplete="off"
          maxLength={kind.most}
          value={text}
          {...(kind.hint !== undefined && { description: own[kind.hint] })}
          onChange={({ target }) => set(target.value)}
        />
      );
    case 'number':
      return (
        <TextField
          {...shared}
          inputMode="numeric"
          autoComplete="off"
          className="year-field"
          description={own.ageHint}
          maxLength={3}
          value={text}
          onChange={({ target }) => set(target.value)}
        />
      );
    case 'lines':
    case 'text':
      return (
        <Textarea
          {...shared}
          minRows={kind.rows}
          value={text}
          {...(kind.as === 'text' && { maxLength: kind.most })}
          {...(kind.as === 'lines' && kind.hint !== undefined && { description: own[kind.hint] })}
          onChange={({ target }) => set(target.value)}
        />
      );
    case 'choice':
      return (
        <Select
          {...shared}
          value={text}
          {...(field === 'kind' && { description: own.kindHint })}
          onChange={({ target }) => set(target.value)}
        >
          {kind.none !== null && <option value="">{own[kind.none]}</option>}
          {kind.values.map((value) => (
            <option key={value} value={value}>
              {valueOf(field, value)}
            </option>
          ))}
        </Select>
      );
    case 'several':
    case 'areas':
    case 'languages': {
      const chosen = form[field] as readonly string[];
      const areas = codes.options('area').flatMap(({ code }) => (code === NOWHERE ? [] : [code]));
      const offered = kind.as === 'several' ? kind.values : kind.as === 'areas' ? areas : OFFERED_LANGUAGES;
      // what stands there stays to be taken away, also where it is offered no more
      const values = [...new Set([...offered, ...chosen])];
      if (kind.as === 'languages') values.sort((a, b) => labelOf(a).localeCompare(labelOf(b), 'nb'));
      return (
        <CheckboxGroup
          legend={label}
          size="small"
          error={error}
          {...(kind.as !== 'several' && { description: own[`${kind.as}Hint`] })}
          value={[...chosen]}
          onChange={(next: string[]) => set(values.filter((value) => next.includes(value)))}
        >
          <div className="tick-columns">
            {values.map((value) => (
              <Checkbox key={value} value={value}>
                {labelOf(value)}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      );
    }
    case 'yes':
      return (
        <Checkbox size="small" checked={form.interpreter} onChange={({ target }) => set(target.checked)}>
          {label}
        </Checkbox>
      );
    case 'service':
      return <ServiceField {...shared} value={text} onChange={set} />;
    case 'entry':
      return <EntryPicker label={label} error={error} value={text} onChange={set} />;
  }
}

function ServiceField({
  value,
  onChange,
  ...shared
}: {
  label: string;
  error: string | undefined;
  size: 'small';
  value: string;
  onChange: (value: string) => void;
}) {
  const { texts } = useCatalogueTexts();
  const services = useQuery(servicesQuery);
  const options = services.data ?? [];
  return (
    <Select {...shared} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{texts.form.chooseService}</option>
      {value !== '' && !options.some(({ id }) => id === value) && <option value={value}>{value}</option>}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
