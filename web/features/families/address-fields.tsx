import { Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import type { AddressForm } from './address-form.ts';

type Props = {
  form: AddressForm;
  onChange: (part: Partial<AddressForm>) => void;
  faultOf: (field: keyof AddressForm) => string | undefined;
};

export function AddressFields({ form, onChange, faultOf }: Props) {
  const { families } = useMessages();
  const { options } = useCodeLabels();
  const texts = families.address;
  const text = (field: 'street' | 'postalCode') => ({
    id: `address-${field}`,
    label: texts[field],
    size: 'small' as const,
    autoComplete: 'off',
    value: form[field],
    error: faultOf(field),
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  return (
    <div className="address-fields">
      <TextField {...text('street')} maxLength={200} />
      <TextField {...text('postalCode')} inputMode="numeric" maxLength={4} className="postal-code" />
      <Select
        id="address-area"
        label={texts.area}
        size="small"
        value={form.area}
        error={faultOf('area')}
        onChange={(event) => onChange({ area: event.target.value })}
      >
        <option value="">{texts.outside}</option>
        {options('area').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </Select>
      <DayField
        id="address-validFrom"
        label={texts.validFrom}
        value={form.validFrom === '' ? undefined : form.validFrom}
        onChange={(day) => onChange({ validFrom: day ?? '' })}
        onValidity={(isValid) => onChange({ isDayWrong: !isValid })}
        earliest="1900-01-01"
        error={faultOf('validFrom')}
      />
    </div>
  );
}
