import { useEffect, useRef } from 'react';
import { useMessages } from '../../ui/language.tsx';

/** `field` as the API has it: `persons.0.name`; '' where it concerns the whole. */
export type FormFault = { field: string; text: string };

type Props = {
  /** As they were found when it was sent: these take the focus. */
  faults: readonly FormFault[];
  /** Those that are not mended since. */
  left: readonly FormFault[];
  names: readonly string[];
};

/** Everything that is wrong, with the focus, each leading to its field. */
export function FamilyFaults({ faults, left, names }: Props) {
  const { families } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (faults.length > 0) heading.current?.focus();
  }, [faults]);
  if (left.length === 0) return null;
  return (
    <section className="family-faults" aria-labelledby="family-faults">
      <h2 id="family-faults" ref={heading} tabIndex={-1}>
        {families.create.faultsTitle}
      </h2>
      <ul>
        {left.map(({ field, text }, index) => (
          <li key={index}>
            <button type="button" onClick={() => document.getElementById(idOf(field))?.focus()}>
              {[whoseOf(field), nameOf(field), text].filter(Boolean).join(': ')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );

  function whoseOf(field: string): string {
    const index = /^persons\.(\d+)/.exec(field)?.[1];
    if (index === undefined) return '';
    const name = names[Number(index)]?.trim() ?? '';
    return name === '' ? families.create.personNumber(Number(index) + 1) : name;
  }

  function nameOf(field: string): string {
    if (field === 'name') return families.create.name;
    const labels: Readonly<Record<string, unknown>> = { ...families.address, ...families.person };
    const label = labels[field.split('.').at(-1) ?? ''];
    return typeof label === 'string' ? label : '';
  }
}

function idOf(field: string): string {
  return field.startsWith('address.') ? field.replace('.', '-') : `field-${field.replaceAll('.', '-')}`;
}
