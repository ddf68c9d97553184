import type { Enquiry } from '../../../src/features/enquiries/enquiry.ts';
import type { NewFamily } from '../../../src/features/families/family.ts';
import { contentOfAddress, emptyAddress, isBlankAddress, type AddressForm } from './address-form.ts';
import { contentOfPerson, digitsOf, emptyPerson, type PersonForm } from './person-form.ts';

/** A family as it is being written. `key` tells persons apart while some are removed. */
export type FamilyForm = {
  name: string;
  teamId: string;
  ground: string;
  persons: readonly (PersonForm & { key: number })[];
  address: AddressForm;
};

export function emptyFamily(today: string, teamId: number | null, enquiry: Enquiry | null): FamilyForm {
  return {
    name: '',
    teamId: String(enquiry?.teamId ?? teamId ?? ''),
    ground: '',
    persons: [{ ...emptyPerson(), key: 1 }],
    address: emptyAddress(enquiry?.receivedOn ?? today, enquiry?.area ?? null),
  };
}

/** A form for one more person, with a number that was searched for and nobody had. */
export function withPerson(form: FamilyForm, birthNumber = ''): FamilyForm {
  const key = Math.max(0, ...form.persons.map((person) => person.key)) + 1;
  return { ...form, persons: [...form.persons, { ...emptyPerson(birthNumber), key }] };
}

/** The number in the first person who has none, and is not anybody else's already. */
export function withNumber(form: FamilyForm, birthNumber: string): FamilyForm {
  if (form.persons.some((person) => digitsOf(person.birthNumber) === birthNumber)) return form;
  const index = form.persons.findIndex((person) => person.birthNumber.trim() === '');
  if (index < 0) return withPerson(form, birthNumber);
  return { ...form, persons: form.persons.map((one, at) => (at === index ? { ...one, birthNumber } : one)) };
}

/** Nobody has begun to say who this is. */
export function isBlankPerson({ name, relation, birthDate, birthNumber, phone, email }: PersonForm): boolean {
  return [name, relation, birthDate, birthNumber, phone, email].every((text) => text.trim() === '');
}

/** @throws when a person in it is not whole */
export function contentOfFamily(form: FamilyForm, enquiry: Enquiry | null): NewFamily {
  return {
    name: form.name.trim(),
    ...(form.teamId !== '' && { teamId: Number(form.teamId) }),
    processingGround: form.ground === '' ? null : form.ground,
    persons: form.persons.map(contentOfPerson),
    address: isBlankAddress(form.address) ? null : contentOfAddress(form.address),
    enquiryId: enquiry?.id ?? null,
  };
}
