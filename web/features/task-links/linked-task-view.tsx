import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LinkedTask } from '../../../src/features/task-links/task-link.ts';
import { isSignedOut, send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button } from '../../ui/controls.ts';
import { Fact } from '../../ui/facts.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { AnswerTask } from './answer-task.tsx';
import { linkedTaskQuery, openedOf, type Opened } from './fetch-task-links.ts';

type Props = { token: string; task: LinkedTask; onClosed: (why: 'ended' | 'left') => void };

/** The one task, and the service's answer to it. */
export function LinkedTaskView({ token, task, onClosed }: Props) {
  const texts = useMessages().taskLinks.page;
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const show = (opened: Opened) => client.setQueryData(linkedTaskQuery(token).queryKey, opened);
  const close = (why: 'ended' | 'left') => {
    onClosed(why);
    show({ is: 'closed' });
  };
  const leaving = useMutation({
    // what has ended already is closed as well
    mutationFn: () =>
      send('DELETE', API.linkedTask()).catch((error: unknown) => {
        if (!isSignedOut(error)) throw error;
      }),
    onSuccess: () => close('left'),
  });
  // the form goes with its answer
  useEffect(() => {
    if (said !== null) status.current?.focus();
  }, [said]);
  const isOpen = task.state === 'proposed' || task.state === 'accepted';

  return (
    <>
      <PageHeading title={task.title} documentTitle={texts.title} />
      <p role="status" tabIndex={-1} ref={status} className="task-link-said">
        {said}
      </p>
      <section className="card">
        <dl className="task-link-facts">
          <Fact name={texts.about} value={task.persons.map(({ name }) => name).join(', ')} missing="" />
          <Fact name={texts.kind} value={texts.kinds[task.kind]} missing="" />
          {task.details !== null && (
            <Fact
              name={texts.details}
              value={<span className="task-link-words">{task.details}</span>}
              missing=""
            />
          )}
          <Fact
            name={texts.due}
            value={task.dueOn === null ? null : formatDay(task.dueOn)}
            missing={texts.noDue}
          />
          <Fact name={texts.from} value={task.teamName} missing="" />
          <Fact name={texts.to} value={task.serviceName} missing="" />
          <Fact name={texts.state} value={texts.states[task.state]} missing="" />
          {task.answerWords !== null && (
            <Fact
              name={texts.answered}
              value={<span className="task-link-words">{task.answerWords}</span>}
              missing=""
            />
          )}
          {task.result !== null && (
            <Fact
              name={texts.result}
              value={<span className="task-link-words">{task.result}</span>}
              missing=""
            />
          )}
        </dl>
      </section>
      {isOpen ? (
        <AnswerTask
          key={task.version}
          token={token}
          task={task}
          onReply={(reply) => {
            setSaid(reply.outcome === 'saved' ? texts.saved : texts.conflict);
            show(openedOf(reply.task));
          }}
          onEnded={() => close('ended')}
          onGone={() => show({ is: 'gone' })}
        />
      ) : (
        <p>{texts.nothingMore}</p>
      )}
      {leaving.error !== null && <FailureNotice title={texts.failed} error={leaving.error} />}
      <div className="task-link-actions no-print">
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          {texts.leave}
        </Button>
      </div>
      <p className="quiet">{texts.halfHour}</p>
    </>
  );
}
