import { useEffect, useRef } from 'react';
import { useMessages } from '../../../ui/language.tsx';
import { focusField, type FieldFault } from './faults.ts';

/** Everything that is wrong, at the top and with the focus, each leading to its field. */
export function FaultSummary({ faults }: { faults: readonly FieldFault[] }) {
  const { entry: texts } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (faults.length === 0) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <section className="fault-summary" aria-labelledby="fault-summary">
      <h2 id="fault-summary" ref={heading} tabIndex={-1}>
        {texts.faultsTitle}
      </h2>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>
            {fault.field === null ? (
              fault.text
            ) : (
              <button type="button" onClick={() => focusField(fault)}>
                {fault.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
