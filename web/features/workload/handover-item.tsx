import { Link } from '@tanstack/react-router';
import type { Handover } from '../../../src/features/workload/handover.ts';
import { PATHS } from '../../paths.ts';
import { Button, Tag } from '../../ui/controls.ts';
import { formatDay, formatNumber, toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { nameOfCase } from './case-words.ts';

type Props = {
  handover: Handover;
  isBusy?: boolean;
  onAccept?: () => void;
  onDecline?: () => void;
  onWithdraw?: () => void;
};

/** One list, with what may be done with it. */
export function HandoverItem({ handover, isBusy = false, onAccept, onDecline, onWithdraw }: Props) {
  const messages = useMessages();
  const texts = messages.workload.handovers;
  const { from, to, startedBy, startedAt, state, words, answerWords, cases } = handover;
  const label = texts.fromTo(from.name, to.name);
  return (
    <article className="card handover" aria-label={label}>
      <h3>
        {label}{' '}
        <Tag size="xsmall" variant="moderate" data-color={state === 'proposed' ? 'warning' : 'neutral'}>
          {texts.states[state]}
        </Tag>
      </h3>
      <p className="quiet">{texts.startedBy(startedBy.name, formatDay(toDay(new Date(startedAt))))}</p>
      {words !== null && <p className="handover-words">{words}</p>}
      {answerWords !== null && <p className="handover-words">{answerWords}</p>}
      <ul className="handover-cases">
        {cases.map((one) => (
          <li key={one.caseId}>
            <Link to={PATHS.case} params={{ caseId: one.caseId }}>
              {nameOfCase(one, messages)}
            </Link>{' '}
            <span className="quiet">
              {[
                one.family === null ? null : messages.workload.board.caseNumber(formatNumber(one.number)),
                texts.caseStates[one.state] === '' ? null : texts.caseStates[one.state],
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {(handover.mayAnswer || handover.mayWithdraw) && (
        <div className="handover-actions">
          {handover.mayAnswer && (
            <>
              <Button size="small" disabled={isBusy} onClick={onAccept}>
                {texts.accept}
              </Button>
              <Button
                size="small"
                variant="secondary"
                data-color="neutral"
                disabled={isBusy}
                onClick={onDecline}
              >
                {texts.decline}
              </Button>
            </>
          )}
          {handover.mayWithdraw && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              disabled={isBusy}
              onClick={onWithdraw}
            >
              {texts.withdraw}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
