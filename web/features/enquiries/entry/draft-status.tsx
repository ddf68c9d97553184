import { Link, useLocation } from '@tanstack/react-router';
import { PATHS } from '../../../paths.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { DraftState } from './draft-keeper.ts';

/** Whether what is typed is safe. Only trouble is announced: that all is well is for the eye. */
export function DraftStatus({ state }: { state: DraftState }) {
  const { entry: texts, shell } = useMessages();
  const returnTo = useLocation({ select: (location) => location.href });
  const isTrouble = state === 'unreachable' || state === 'signed_out' || state === 'refused';
  return (
    <div className="draft-status">
      <span role="status" className="draft-trouble">
        {isTrouble && texts.draftStates[state]}
      </span>{' '}
      {state === 'signed_out' && (
        <Link to={PATHS.signIn} search={{ returnTo }}>
          {shell.sessionEnded.signIn}
        </Link>
      )}
      {!isTrouble && <span className="quiet">{texts.draftStates[state]}</span>}
    </div>
  );
}
