import { createElement as h, type ReactNode } from 'react';

type Field = {
  id: string;
  label: string;
  hint?: string;
  problem?: string | null;
  /** What the input or text area itself has. */
  control: Record<string, unknown>;
  isLong?: boolean;
};

/** A text field with its label; what is wrong with it stands above it and is read with it. */
export function field({ id, label, hint, problem = null, control, isLong = false }: Field): ReactNode {
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(problem === null ? [] : [`${id}-feil`])];
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: id }, label),
    hint !== undefined && h('p', { className: 'hint', id: `${id}-hint` }, hint),
    problem !== null && h('p', { className: 'alarm', id: `${id}-feil` }, problem),
    h(isLong ? 'textarea' : 'input', {
      id,
      name: id,
      ...control,
      ...(about.length > 0 && { 'aria-describedby': about.join(' ') }),
      ...(problem !== null && { 'aria-invalid': true }),
    }),
  );
}

type Choice = { value: string; label: ReactNode; isChosen: boolean };

export function checkboxes(name: string, choices: readonly Choice[]): ReactNode {
  return h(
    'div',
    { className: 'choices' },
    ...choices.map(({ value, label, isChosen }) =>
      h(
        'label',
        { className: 'choice' },
        h('input', { type: 'checkbox', name, value, defaultChecked: isChosen }),
        h('span', null, label),
      ),
    ),
  );
}

type Select = {
  id: string;
  label: string;
  /** What stands for no choice. */
  none: string;
  chosen: string | null;
  options: readonly (readonly [value: string, label: string])[];
};

export function selectField({ id, label, none, chosen, options }: Select): ReactNode {
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: id }, label),
    h(
      'select',
      { id, name: id, defaultValue: chosen ?? '' },
      h('option', { value: '' }, none),
      ...options.map(([value, text]) => h('option', { value }, text)),
    ),
  );
}

/** Above a form that was not taken: what is wrong, first of all on the page. */
export function problemSummary(
  title: string,
  problems: readonly (readonly [field: string, text: string])[],
): ReactNode {
  if (problems.length === 0) return null;
  return h(
    'div',
    { className: 'alarm', role: 'alert', tabIndex: -1 },
    h('p', null, h('strong', null, title)),
    h('ul', null, ...problems.map(([id, text]) => h('li', null, h('a', { href: `#${id}` }, text)))),
  );
}
