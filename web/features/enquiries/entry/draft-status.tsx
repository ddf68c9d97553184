import { useMessages } from '../../../ui/language.tsx';
import type { DraftState } from './draft-keeper.ts';

/** Whether what is typed is safe. Only trouble is announced: that all is well is for the eye. */
export function DraftStatus({ state }: { state: DraftState }) {
  const { entry: texts } = useMessages();
  const isTrouble = state === 'unreachable' || state === 'signed_out' || state === 'refused';
  return (
    <div className="draft-status">
      <span role="status" className="draft-trouble">
        {isTrouble && texts.draftStates[state]}
      </span>
      {!isTrouble && <span className="quiet">{texts.draftStates[state]}</span>}
    </div>
  );
}
