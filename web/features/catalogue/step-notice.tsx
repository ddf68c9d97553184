import { useEffect, useRef } from 'react';
import { Button, CheckmarkCircleIcon, LocalAlert } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useCatalogueTexts } from './page-texts.ts';
import type { EntrySteps, Step } from './use-entry-steps.ts';

/** What became of the last step, with the way back. */
export function StepNotice({ steps: { done, isConflict, isPending, error } }: { steps: EntrySteps }) {
  const { texts } = useCatalogueTexts();
  const said: Readonly<Record<Step, string>> = {
    confirm: texts.entry.confirmed,
    withdraw: texts.entry.withdrawn,
    publish: texts.entry.published,
    restore: texts.entry.restored,
  };
  const undo = done?.undo ?? null;
  const notice = useRef<HTMLParagraphElement>(null);
  // what was pressed may be gone, or far down the page
  useEffect(() => notice.current?.focus(), [done]);
  return (
    <>
      <div role="status">
        {done !== null && (
          <p className="catalogue-done" tabIndex={-1} ref={notice}>
            <CheckmarkCircleIcon aria-hidden fontSize="1.25rem" />
            {said[done.step]}
            {undo !== null && (
              <Button size="xsmall" variant="tertiary" loading={isPending} onClick={undo}>
                {texts.entry.undo}
              </Button>
            )}
          </p>
        )}
      </div>
      {isConflict && (
        <LocalAlert status="warning" role="alert">
          <LocalAlert.Content>{texts.entry.conflict}</LocalAlert.Content>
        </LocalAlert>
      )}
      {error !== null && <FailureNotice title={texts.entry.failed} error={error} />}
    </>
  );
}
