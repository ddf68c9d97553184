import type { AdviceGiven } from '../../../src/features/enquiries/enquiry.ts';
import { ArrowUndoIcon, Button, CheckmarkCircleIcon, PlusIcon } from '../../ui/controls.ts';
import { hasCode } from './advice-of-suggestion.ts';
import { useMatchingWords } from './matching-words.ts';

type Props = {
  name: string;
  advice: AdviceGiven;
  isAdded: boolean;
  isFull: boolean;
  isBusy: boolean;
  onAdd: () => void;
  onUndo: () => void;
};

/** Puts a suggestion among the advice, or takes it out again. The button stays, and with it the focus. */
export function AdviceButton({ name, advice, isAdded, isFull, isBusy, onAdd, onUndo }: Props) {
  const { words } = useMatchingWords();
  const texts = words.advice;
  if (!isAdded && !hasCode(advice)) return <p className="quiet">{texts.noCode}</p>;
  if (!isAdded && isFull) return <p className="quiet">{texts.full}</p>;
  return (
    <>
      {isAdded && (
        <span className="suggestion-done">
          <CheckmarkCircleIcon aria-hidden /> {texts.added}
        </span>
      )}
      <Button
        type="button"
        size="small"
        variant={isAdded ? 'tertiary' : 'secondary'}
        icon={isAdded ? <ArrowUndoIcon aria-hidden /> : <PlusIcon aria-hidden />}
        aria-label={isAdded ? texts.undoNamed(name) : texts.addNamed(name)}
        aria-disabled={isBusy}
        onClick={() => {
          if (isBusy) return;
          if (isAdded) onUndo();
          else onAdd();
        }}
      >
        {isAdded ? texts.undo : texts.add}
      </Button>
    </>
  );
}
