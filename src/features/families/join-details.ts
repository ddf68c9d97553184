import { z } from 'zod';
import { DigitalSkills, PreferredContact, type Person } from './family.ts';

const text = z.string().nullable();
/** What two records of one human may know differently, and SQL cannot join. */
export const Details = z.object({
  birthNumber: text,
  phone: text,
  email: text,
  preferredContact: PreferredContact.nullable(),
  digitalSkills: DigitalSkills.nullable(),
});
export type Details = z.infer<typeof Details>;

/** What a merge keeps sealed until it is undone: the other record's name, and what was made of whose details. */
export const MergeDetails = z.object({
  name: z.string(),
  persons: z.array(z.object({ person: z.uuid(), before: Details, after: Details })),
});
export type MergeDetails = z.infer<typeof MergeDetails>;

export function detailsOf({ birthNumber, phone, email, preferredContact, digitalSkills }: Person): Details {
  return { birthNumber, phone, email, preferredContact, digitalSkills };
}

/** What is missing here comes from there. */
export function joinDetails(here: Details, there: Details): Details {
  return {
    birthNumber: here.birthNumber ?? there.birthNumber,
    phone: here.phone ?? there.phone,
    email: here.email ?? there.email,
    preferredContact: here.preferredContact ?? there.preferredContact,
    digitalSkills: here.digitalSkills ?? there.digitalSkills,
  };
}

/** As before the merge, wherever nobody has changed since what the merge made of it. */
export function takeBackDetails(now: Details, before: Details, after: Details): Details {
  const takeBack = <K extends keyof Details>(key: K): Details[K] =>
    now[key] === after[key] ? before[key] : now[key];
  return {
    birthNumber: takeBack('birthNumber'),
    phone: takeBack('phone'),
    email: takeBack('email'),
    preferredContact: takeBack('preferredContact'),
    digitalSkills: takeBack('digitalSkills'),
  };
}

export function areSameDetails(a: Details, b: Details): boolean {
  return (Object.keys(a) as (keyof Details)[]).every((key) => a[key] === b[key]);
}
