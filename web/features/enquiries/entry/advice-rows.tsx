import { Button, Select, XMarkIcon } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { isBlank, type AdviceRow, type EnquiryForm } from './enquiry-form.ts';
import { fieldId, useFault } from './faults.ts';
import { TextField } from './text-field.tsx';

const MOST = 40;
const BLANK: AdviceRow = { advice: '', service: '', text: '' };

type Props = { form: EnquiryForm; onChange: (advice: AdviceRow[]) => void };

/** What was advised and where the family was sent: there is always one row more than what is used. */
export function AdviceRows({ form, onChange }: Props) {
  const { entry: texts } = useMessages();
  const error = useFault('advice');
  const used = form.advice;
  const rows = used.length < MOST && !used.some(isBlank) ? [...used, BLANK] : used;

  return (
    <fieldset
      id={fieldId('advice')}
      className="advice-rows"
      {...(error !== undefined && { 'aria-describedby': 'advice-error' })}
    >
      <legend>{texts.advice}</legend>
      {rows.map((row, index) => (
        <AdviceRowFields
          key={index}
          row={row}
          index={index}
          isAnonymous={form.anonymous}
          onChange={(part) =>
            onChange(rows.map((other, at) => (at === index ? { ...other, ...part } : other)))
          }
          onRemove={() => onChange(used.filter((_, at) => at !== index))}
        />
      ))}
      {error !== undefined && (
        <p id="advice-error" className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type RowProps = {
  row: AdviceRow;
  index: number;
  isAnonymous: boolean;
  onChange: (part: Partial<AdviceRow>) => void;
  onRemove: () => void;
};

function AdviceRowFields({ row, index, isAnonymous, onChange, onRemove }: RowProps) {
  const { entry: texts, enquiries } = useMessages();
  const { options } = useCodeLabels();
  const select = (name: 'advice' | 'service', label: string) => (
    <Select
      label={texts.numbered(label, index + 1)}
      size="small"
      value={row[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
    >
      <option value="">{texts.notChosen}</option>
      {options(name).map(({ code, label: text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </Select>
  );
  return (
    <div className="advice-row">
      {select('advice', enquiries.adviceGiven)}
      {select('service', enquiries.referredTo)}
      {!isBlank(row) && (
        <>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<XMarkIcon title={texts.removeAdvice(index + 1)} />}
            onClick={onRemove}
          />
          <TextField
            field={`advice.${index}.text`}
            label={texts.numbered(texts.adviceText, index + 1)}
            value={row.text}
            onChange={(text) => onChange({ text })}
            isAnonymous={isAnonymous}
            maxLength={2000}
            rows={1}
          />
        </>
      )}
    </div>
  );
}
