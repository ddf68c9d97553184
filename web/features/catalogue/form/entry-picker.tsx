import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Select, TextField } from '../../../ui/controls.ts';
import { entriesNamedQuery, entryQuery } from '../fetch-catalogue.ts';
import { useCatalogueTexts } from '../page-texts.ts';

type Props = {
  label: string;
  error: string | undefined;
  /** An id; empty for none. */
  value: string;
  onChange: (id: string) => void;
};

/** One of the other entries: searched by name, and then chosen. */
export function EntryPicker({ label, error, value, onChange }: Props) {
  const { texts } = useCatalogueTexts();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useQuery({
    ...entriesNamedQuery(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({ ...entryQuery(value), enabled: value !== '' });
  const items = asked === '' ? [] : (found.data ?? []).filter(({ id }) => id !== value);
  return (
    <fieldset className="entry-picker">
      <legend>{label}</legend>
      <TextField
        label={`${label}: ${texts.search.field.toLowerCase()}`}
        hideLabel
        placeholder={texts.form.idHint}
        size="small"
        autoComplete="off"
        maxLength={200}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Select
        label={label}
        hideLabel
        size="small"
        error={error}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{texts.form.none}</option>
        {value !== '' && (
          <option value={value}>{texts.form.keepsKnown(chosen.data?.content.name ?? value)}</option>
        )}
        {items.map(({ id, name, serviceName }) => (
          <option key={id} value={id}>
            {name} – {serviceName}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}
