import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerReply, type LinkedTask } from '../../../src/features/task-links/task-link.ts';
import { isNotFound, isSignedOut, sendJson } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';

type Answer = 'accepted' | 'declined' | 'done';

type Props = {
  token: string;
  task: LinkedTask;
  onReply: (reply: AnswerReply) => void;
  /** The half hour is over. */
  onEnded: () => void;
  /** It is not shared any more. */
  onGone: () => void;
};

/** The answer that a service may give now; what is written is kept when the time runs out. */
export function AnswerTask({ token, task, onReply, onEnded, onGone }: Props) {
  const texts = useMessages().taskLinks.page;
  const choices: readonly Answer[] =
    task.state === 'proposed' ? ['accepted', 'declined', 'done'] : ['done', 'declined'];
  const form = useUnsavedWriting(`linked-task:${task.id}`, `guest:${task.id}`, { answer: '', words: '' });
  const { words } = form.value;
  const answer = choices.find((choice) => choice === form.value.answer);
  const [isTried, setIsTried] = useState(false);
  const isReasonMissing = answer === 'declined' && words.trim() === '';
  const sending = useMutation({
    mutationFn: () =>
      sendJson(
        'POST',
        API.linkedTask('/answer'),
        AnswerReply,
        { token, version: task.version, answer, words: words.trim() === '' ? null : words.trim() },
        [409],
      ).catch((error: unknown) => {
        // of the link, and not of who may be signed in at this browser
        if (isSignedOut(error)) return 'ended' as const;
        if (isNotFound(error)) return 'gone' as const;
        throw error;
      }),
    onSuccess: (reply) => {
      if (reply === 'ended') onEnded();
      else if (reply === 'gone') onGone();
      else {
        if (reply.outcome === 'saved') form.discard();
        onReply(reply);
      }
    },
  });
  const submit = () => {
    setIsTried(true);
    if (answer !== undefined && !isReasonMissing) sending.mutate();
  };
  return (
    <form
      noValidate
      className="card task-link-answer no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioGroup
        legend={texts.answer}
        value={answer ?? ''}
        error={isTried && answer === undefined ? texts.chooseAnswer : undefined}
        onChange={(value: string) => form.write((before) => ({ ...before, answer: value }))}
      >
        {choices.map((choice) => (
          <Radio key={choice} value={choice}>
            {texts.choices[choice]}
          </Radio>
        ))}
      </RadioGroup>
      {answer !== undefined && (
        <Textarea
          label={texts.words[answer]}
          description={texts.wordsMeaning}
          minRows={3}
          maxLength={2000}
          value={words}
          error={isTried && isReasonMissing ? texts.reasonMissing : undefined}
          onChange={(event) => form.write((before) => ({ ...before, words: event.target.value }))}
        />
      )}
      {sending.error !== null && <FailureNotice title={texts.failed} error={sending.error} />}
      <div>
        <Button type="submit" loading={sending.isPending}>
          {texts.submit}
        </Button>
      </div>
    </form>
  );
}
