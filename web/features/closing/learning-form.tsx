import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_IN_LEARNING } from '../../../src/features/closing/learning.ts';
import { send } from '../../api.ts';
import { API } from '../../paths.ts';
import { Button, Checkbox, CheckboxGroup, Select, Textarea } from '../../ui/controls.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { ClosingFailure } from './close-form.tsx';
import { LearningMarks, useIdentifyingFindings } from './learning-marks.tsx';

const MOST_TOPICS = 5;
const EMPTY = { text: '', topics: [] as readonly string[], area: '' };

type Props = {
  teamId: number;
  /** What the writer may have in mind; of the topics alone, the area is not proposed. */
  topics: readonly string[];
  onDone: () => void;
  onClose: () => void;
};

/** Something to learn from, checked as it is written: nothing in it may say whom it came from. */
export function LearningForm({ teamId, topics, onDone, onClose }: Props) {
  const { closing } = useMessages();
  const texts = closing.learning;
  const { account } = useSession();
  const labels = useCodeLabels();
  const client = useQueryClient();
  const [start] = useState<typeof EMPTY>({ ...EMPTY, topics: topics.slice(0, MOST_TOPICS) });
  // of the team and not of the case: not even this page says where it was written
  const writing = useUnsavedWriting(`learning ${String(teamId)}`, account.id, start);
  const form = writing.value;
  const [isConfirmed, setIsConfirmed] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const findings = useIdentifyingFindings(form.text);
  const hasCertain = findings.some(({ certain }) => certain);
  const hasPossible = findings.some(({ certain }) => !certain);
  const sending = useMutation({
    mutationFn: () =>
      send('POST', API.learnings(), {
        teamId,
        topics: form.topics,
        area: form.area === '' ? null : form.area,
        text: form.text.trim(),
        isConfirmed,
      }),
    onSuccess: async () => {
      writing.discard(EMPTY);
      await client.invalidateQueries({ queryKey: ['learnings'] });
      onDone();
    },
  });
  const { form: box, goToFault } = useFormFocus(sending.isPending);
  const isEmpty = form.text.trim() === '';
  const update = (part: Partial<typeof form>) => writing.write((before) => ({ ...before, ...part }));
  return (
    <form
      ref={box}
      className="closing-form"
      noValidate
      autoComplete="off"
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        goToFault();
        if (!isEmpty && !hasCertain && (!hasPossible || isConfirmed)) sending.mutate();
      }}
    >
      <Textarea
        label={texts.text}
        size="small"
        minRows={4}
        value={form.text}
        onChange={(event) => {
          setIsConfirmed(false);
          update({ text: event.target.value.slice(0, MOST_IN_LEARNING) });
        }}
        error={isTried && isEmpty ? texts.textMissing : undefined}
      />
      <LearningMarks text={form.text} findings={findings} />
      {hasPossible && !hasCertain && (
        <Checkbox
          size="small"
          checked={isConfirmed}
          error={isTried && !isConfirmed}
          onChange={(event) => setIsConfirmed(event.target.checked)}
        >
          {texts.confirm}
        </Checkbox>
      )}
      <CheckboxGroup
        legend={texts.topics}
        size="small"
        value={[...form.topics]}
        onChange={(chosen: string[]) => update({ topics: chosen.slice(0, MOST_TOPICS) })}
      >
        {labels.options('topic').map(({ code, label }) => (
          <Checkbox
            key={code}
            value={code}
            disabled={form.topics.length >= MOST_TOPICS && !form.topics.includes(code)}
          >
            {label}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Select
        label={texts.area}
        size="small"
        value={form.area}
        onChange={(event) => update({ area: event.target.value })}
      >
        <option value="">{texts.noArea}</option>
        {labels.options('area').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <ClosingFailure error={sending.error} isConflict={false} title={texts.failed} />
      <div className="form-buttons">
        <Button type="submit" size="small" loading={sending.isPending}>
          {texts.save}
        </Button>
        <Button
          type="button"
          size="small"
          variant="secondary"
          data-color="neutral"
          onClick={() => {
            writing.discard(EMPTY);
            onClose();
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
