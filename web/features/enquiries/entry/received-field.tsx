import { EARLIEST_DAY } from '../../../../src/features/enquiries/enquiry-rules.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { fieldId, useFault } from './faults.ts';
import type { Entry } from './use-entry.ts';

/** The day the enquiry came: today until another is typed. */
export function ReceivedField({ entry: { form, update, noteDay } }: { entry: Entry }) {
  const { enquiries } = useMessages();
  return (
    <DayField
      id={fieldId('receivedOn')}
      label={enquiries.receivedOn}
      value={form.receivedOn}
      onChange={(day) => update({ receivedOn: day ?? '' })}
      onValidity={(isValid) => noteDay('receivedOn', isValid)}
      earliest={EARLIEST_DAY}
      error={useFault('receivedOn')}
    />
  );
}
