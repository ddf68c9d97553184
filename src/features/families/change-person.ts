import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/app-error.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { EditPerson, FamilyReply } from './family-change.ts';
import { MOST_PERSONS, whyNotHolders } from './family-rules.ts';
import { PersonContent, type Family, type Person, type Protection } from './family.ts';
import { openFamily } from './open-family.ts';
import {
  insertPersons,
  isAccount,
  nameReader,
  replaceHolders,
  setProtection,
  updatePerson,
} from './person-queries.ts';
import { whyNotPerson, type FamilyContext } from './register-family.ts';

export async function addPerson(
  context: FamilyContext,
  familyId: string,
  content: PersonContent,
): Promise<Family> {
  const { persons } = await openFamily(context.tx, familyId);
  refuse([
    ...whyNotPerson(context, content),
    ...whyNotNumberHere(content.birthNumber, persons),
    ...(persons.length < MOST_PERSONS
      ? []
      : [{ code: 'too_many_persons' as const, field: null, details: { limit: MOST_PERSONS } }]),
  ]);
  await insertPersons(context.tx, familyId, [{ ...content, id: randomUUID() }]);
  return openFamily(context.tx, familyId);
}

/** Changes what is sent of a person; a birth number that stands is not judged again. */
export async function editPerson(
  context: FamilyContext,
  familyId: string,
  personId: string,
  { version, ...change }: EditPerson,
): Promise<FamilyReply> {
  const before = await openFamily(context.tx, familyId);
  const person = findPerson(before, personId);
  if (person.version !== version) return { outcome: 'conflict', current: before };
  const others = before.persons.filter(({ id }) => id !== personId);
  const content = withChange(person, change);
  const newNumber = content.birthNumber === person.birthNumber ? null : content.birthNumber;
  refuse([
    ...whyNotPerson(context, { birthDate: content.birthDate, birthNumber: newNumber }),
    ...whyNotNumberHere(newNumber, others),
  ]);
  const isSaved = await updatePerson(context.tx, familyId, personId, version, content);
  const family = await openFamily(context.tx, familyId);
  return isSaved ? { outcome: 'saved', family } : { outcome: 'conflict', current: family };
}

/** Types that a person's identity is protected, or no more; who types it is named for the family. */
export async function protectPerson(
  { tx }: FamilyContext,
  familyId: string,
  personId: string,
  protection: Protection,
): Promise<Family> {
  const person = findPerson(await openFamily(tx, familyId), personId);
  if (person.protection !== protection && !(await setProtection(tx, personId, protection)))
    throw new AppError('not_found');
  return openFamily(tx, familyId);
}

/** Says who of the family holds parental responsibility for one of its persons. */
export async function setHolders(
  { tx }: FamilyContext,
  familyId: string,
  childId: string,
  holders: readonly string[],
): Promise<Family> {
  const family = await openFamily(tx, familyId);
  findPerson(family, childId);
  refuse(whyNotHolders(childId, holders, family.persons));
  await replaceHolders(tx, familyId, childId, holders);
  return openFamily(tx, familyId);
}

/** Lets one more person see a family with a protected identity. */
export async function addReader({ tx }: FamilyContext, familyId: string, accountId: string): Promise<Family> {
  const family = await openFamily(tx, familyId);
  if (!family.isProtected) refuse([{ code: 'family_not_protected', field: null, details: {} }]);
  if (!(await isAccount(tx, accountId)))
    refuse([{ code: 'reader_not_known', field: 'accountId', details: {} }]);
  if (!(await nameReader(tx, familyId, accountId, true))) throw new AppError('not_found');
  return openFamily(tx, familyId);
}

/** Takes away who may see a family with a protected identity, oneself too; the last one of its team stays. */
export async function removeReader(
  { tx }: FamilyContext,
  familyId: string,
  accountId: string,
): Promise<void> {
  const { readers } = await openFamily(tx, familyId);
  if (!readers.some((reader) => reader.accountId === accountId)) throw new AppError('not_found');
  if (!(await nameReader(tx, familyId, accountId, false)))
    refuse([{ code: 'last_reader', field: null, details: {} }]);
}

function findPerson({ persons }: Family, id: string): Person {
  const person = persons.find((candidate) => candidate.id === id);
  if (person === undefined) throw new AppError('not_found');
  return person;
}

/** The person's content with the parts that were sent in their places. */
function withChange(person: Person, change: Omit<EditPerson, 'version'>): PersonContent {
  const sent = Object.entries(change).filter(([, value]) => value !== undefined);
  const stated = Object.keys(PersonContent.shape).map((key) => [key, person[key as keyof Person]]);
  return PersonContent.parse({ ...Object.fromEntries(stated), ...Object.fromEntries(sent) });
}

function whyNotNumberHere(number: string | null, others: readonly Person[]): Refusal[] {
  const isTaken = number !== null && others.some(({ birthNumber }) => birthNumber === number);
  return isTaken ? [{ code: 'birth_number_twice', field: 'birthNumber', details: {} }] : [];
}

function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}
