import { useState } from 'react';
import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { FORCED_OUTCOMES, ForcedOutcome, type Closing } from '../../../src/features/closing/closing.ts';
import { EARLIEST_DAY } from '../../../src/features/enquiries/enquiry-rules.ts';
import { dayInNorway } from '../../../src/shared/clock.ts';
import { Button, Modal, Radio, RadioGroup, Textarea } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useFormFocus } from '../../ui/form-focus.ts';
import { useMessages } from '../../ui/language.tsx';
import { useUnsavedWriting } from '../../ui/unsaved-writing.ts';
import { rememberFocus } from '../families/return-focus.ts';
import { useSession } from '../people/session.ts';
import { ClosingFailure } from './close-form.tsx';
import { useCloseCase } from './use-closing.ts';

type Props = { head: CaseHead; closing: Closing };

/** The way out when the family is gone or wants no more: it says what is dropped, and takes a reason in words. */
export function ForceClosing({ head, closing }: Props) {
  const { closing: all } = useMessages();
  const [giveFocusBack, setGiveFocusBack] = useState<(() => void) | null>(null);
  return (
    <div className="closing-force">
      <Button
        size="small"
        variant="tertiary"
        data-color="danger"
        onClick={() => {
          const giveBack = rememberFocus();
          setGiveFocusBack(() => giveBack);
        }}
      >
        {all.force.open}
      </Button>
      {giveFocusBack !== null && (
        <ForceDialog
          head={head}
          closing={closing}
          onClose={() => {
            setGiveFocusBack(null);
            giveFocusBack();
          }}
        />
      )}
    </div>
  );
}

function ForceDialog({ head, closing, onClose }: Props & { onClose: () => void }) {
  const { closing: all } = useMessages();
  const texts = all.force;
  const { account } = useSession();
  const [outcome, setOutcome] = useState<ForcedOutcome | null>(null);
  const [day, setDay] = useState<string | undefined>(() => dayInNorway(new Date()));
  const [isTried, setIsTried] = useState(false);
  const writing = useUnsavedWriting(`forced closing ${head.id}`, account.id, '');
  const sending = useCloseCase(head.id, 'close-by-force', () => {
    writing.discard();
    onClose();
  });
  const { form: box, goToFault } = useFormFocus(sending.isPending);
  const words = writing.value.trim();
  const close = () => {
    setIsTried(true);
    if (outcome === null || day === undefined || words === '') return;
    sending.mutate({ version: head.version, occurredOn: day, outcome, words });
  };
  const dropped = closing.left.filter(({ kind }) => kind !== 'application').length;
  return (
    <Modal open onClose={onClose} header={{ heading: texts.title, size: 'small' }} width="small">
      <form
        ref={box}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          close();
          goToFault();
        }}
      >
        <Modal.Body>
          <div className="closing-form">
            <p>{texts.lead}</p>
            {dropped > 0 && (
              <p>
                <strong>{texts.dropped(dropped)}</strong>
              </p>
            )}
            <RadioGroup
              legend={texts.why}
              size="small"
              value={outcome ?? ''}
              onChange={(value: string) => setOutcome(ForcedOutcome.parse(value))}
              error={isTried && outcome === null ? texts.outcomeMissing : undefined}
            >
              {FORCED_OUTCOMES.map((one) => (
                <Radio key={one} value={one}>
                  {texts.outcomes[one]}
                </Radio>
              ))}
            </RadioGroup>
            <Textarea
              label={texts.words}
              description={texts.wordsHint}
              size="small"
              minRows={3}
              value={writing.value}
              onChange={(event) => writing.write(() => event.target.value.slice(0, 4000))}
              error={isTried && words === '' ? texts.reasonMissing : undefined}
            />
            <DayField
              label={all.close.day}
              value={day}
              onChange={setDay}
              earliest={EARLIEST_DAY}
              error={isTried && day === undefined ? all.form.missing.day : undefined}
            />
            <ClosingFailure error={sending.error} isConflict={sending.data?.outcome === 'conflict'} />
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit" size="small" data-color="danger" loading={sending.isPending}>
            {texts.confirm}
          </Button>
          <Button type="button" size="small" variant="secondary" data-color="neutral" onClick={onClose}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  );
}
