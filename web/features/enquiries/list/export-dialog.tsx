import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_EXPORTED } from '../../../../src/features/enquiries/enquiry-export.ts';
import { downloadFile } from '../../../api.ts';
import { API } from '../../../paths.ts';
import { Button, Checkbox, Modal, Radio, RadioGroup } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { formatCount, formatNumber } from '../../../ui/format.ts';
import { useMessages } from '../../../ui/language.tsx';
import { filtersAsText, type EnquiryFilters } from '../enquiry-filters.ts';

const FORMATS = ['xlsx', 'csv'] as const;

type Props = {
  filters: EnquiryFilters;
  chosen: readonly string[];
  /** How many the filters let through; absent where only the chosen ones are meant. */
  count?: { value: number; more: boolean };
  onClose: () => void;
};

/** Rows as a file: which, how, and what it means to have them outside the register. */
export function ExportDialog({ filters, chosen, count, onClose }: Props) {
  const { list: texts } = useMessages();
  const [which, setWhich] = useState(chosen.length > 0 ? 'chosen' : 'all');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [withNote, setWithNote] = useState(false);
  const download = useMutation({
    mutationFn: () =>
      downloadFile(API.exportEnquiries, {
        format,
        withNote,
        ...(which === 'chosen' ? { ids: chosen } : { filter: filtersAsText(filters) }),
      }),
    onSuccess: onClose,
  });
  return (
    <Modal open onClose={onClose} header={{ heading: texts.exportTitle, size: 'small' }} width="medium">
      <Modal.Body>
        <div className="export-fields">
          <RadioGroup legend={texts.exportWhich} size="small" value={which} onChange={setWhich}>
            {chosen.length > 0 && (
              <Radio value="chosen">{texts.exportChosen(formatNumber(chosen.length))}</Radio>
            )}
            {count !== undefined && <Radio value="all">{texts.exportAll(formatCount(count))}</Radio>}
          </RadioGroup>
          <RadioGroup legend={texts.exportFormat} size="small" value={format} onChange={setFormat}>
            {FORMATS.map((each) => (
              <Radio key={each} value={each}>
                {texts.exportFormats[each]}
              </Radio>
            ))}
          </RadioGroup>
          <Checkbox size="small" checked={withNote} onChange={(event) => setWithNote(event.target.checked)}>
            {texts.exportNote}
          </Checkbox>
          <p className="quiet">{texts.exportMeaning}</p>
          <p className="quiet">{texts.exportLimit(formatNumber(MOST_EXPORTED))}</p>
          {download.isError && <FailureNotice error={download.error} />}
        </div>
      </Modal.Body>
      <Modal.Footer>
        <Button loading={download.isPending} onClick={() => download.mutate()}>
          {texts.exportNow}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {texts.cancel}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
