import { useState, type ReactNode } from 'react';
import type { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { useCatalogueTexts } from '../page-texts.ts';
import { emptyForm, type EntryForm } from './entry-form-state.ts';
import type { FORM_SECTIONS } from './field-kinds.ts';

type Props = {
  name: (typeof FORM_SECTIONS)[number]['name'];
  isFolded: boolean;
  fields: readonly (keyof EntryContent)[];
  form: EntryForm;
  hasFault: boolean;
  children: ReactNode;
};

/** A part of the form; a folded one is open where it holds something, or something in it is wrong. */
export function FormSection({ name, isFolded, fields, form, hasFault, children }: Props) {
  const { texts } = useCatalogueTexts();
  const [isOpen, setIsOpen] = useState(() => isWritten(form, fields));
  const title = <h2 id={`section-${name}`}>{texts.form.sections[name]}</h2>;
  if (!isFolded)
    return (
      <section className="card entry-section" aria-labelledby={`section-${name}`}>
        {title}
        {children}
      </section>
    );
  return (
    <details
      className="card entry-fold"
      open={isOpen || hasFault}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

function isWritten(form: EntryForm, fields: Props['fields']): boolean {
  const empty = emptyForm();
  return fields.some((field) => String(form[field]) !== String(empty[field]));
}
