import type { EditPerson } from '../../../src/features/families/family-change.ts';
import {
  DigitalSkills,
  PreferredContact,
  Relation,
  type Person,
  type PersonContent,
} from '../../../src/features/families/family.ts';

/** A person as typed: '' is not said. */
export type PersonForm = {
  name: string;
  relation: string;
  birthDate: string;
  /** What is typed there is no day; `birthDate` is then what it was before. */
  isBirthDateWrong: boolean;
  birthNumber: string;
  language: string;
  needsInterpreter: boolean;
  livesHere: boolean;
  phone: string;
  email: string;
  preferredContact: string;
  digitalSkills: string;
};

export function emptyPerson(birthNumber = ''): PersonForm {
  return {
    name: '',
    relation: '',
    birthDate: '',
    isBirthDateWrong: false,
    birthNumber,
    language: '',
    needsInterpreter: false,
    livesHere: true,
    phone: '',
    email: '',
    preferredContact: '',
    digitalSkills: '',
  };
}

export function formOfPerson(person: Person): PersonForm {
  const { name, relation, needsInterpreter, livesHere } = person;
  return {
    name,
    relation,
    needsInterpreter,
    livesHere,
    birthDate: person.birthDate ?? '',
    isBirthDateWrong: false,
    birthNumber: person.birthNumber ?? '',
    language: person.language ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
    preferredContact: person.preferredContact ?? '',
    digitalSkills: person.digitalSkills ?? '',
  };
}

/** Digits of a number as people write it, in groups. */
export function digitsOf(text: string): string {
  return text.replace(/[\s.-]/gu, '');
}

export type PersonFault = {
  field: 'name' | 'relation' | 'birthDate' | 'birthNumber';
  why: 'required' | 'choose' | 'day' | 'digits';
};

/** What has to be put right before a person is sent; the rest is the server's to say. */
export function findPersonFaults(form: PersonForm): PersonFault[] {
  const { name, relation } = form;
  const digits = digitsOf(form.birthNumber);
  return [
    ...(name.trim() === '' ? [{ field: 'name', why: 'required' } as const] : []),
    ...(Relation.safeParse(relation).success ? [] : [{ field: 'relation', why: 'choose' } as const]),
    ...(form.isBirthDateWrong ? [{ field: 'birthDate', why: 'day' } as const] : []),
    ...(digits === '' || /^\d{11}$/.test(digits) ? [] : [{ field: 'birthNumber', why: 'digits' } as const]),
  ];
}

/** @throws when findPersonFaults finds anything */
export function contentOfPerson(form: PersonForm): PersonContent {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    name: form.name.trim(),
    relation: Relation.parse(form.relation),
    birthDate: orNull(form.birthDate),
    birthNumber: orNull(digitsOf(form.birthNumber)),
    language: orNull(form.language),
    needsInterpreter: form.needsInterpreter,
    livesHere: form.livesHere,
    phone: orNull(form.phone),
    email: orNull(form.email),
    preferredContact: form.preferredContact === '' ? null : PreferredContact.parse(form.preferredContact),
    digitalSkills: form.digitalSkills === '' ? null : DigitalSkills.parse(form.digitalSkills),
  };
}

/**
 * Only what was changed since the form began: what someone else changed meanwhile stays as they left it.
 * @param began the person as the form began
 * @param version of the person as it stands now
 */
export function editOfPerson(began: Person, version: number, form: PersonForm): EditPerson {
  const before: Readonly<Record<string, unknown>> = contentOfPerson(formOfPerson(began));
  const changed = Object.entries(contentOfPerson(form)).filter(([field, value]) => before[field] !== value);
  return { version, ...Object.fromEntries(changed) };
}
