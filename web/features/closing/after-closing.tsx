import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { FORCED_OUTCOMES, type Closing } from '../../../src/features/closing/closing.ts';
import { Tag } from '../../ui/controls.ts';
import { Fact } from '../../ui/facts.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { kindOf } from './left-list.tsx';

/** How the case ended, until when it is kept, and who has what went on. */
export function AfterClosing({ head, closing }: { head: CaseHead; closing: Closing }) {
  const { closing: all, cases, applications } = useMessages();
  const texts = all.after;
  const { outcome, closedOn, retainUntil } = head;
  const isForced = FORCED_OUTCOMES.some((forced) => forced === outcome);
  return (
    <div className="closing-part">
      <dl className="closing-facts">
        <Fact name={texts.closedOn} value={closedOn === null ? null : formatDay(closedOn)} missing="" />
        <Fact
          name={texts.outcome}
          value={
            outcome === null ? null : isForced ? (
              <Tag size="small" variant="moderate" data-color="warning">
                {all.force.said(cases.outcomes[outcome])}
              </Tag>
            ) : (
              cases.outcomes[outcome]
            )
          }
          missing={cases.now.noOutcome}
        />
      </dl>
      {retainUntil !== null && <p>{texts.retained(formatDay(retainUntil))}</p>}
      {closing.takenOver.length > 0 && (
        <>
          <h3>{texts.goesOn}</h3>
          <ul className="closing-bullets">
            {closing.takenOver.map((one) => (
              <li key={one.whatId}>
                <strong>{one.what === 'application' ? kindOf(one, applications.kinds) : one.title}</strong>:{' '}
                {texts.takenBy(one.byName, formatDay(one.takenOn))}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{texts.reopen}</p>
    </div>
  );
}
