import { createContext, useContext } from 'react';

/** What is wrong, at which field of the form (null: none of them), and where in its text. */
export type FieldFault = {
  field: string | null;
  text: string;
  place?: { start: number; end: number };
};

export const FaultsContext = createContext<readonly FieldFault[]>([]);

/** What is wrong with this field, in words; undefined when nothing is. */
export function useFault(field: string): string | undefined {
  const found = useContext(FaultsContext).filter((fault) => formFieldOf(fault.field) === field);
  return found.length === 0 ? undefined : found.map(({ text }) => text).join(' ');
}

/** The form's own field for a field of the register. */
function formFieldOf(field: string | null): string | null {
  if (field === null) return null;
  if (field === 'anonymous') return 'kind';
  if (field === 'receivedAt') return 'receivedOn';
  const inAdvice = /^advice\.(\d+)/.exec(field);
  if (inAdvice !== null) return field.endsWith('.text') ? `advice.${inAdvice[1]}.text` : 'advice';
  return field.split('.')[0] ?? null;
}

export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** Puts the focus in the field, and on the words that are meant where a place is known. */
export function focusField({ field, place }: FieldFault): void {
  const found = document.getElementById(fieldId(formFieldOf(field) ?? ''));
  const input = found?.matches('input, textarea, select')
    ? found
    : found?.querySelector<HTMLElement>('input:checked, input, select, textarea');
  input?.focus();
  input?.scrollIntoView({ block: 'center' });
  if (place !== undefined && (input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement))
    input.setSelectionRange(place.start, place.end);
}
