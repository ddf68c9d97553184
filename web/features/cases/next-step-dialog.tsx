import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Button, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { faultOf } from '../setup/faults.ts';
import { CaseDialog } from './case-dialog.tsx';
import type { CaseActions } from './use-case-actions.ts';

type Props = { head: CaseHead; actions: CaseActions; onClose: () => void };

export function NextStepDialog({ head, actions, onClose }: Props) {
  const { cases } = useMessages();
  const texts = cases.next;
  const { account } = useSession();
  const { value, write, discard } = useUnsavedWriting(`next-step ${head.id}`, account.id, {
    text: head.nextStep ?? '',
    on: head.nextStepOn,
  });
  const [isDay, setIsDay] = useState(true);
  const save = async (text: string | null, on: string | null) => {
    const body = { version: head.version, text, on };
    if (!(await actions.run({ method: 'PUT', part: '/next-step', body }, texts.saved))) return;
    discard({ text: text ?? '', on });
    onClose();
  };
  return (
    <CaseDialog
      title={head.nextStep === null ? texts.set : texts.change}
      actions={actions}
      fields={['text', 'on']}
      onSubmit={() => void (isDay && save(value.text.trim() === '' ? null : value.text, value.on))}
      onClose={onClose}
    >
      <Textarea
        label={texts.text}
        {...(head.anonymous && { description: texts.textAnonymous })}
        size="small"
        minRows={2}
        maxLength={500}
        value={value.text}
        onChange={(event) => write((before) => ({ ...before, text: event.target.value }))}
        error={faultOf(actions.error, 'text')}
      />
      <DayField
        label={texts.on}
        value={value.on ?? undefined}
        onChange={(on) => write((before) => ({ ...before, on: on ?? null }))}
        onValidity={setIsDay}
        earliest={head.receivedOn}
        error={faultOf(actions.error, 'on')}
      />
      {head.nextStep !== null && (
        <Button
          type="button"
          size="small"
          variant="tertiary"
          className="case-aside"
          onClick={() => void save(null, null)}
        >
          {texts.remove}
        </Button>
      )}
    </CaseDialog>
  );
}
