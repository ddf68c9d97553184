import { useState } from 'react';
import { MOST_CHANGED } from '../../../../src/features/enquiries/bulk-change.ts';
import { EARLIEST_DAY } from '../../../../src/features/enquiries/enquiry-rules.ts';
import { Button, Modal, Select } from '../../../ui/controls.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { formatNumber, toDay } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import type { useBulkActions } from './bulk-actions.ts';
import type { Selection } from './selection.ts';
import { useAdvisers } from './use-advisers.ts';

type Props = {
  selection: Selection;
  bulk: ReturnType<typeof useBulkActions>;
  onExport: () => void;
};

/** What can be done with the chosen rows; it stays at the foot of the window while there are any. */
export function SelectionBar({ selection, bulk, onExport }: Props) {
  const { list: texts } = useMessages();
  const [step, setStep] = useState<'close' | 'assign' | null>(null);
  const [closedOn, setClosedOn] = useState<string | undefined>(() => toDay(new Date()));
  const [adviserId, setAdviserId] = useState('');
  const { rows } = selection;
  const advisers = useAdvisers([...new Set(rows.map(({ teamId }) => teamId))]);
  const count = formatNumber(rows.length);
  const named = texts.enquiriesChosen(count, rows.length === 1);
  const isTooMany = rows.length > MOST_CHANGED;
  const versions = rows.map(({ id, version }) => ({ id, version }));

  const finish = () => {
    setStep(null);
    selection.clear();
  };
  const close = (day: string) =>
    bulk.change.mutate({ action: 'close', closedOn: day, rows: versions }, { onSuccess: finish });
  const assign = () =>
    bulk.change.mutate(
      { action: 'assign', adviserId: adviserId === '' ? null : adviserId, rows: versions },
      { onSuccess: finish },
    );

  return (
    <section className="selection-bar" aria-label={texts.chosenActions}>
      <p role="status">
        <strong>{texts.chosen(count, rows.length === 1)}</strong>
        {isTooMany && <span className="quiet"> {texts.tooManyChosen(formatNumber(MOST_CHANGED))}</span>}
      </p>
      <Button size="small" disabled={isTooMany} onClick={() => setStep('close')}>
        {texts.close}
      </Button>
      <Button size="small" variant="secondary" disabled={isTooMany} onClick={() => setStep('assign')}>
        {texts.assign}
      </Button>
      <Button size="small" variant="secondary" onClick={onExport}>
        {texts.exportRows}
      </Button>
      <Button size="small" variant="tertiary" onClick={selection.clear}>
        {texts.clearChosen}
      </Button>
      <Modal
        open={step === 'close'}
        onClose={() => setStep(null)}
        header={{ heading: texts.closeTitle(named), size: 'small' }}
        width="small"
      >
        <Modal.Body>
          <DayField label={texts.closedOn} value={closedOn} onChange={setClosedOn} earliest={EARLIEST_DAY} />
        </Modal.Body>
        <Modal.Footer>
          <Button
            loading={bulk.change.isPending}
            disabled={closedOn === undefined}
            onClick={() => closedOn !== undefined && close(closedOn)}
          >
            {texts.closeNow}
          </Button>
          <Button variant="secondary" onClick={() => setStep(null)}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </Modal>
      <Modal
        open={step === 'assign'}
        onClose={() => setStep(null)}
        header={{ heading: texts.assignTitle(named), size: 'small' }}
        width="small"
      >
        <Modal.Body>
          <Select
            label={texts.assignTo}
            value={adviserId}
            onChange={(event) => setAdviserId(event.target.value)}
          >
            <option value="">{texts.nobody}</option>
            {advisers.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </Select>
        </Modal.Body>
        <Modal.Footer>
          <Button loading={bulk.change.isPending} onClick={assign}>
            {texts.assignNow}
          </Button>
          <Button variant="secondary" onClick={() => setStep(null)}>
            {texts.cancel}
          </Button>
        </Modal.Footer>
      </Modal>
    </section>
  );
}
