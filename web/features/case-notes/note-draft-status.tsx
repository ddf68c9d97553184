import { Link, useLocation } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { useMessages } from '../../ui/language.tsx';
import type { DraftState } from '../enquiries/entry/draft-keeper.ts';

/** Whether what is typed is safe. Only trouble is announced: that all is well is for the eye. */
export function NoteDraftStatus({ state }: { state: DraftState }) {
  const { caseNotes, shell } = useMessages();
  const texts = caseNotes.drafts.states;
  const returnTo = useLocation({ select: (location) => location.href });
  const isTrouble = state === 'unreachable' || state === 'signed_out' || state === 'refused';
  return (
    <p className="note-draft-state">
      <span role="status" className="draft-trouble">
        {isTrouble && texts[state]}
      </span>{' '}
      {state === 'signed_out' && (
        <Link to={PATHS.signIn} search={{ returnTo }}>
          {shell.sessionEnded.signIn}
        </Link>
      )}
      {!isTrouble && <span className="quiet">{texts[state]}</span>}
    </p>
  );
}
