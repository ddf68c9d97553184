import { useMessages } from '../../ui/language.tsx';
import { findAddressFaults, type AddressForm } from './address-form.ts';

/** What has to be put right in an address, each with its field and in words. */
export function useAddressFaults(): (form: AddressForm) => { field: keyof AddressForm; text: string }[] {
  const { families, enquiries } = useMessages();
  const words = { four_digits: families.address.wrongPostalCode, day: enquiries.invalidDay };
  return (form) => findAddressFaults(form).map(({ field, why }) => ({ field, text: words[why] }));
}
