import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes } from '../code-lists/code-queries.ts';
import { whyNotBirthNumber } from './birth-number.ts';
import { findFamilyTeams, insertFamily, isProcessingGround, saveAddress } from './family-queries.ts';
import { drawReference } from './family-reference.ts';
import { whyNotAddress, whyNotPersonFacts, whyNotSameNumber } from './family-rules.ts';
import type { Family, NewFamily, PersonContent } from './family.ts';
import { linkEnquiry } from './link-enquiry.ts';
import { openFamily } from './open-family.ts';
import { insertPersons } from './person-queries.ts';

export type FamilyContext = { tx: Tx; clock: Clock; actor: SignedIn; realBirthNumbers: boolean };

/**
 * Registers a family of one of the actor's teams; its persons come in the order given.
 * @returns the family, and the ids of its persons in the order in which they were given
 * @throws AppError `refused` with every reason at once; `not_found` for a team that is not the actor's
 */
export async function registerFamily(
  context: FamilyContext,
  wanted: NewFamily,
): Promise<{ family: Family; personIds: readonly string[] }> {
  const { tx } = context;
  const teams = await findFamilyTeams(tx);
  const teamId = wanted.teamId ?? (teams.length === 1 ? teams[0] : undefined);
  if (teamId === undefined)
    throw new AppError('invalid_input', { issues: [{ path: 'teamId', problem: 'missing' }] });
  if (!teams.includes(teamId)) throw new AppError('not_found');

  const refusals = [
    ...wanted.persons.flatMap((person, index) => whyNotPerson(context, person, `persons.${String(index)}.`)),
    ...whyNotSameNumber(wanted.persons.map(({ birthNumber }) => birthNumber)),
    ...(await whyNotGround(tx, wanted.processingGround)),
    ...(wanted.address === null
      ? []
      : whyNotAddress(wanted.address, await findCodes(tx), today(context.clock), 'address.')),
  ];
  if (refusals.length > 0) throw new AppError('refused', { refusals });

  const id = randomUUID();
  const { name, processingGround } = wanted;
  // Six characters drawn anew until they are free; what is taken is not told.
  while (!(await insertFamily(tx, { id, teamId, reference: drawReference(), name, processingGround })));
  const persons = wanted.persons.map((person) => ({ ...person, id: randomUUID() }));
  await insertPersons(tx, id, persons);
  if (wanted.address !== null) await saveAddress(tx, id, wanted.address);
  if (wanted.enquiryId !== null) await linkEnquiry(tx, id, wanted.enquiryId);
  return { family: await openFamily(tx, id), personIds: persons.map((person) => person.id) };
}

/** Why a person cannot be recorded so. */
export function whyNotPerson(
  { clock, realBirthNumbers }: Pick<FamilyContext, 'clock' | 'realBirthNumbers'>,
  person: Pick<PersonContent, 'birthDate' | 'birthNumber'>,
  prefix = '',
): Refusal[] {
  const { birthNumber } = person;
  return [
    ...whyNotPersonFacts(person, today(clock), prefix),
    ...(birthNumber === null ? [] : whyNotBirthNumber(birthNumber, `${prefix}birthNumber`, realBirthNumbers)),
  ];
}

/** Why a code is no ground to process on today. */
export async function whyNotGround(tx: Tx, code: string | null): Promise<Refusal[]> {
  if (code === null || (await isProcessingGround(tx, code))) return [];
  return [{ code: 'unknown_code', field: 'processingGround', details: { list: 'legal_ground', code } }];
}
