import type { Address } from '../../../src/features/families/family.ts';

/** An address as typed: '' is not said. */
export type AddressForm = {
  street: string;
  postalCode: string;
  area: string;
  validFrom: string;
  /** What is typed there is no day. */
  isDayWrong: boolean;
};

export function emptyAddress(validFrom: string, area: string | null = null): AddressForm {
  return { street: '', postalCode: '', area: area ?? '', validFrom, isDayWrong: false };
}

/** Nothing but a day says nothing of where anyone lives. */
export function isBlankAddress({ street, postalCode, area }: AddressForm): boolean {
  return street.trim() === '' && postalCode.trim() === '' && area === '';
}

export type AddressFault = { field: 'postalCode' | 'validFrom'; why: 'four_digits' | 'day' };

export function findAddressFaults({ postalCode, validFrom, isDayWrong }: AddressForm): AddressFault[] {
  const isPostalCode = /^\d{4}$/.test(postalCode.trim());
  return [
    ...(postalCode.trim() === '' || isPostalCode
      ? []
      : [{ field: 'postalCode', why: 'four_digits' } as const]),
    ...(validFrom === '' || isDayWrong ? [{ field: 'validFrom', why: 'day' } as const] : []),
  ];
}

export function contentOfAddress({ street, postalCode, area, validFrom }: AddressForm): Address {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return { validFrom, area: orNull(area), street: orNull(street), postalCode: orNull(postalCode) };
}
