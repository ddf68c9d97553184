import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';

type Props = {
  /** Of the button that asks. */
  label: string;
  /** What it means. */
  meaning: string;
  /** Of the button that does it. */
  confirm: string;
  isPending?: boolean;
  onConfirm: () => void;
};

/** Something that cannot be taken back: asked once more in its place before it is done. */
export function SureButton({ label, meaning, confirm, isPending = false, onConfirm }: Props) {
  const { economy: texts } = useMessages();
  const [isAsked, setIsAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const asker = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) question.current?.focus();
    else if (wasAsked.current) asker.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked)
    return (
      <Button
        ref={asker}
        type="button"
        size="small"
        variant="tertiary"
        data-color="neutral"
        loading={isPending}
        onClick={() => setIsAsked(true)}
      >
        {label}
      </Button>
    );
  return (
    <div
      ref={question}
      className="sure-question"
      role="group"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsAsked(false);
      }}
    >
      <p>{meaning}</p>
      <div className="form-buttons">
        <Button
          type="button"
          size="small"
          data-color="danger"
          onClick={() => {
            setIsAsked(false);
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          onClick={() => setIsAsked(false)}
        >
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
