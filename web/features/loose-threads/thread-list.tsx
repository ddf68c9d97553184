import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import { useMessages } from '../../ui/language.tsx';
import { QuietDialog } from './quiet-dialog.tsx';
import { ThreadItem } from './thread-item.tsx';
import { useQuiet } from './use-quiet.ts';

/** What threads are drawn with: each can be let be, and shown again. */
export type DrawThread = (thread: LooseThread) => ReactNode;

/** Threads as the page arranges them, with the dialog and what was said of the last. */
export function ThreadList({
  withCase = false,
  children,
}: {
  withCase?: boolean;
  children: (draw: DrawThread) => ReactNode;
}) {
  const { looseThreads: texts } = useMessages();
  const quiet = useQuiet();
  const [asked, setAsked] = useState<LooseThread | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const notice = useRef<HTMLParagraphElement>(null);
  // what was pressed is gone from the list
  useEffect(() => {
    if (done !== null) notice.current?.focus();
  }, [done]);
  const change = async (thread: LooseThread, to: { until: string; reason: string } | null) => {
    setDone(null);
    try {
      await quiet.mutateAsync({ thread, quiet: to });
      setDone(to === null ? texts.woken : texts.madeQuiet);
      return true;
    } catch {
      return false;
    }
  };
  return (
    <>
      <div role="status">
        {done !== null && (
          <p ref={notice} tabIndex={-1} className="thread-done">
            {done}
          </p>
        )}
      </div>
      {children((thread) => (
        <ThreadItem
          key={`${thread.rule} ${thread.subjectId}`}
          thread={thread}
          withCase={withCase}
          isBusy={quiet.isPending}
          onQuiet={(one) => {
            quiet.reset();
            setAsked(one);
          }}
          onWake={(one) => void change(one, null)}
        />
      ))}
      {asked !== null && (
        <QuietDialog
          thread={asked}
          isBusy={quiet.isPending}
          error={quiet.error}
          onSave={(to) => change(asked, to)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
