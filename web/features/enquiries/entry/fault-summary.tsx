import { useEffect, useRef } from 'react';
import { useMessages } from '../../../ui/language.tsx';
import { focusField, type FieldFault } from './faults.ts';

type Props = {
  /** As they were found when it was sent: these take the focus. */
  faults: readonly FieldFault[];
  /** Those that are not mended since; missing: all. */
  left?: readonly FieldFault[];
};

/** Everything that is wrong, at the top and with the focus, each leading to its field. */
export function FaultSummary({ faults, left = faults }: Props) {
  const { entry: texts } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (faults.length === 0) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [faults]);
  if (left.length === 0) return null;
  return (
    <section className="fault-summary" aria-labelledby="fault-summary">
      <h2 id="fault-summary" ref={heading} tabIndex={-1}>
        {texts.faultsTitle}
      </h2>
      <ul>
        {left.map((fault, index) => (
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
