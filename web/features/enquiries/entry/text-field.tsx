import { useRef } from 'react';
import { Textarea } from '../../../ui/controls.ts';
import { useMessages } from '../../../ui/language.tsx';
import { fieldId, useFault } from './faults.ts';
import { IdentifyingMarks } from './identifying-marks.tsx';

type Props = {
  field: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (text: string) => void;
  isAnonymous: boolean;
  maxLength: number;
  rows: number;
};

/** Free text; in an anonymous case what points someone out is marked as it is typed. */
export function TextField({ field, label, hint, value, onChange, isAnonymous, maxLength, rows }: Props) {
  const { entry: texts } = useMessages();
  const area = useRef<HTMLTextAreaElement>(null);
  const error = useFault(field);
  return (
    <div className="text-field">
      <Textarea
        ref={area}
        id={fieldId(field)}
        label={label}
        description={hint}
        size="small"
        minRows={rows}
        maxRows={14}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error ?? (value.length > maxLength ? texts.textTooLong(maxLength) : undefined)}
        autoComplete="off"
      />
      {isAnonymous && (
        <IdentifyingMarks
          text={value}
          onShow={({ start, end }) => {
            area.current?.focus();
            area.current?.setSelectionRange(start, end);
          }}
        />
      )}
    </div>
  );
}
