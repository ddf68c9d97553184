import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { RouteContext } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { carryOverEnquiry } from '../enquiries/carry-over-enquiry.ts';
import { setHolders } from '../families/change-person.ts';
import { linkEnquiry } from '../families/link-enquiry.ts';
import { registerFamily, type FamilyContext } from '../families/register-family.ts';
import { absorbAnonymous } from './consent-queries.ts';
import type { NewConsent } from './consent.ts';
import type { BecomeFamilyCase, FamilyCase } from './family-case.ts';
import { recordConsent } from './record-consent.ts';

/**
 * An anonymous case becomes a family's case, in the one transaction that records the family's consent:
 * what was counted and the day stand as a new enquiry of the family, the anonymous one is gone with its
 * text and, when that is committed, with the key that opens older copies of it; and nothing says which it was.
 * @throws AppError `refused` without a given consent, for a case that is not anonymous, or another
 *   team's family; `not_found` for what is not the actor's, or when someone else was first
 */
export async function becomeFamilyCase(
  context: FamilyContext & Pick<RouteContext<unknown, unknown, unknown>, 'afterwards'>,
  anonymousId: string,
  asked: BecomeFamilyCase,
): Promise<FamilyCase> {
  const { tx, actor, afterwards } = context;
  const carried = await carryOverEnquiry(tx, actor, anonymousId);
  if (asked.consent.answer !== 'given')
    throw new AppError('refused', {
      refusals: [{ code: 'consent_not_given', field: 'consent.answer', details: {} }],
    });
  const { familyId, consent } =
    'familyId' in asked ? asked : await registerNew(context, carried.teamId, asked);
  await recordConsent(tx, familyId, consent);
  await linkEnquiry(tx, familyId, carried.id);
  if (!(await absorbAnonymous(tx, anonymousId, carried.id, familyId))) throw new AppError('not_found');
  const keys = keysOf(tx);
  afterwards((isCommitted) => {
    if (isCommitted) keys.destroyKeys([anonymousId]);
  });
  return { familyId, enquiryId: carried.id };
}

type OfNewFamily = Extract<BecomeFamilyCase, { newFamily: unknown }>;

async function registerNew(
  context: FamilyContext,
  teamId: number,
  { newFamily, responsibility, consent }: OfNewFamily,
): Promise<{ familyId: string; consent: NewConsent }> {
  const { family, personIds } = await registerFamily(context, { ...newFamily, teamId, enquiryId: null });
  const idAt = (place: number, path: string): string => {
    const id = personIds[place];
    if (id === undefined)
      throw new AppError('invalid_input', { issues: [{ path, problem: 'no_such_person' }] });
    return id;
  };
  for (const { child, holders } of responsibility)
    await setHolders(
      context,
      family.id,
      idAt(child, 'responsibility'),
      holders.map((holder) => idAt(holder, 'responsibility')),
    );
  return {
    familyId: family.id,
    consent: {
      ...consent,
      persons: consent.persons.map((place) => idAt(place, 'consent.persons')),
      givenBy: consent.givenBy.map((given) => ({
        ...given,
        for: idAt(given.for, 'consent.givenBy'),
        by: idAt(given.by, 'consent.givenBy'),
      })),
    },
  };
}
