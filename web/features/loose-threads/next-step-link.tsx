import { Link } from '@tanstack/react-router';
import { LOOSE_RULES } from '../../../src/features/loose-threads/loose-rules.ts';
import type { LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import { PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';

/** What to do about a thread, as the way to where it is done. */
export function NextStepLink({ thread }: { thread: LooseThread }) {
  const { looseThreads: texts } = useMessages();
  const { section } = LOOSE_RULES[thread.rule];
  const { next } = texts.rules[thread.rule];
  if (section === 'consents')
    return thread.family === null ? null : (
      <Link to={PATHS.newConsent} params={{ familyId: thread.family.id }} className="thread-next">
        {next}
      </Link>
    );
  return (
    <Link to={PATHS.case} params={{ caseId: thread.caseId }} hash={`case-${section}`} className="thread-next">
      {next}
    </Link>
  );
}
