import type { CaseHead } from '../../../src/features/cases/case-file.ts';
import { Button } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { faultOf } from '../setup/faults.ts';
import { CaseDialog } from './case-dialog.tsx';
import { useDay } from './use-day.ts';
import type { CaseActions } from './use-case-actions.ts';

type Props = { head: CaseHead; actions: CaseActions; onClose: () => void };

export function ContactDialog({ head, actions, onClose }: Props) {
  const { cases } = useMessages();
  const texts = cases.contact;
  const day = useDay(head.firstContactOn ?? toDay(new Date()));
  const save = async (on: string | null) => {
    const body = { version: head.version, on };
    if (await actions.run({ method: 'PUT', part: '/first-contact', body }, texts.saved)) onClose();
  };
  return (
    <CaseDialog
      title={texts.title}
      actions={actions}
      fields={['on']}
      onSubmit={() => {
        const on = day.take();
        if (on !== null) void save(on);
      }}
      onClose={onClose}
    >
      <p>{texts.explain}</p>
      <DayField
        label={texts.day}
        {...day.field}
        earliest={head.receivedOn}
        error={day.missing ?? faultOf(actions.error, 'on')}
      />
      {head.firstContactOn !== null && (
        <Button
          type="button"
          size="small"
          variant="tertiary"
          className="case-aside"
          onClick={() => void save(null)}
        >
          {texts.remove}
        </Button>
      )}
    </CaseDialog>
  );
}
