import type { AdviceGiven } from '../../../src/features/enquiries/enquiry.ts';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';

/** What was advised and where the family was referred. */
export function AdviceList({ advice }: { advice: readonly AdviceGiven[] }) {
  const { enquiries: texts } = useMessages();
  const { label } = useCodeLabels();
  if (advice.length === 0) return <p className="quiet">{texts.noAdvice}</p>;
  return (
    <ul className="advice-list">
      {advice.map((given, index) => (
        // the order is all that tells two alike apart, and nothing here changes it
        <li key={index}>
          {given.advice !== null && (
            <p>
              <span className="quiet">{texts.adviceGiven}:</span>{' '}
              <strong>{label('advice', given.advice)}</strong>
            </p>
          )}
          {given.service !== null && (
            <p>
              <span className="quiet">{texts.referredTo}:</span>{' '}
              <strong>{label('service', given.service)}</strong>
            </p>
          )}
          {given.text !== null && <p className="note">{given.text}</p>}
        </li>
      ))}
    </ul>
  );
}
