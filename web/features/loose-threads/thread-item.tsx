import { Link } from '@tanstack/react-router';
import type { LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import { PATHS } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { formatDay, formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { describeThread } from './describe-thread.ts';
import { NextStepLink } from './next-step-link.tsx';

type Props = {
  thread: LooseThread;
  /** Also whose case it is, where that is not the page's own. */
  withCase?: boolean;
  isBusy: boolean;
  onQuiet: (thread: LooseThread) => void;
  onWake: (thread: LooseThread) => void;
};

/** One loose thread: whose, why it is loose, what to do, or until when it may wait. */
export function ThreadItem({ thread, withCase = false, isBusy, onQuiet, onWake }: Props) {
  const messages = useMessages();
  const { looseThreads: texts } = messages;
  const reason = describeThread(thread, messages);
  const { quiet, title } = thread;
  return (
    <li className="thread">
      <div className="thread-text">
        {withCase && <CaseName thread={thread} />}
        <p>
          {title !== null && <strong>{title}: </strong>}
          {reason}
        </p>
        {quiet === null ? (
          <p>
            <NextStepLink thread={thread} />
          </p>
        ) : (
          <p className="quiet">
            {texts.quietUntil(formatDay(quiet.until), quiet.by)}: {quiet.reason}
          </p>
        )}
      </div>
      <Button
        size="xsmall"
        variant="tertiary"
        disabled={isBusy}
        aria-label={(quiet === null ? texts.makeQuietOf : texts.wakeOf)(
          `${texts.caseNumber(formatNumber(thread.number))}, ${texts.rules[thread.rule].name}`,
        )}
        onClick={() => (quiet === null ? onQuiet(thread) : onWake(thread))}
      >
        {quiet === null ? texts.makeQuiet : texts.wake}
      </Button>
    </li>
  );
}

function CaseName({ thread: { caseId, number, family, adviser } }: { thread: LooseThread }) {
  const { looseThreads: texts } = useMessages();
  return (
    <p>
      <Link to={PATHS.case} params={{ caseId }} className="thread-case">
        {family === null ? texts.caseNumber(formatNumber(number)) : family.name}
      </Link>{' '}
      <span className="quiet">
        {[
          family === null ? texts.anonymous : texts.caseNumber(formatNumber(number)),
          adviser === null ? texts.withNobody : texts.withAdviser(adviser.name),
        ].join(', ')}
      </span>
    </p>
  );
}
