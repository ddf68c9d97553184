import { useState } from 'react';
import type { ImportChoices, ImportPreview } from '../../../src/features/enquiries/import-preview.ts';
import { Button, LocalAlert, Select } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportCounts } from './import-counts.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { UnknownSpellings } from './unknown-spellings.tsx';

type Props = {
  preview: ImportPreview;
  isBusy: boolean;
  onChoices: (choices: ImportChoices) => void;
  onTake: (acceptValid: boolean) => void;
  onOtherFile: () => void;
};

/** What taking the file would do, and what can be chosen before. */
export function ImportLook({ preview, isBusy, onChoices, onTake, onOtherFile }: Props) {
  const { imports: texts } = useMessages();
  const [mapping, setMapping] = useState<ImportChoices['mapping']>([]);
  const { refusal, sheets, sheet, counts, warnings } = preview;
  const chosenSheet = sheet ?? undefined;
  const look = (wanted: string | undefined, explained: ImportChoices['mapping']) => {
    setMapping(explained);
    onChoices({ mapping: explained, ...(wanted === undefined ? {} : { sheet: wanted }) });
  };

  return (
    <>
      <div className="import-file">
        <p>
          <strong>{preview.fileName}</strong>
        </p>
        <Button variant="tertiary" size="small" onClick={onOtherFile}>
          {texts.otherFile}
        </Button>
        {sheets.length > 1 && (
          <Select
            size="small"
            label={texts.sheet}
            value={sheet !== null && sheets.includes(sheet) ? sheet : ''}
            disabled={isBusy}
            onChange={(event) => look(event.target.value, mapping)}
          >
            {(sheet === null || !sheets.includes(sheet)) && <option value="">{texts.chooseSheet}</option>}
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      <p role="status" className={isBusy ? 'quiet' : 'sr-only'}>
        {isBusy ? texts.looking : texts.preview}
      </p>
      {refusal !== null && (
        <LocalAlert status="error">
          <LocalAlert.Header>
            <LocalAlert.Title as="h2">{texts.cannotRead}</LocalAlert.Title>
          </LocalAlert.Header>
          <LocalAlert.Content>{refusal.text}</LocalAlert.Content>
        </LocalAlert>
      )}
      {refusal === null && (
        <>
          <ImportCounts preview={preview} />
          <UnknownSpellings
            spellings={preview.unknownSpellings}
            isBusy={isBusy}
            onExplain={(explained) => look(chosenSheet, [...mapping, ...explained])}
          />
          <RejectedRows id={preview.id} rows={preview.rejects} count={counts.rejected} />
          {warnings.rows > 0 && <RejectedRows id={null} rows={warnings.first} count={warnings.rows} />}
          <ImportColumns headers={preview.headers} />
          <div className="import-actions">
            {counts.fresh === 0 && <p>{texts.nothingNew}</p>}
            {counts.fresh > 0 && (
              <Button disabled={isBusy} onClick={() => onTake(counts.rejected > 0)}>
                {(counts.rejected > 0 ? texts.takeValid : texts.takeAll)(formatNumber(counts.fresh))}
              </Button>
            )}
            {counts.fresh > 0 && counts.rejected > 0 && <p className="quiet">{texts.takeValidHelp}</p>}
          </div>
        </>
      )}
    </>
  );
}
