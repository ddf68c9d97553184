import { useMessages } from '../../ui/language.tsx';
import { findPersonFaults, type PersonForm } from './person-form.ts';

/** What has to be put right in a person, each with its field and in words. */
export function usePersonFaults(): (form: PersonForm) => { field: keyof PersonForm; text: string }[] {
  const { families, enquiries } = useMessages();
  const words = {
    required: families.one.required,
    choose: families.one.chooseOne,
    day: enquiries.invalidDay,
    digits: families.find.notANumber,
  };
  return (form) => findPersonFaults(form).map(({ field, why }) => ({ field, text: words[why] }));
}
