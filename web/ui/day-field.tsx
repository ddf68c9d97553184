import { DatePicker, useDatepicker } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { fromDay, toDay } from './format.ts';
import { useMessages } from './language.tsx';

type Props = {
  label: string;
  /** A day as yyyy-mm-dd; undefined or empty: none. */
  value: string | undefined;
  /** Not called while what is typed is no day. */
  onChange: (day: string | undefined) => void;
  earliest: string;
  id?: string;
  error?: string | undefined;
  /** Told when what is typed becomes no day, and when it is one again. */
  onValidity?: (isValid: boolean) => void;
};

/** A day, typed as dd.mm.yyyy or picked in a calendar. */
export function DayField({ label, value: given, onChange, earliest, id, error, onValidity }: Props) {
  const { enquiries } = useMessages();
  // a form keeps no day as an empty text; to the picker that would be a day that is none
  const value = given === '' ? undefined : given;
  const [isInvalid, setIsInvalid] = useState(false);
  const { datepickerProps, inputProps, setSelected, selectedDay } = useDatepicker({
    ...(value !== undefined && { defaultSelected: fromDay(value) }),
    fromDate: fromDay(earliest),
    allowTwoDigitYear: false,
    onDateChange: (date) => {
      const day = date === undefined ? undefined : toDay(date);
      if (day !== value) onChange(day);
    },
    onValidate: ({ isEmpty, isValidDate }) => {
      setIsInvalid(!isEmpty && !isValidDate);
      onValidity?.(isEmpty || isValidDate);
    },
  });

  // the address may change without this field: a removed filter, the browser's way back
  const shown = selectedDay === undefined ? undefined : toDay(selectedDay);
  useEffect(() => {
    if (value !== shown) setSelected(value === undefined ? undefined : fromDay(value));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the value from outside changes
  }, [value]);

  return (
    <DatePicker {...datepickerProps} dropdownCaption>
      <DatePicker.Input
        {...inputProps}
        label={label}
        size="small"
        {...(id !== undefined && { id })}
        error={isInvalid ? enquiries.invalidDay : error}
      />
    </DatePicker>
  );
}
