import { useState } from 'react';
import { Button } from '../../ui/controls.ts';
import { useMessages } from '../../ui/language.tsx';
import { rememberFocus } from '../families/return-focus.ts';
import { TaskLinkDialog } from './task-link-dialog.tsx';

/** What of a task the link is offered by. */
type LinkableTask = {
  id: string;
  title: string;
  state: string;
  responsible: { kind: string } | null;
};

/** Sends one task along to a service that has no account here; shown where that may be of use. */
export function TaskLinkButton({ caseId, task }: { caseId: string; task: LinkableTask }) {
  const texts = useMessages().taskLinks.send;
  const [onClose, setOnClose] = useState<(() => void) | null>(null);
  if (task.responsible?.kind !== 'service' || !/^(proposed|accepted)$/u.test(task.state)) return null;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={texts.openFor(task.title)}
        onClick={() => {
          const giveFocusBack = rememberFocus();
          setOnClose(() => () => {
            setOnClose(null);
            giveFocusBack();
          });
        }}
      >
        {texts.open}
      </Button>
      {onClose !== null && <TaskLinkDialog caseId={caseId} task={task} onClose={onClose} />}
    </>
  );
}
