import { useState } from 'react';
import { addDays } from '../../../src/shared/days-off.ts';
import type { LooseThread } from '../../../src/features/loose-threads/loose-thread.ts';
import { Button, Modal, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { useSession } from '../people/session.ts';
import { faultOf, otherFaults } from '../setup/faults.ts';
import { describeThread } from './describe-thread.ts';

const LONGEST = 1000;
/** Days. */
const USUAL = 14;

type Props = {
  thread: LooseThread;
  isBusy: boolean;
  error: unknown;
  /** @returns whether it was saved */
  onSave: (quiet: { until: string; reason: string }) => Promise<boolean>;
  onClose: () => void;
};

/** Until when a thread may wait, and why: the reason is what the colleagues read meanwhile. */
export function QuietDialog({ thread, isBusy, error, onSave, onClose }: Props) {
  const messages = useMessages();
  const { looseThreads: texts, shell } = messages;
  const { account } = useSession();
  const today = toDay(new Date());
  const { value, write, discard } = useUnsavedWriting<{ until: string | undefined; reason: string }>(
    `quiet ${thread.rule} ${thread.subjectId}`,
    account.id,
    { until: addDays(today, USUAL), reason: '' },
  );
  const [isTried, setIsTried] = useState(false);
  const { form: box, goToFault } = useFormFocus(isBusy);
  const { until, reason } = value;
  const save = async () => {
    setIsTried(true);
    if (until === undefined || reason.trim() === '') return;
    if (!(await onSave({ until, reason: reason.trim() }))) return;
    discard();
    onClose();
  };
  const fault = otherFaults(error, ['until', 'reason'], shell);
  return (
    <Modal open onClose={onClose} header={{ heading: texts.dialogTitle, size: 'small' }} width="small">
      <form
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
          goToFault();
        }}
      >
        <Modal.Body>
          <div className="thread-fields">
            <p>{describeThread(thread, messages)}</p>
            <p className="quiet">{texts.dialogText}</p>
            <DayField
              label={`${texts.until} (${texts.untilHint})`}
              value={until}
              earliest={addDays(today, 1)}
              onChange={(day) => write((before) => ({ ...before, until: day }))}
              error={
                faultOf(error, 'until') ?? (isTried && until === undefined ? texts.untilMissing : undefined)
              }
            />
            <Textarea
              label={texts.reason}
              size="small"
              minRows={2}
              maxLength={LONGEST}
              value={reason}
              onChange={(event) => write((before) => ({ ...before, reason: event.target.value }))}
              error={
                faultOf(error, 'reason') ??
                (isTried && reason.trim() === '' ? texts.reasonMissing : undefined)
              }
            />
            <div role="alert">{fault !== null && <p className="thread-fault">{fault}</p>}</div>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" loading={isBusy}>
            {texts.save}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
