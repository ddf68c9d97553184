import type { BecomeFamilyCase } from '../../../../src/features/consents/family-case.ts';
import type { NewConsent } from '../../../../src/features/consents/consent.ts';
import type { Family, NewFamily } from '../../../../src/features/families/family.ts';

type OfNewFamily = Extract<BecomeFamilyCase, { newFamily: unknown }>;

/** A family that is written down and not registered yet: it is, together with the consent or not at all. */
export type WrittenFamily = {
  content: NewFamily;
  /** Ids that the persons have in this window only, in the order of `content.persons`. */
  ids: readonly string[];
  /** Holders of parental responsibility by the child's id. */
  holders: Readonly<Record<string, readonly string[]>>;
};

/** As the consent's form wants a family to be. */
export function provisionalFamily(
  { content, ids, holders }: WrittenFamily,
  { familyId, teamId, teamName }: { familyId: string; teamId: number; teamName: string },
): Family {
  return {
    id: familyId,
    reference: '',
    name: content.name,
    teamId,
    teamName,
    version: 1,
    isProtected: false,
    processingGround: content.processingGround,
    createdAt: '1970-01-01T00:00:00Z',
    createdBy: '',
    persons: content.persons.map((person, place) => ({
      ...person,
      id: ids[place] ?? '',
      version: 1,
      protection: 'none',
      protectionBy: null,
      protectionAt: null,
      responsible: holders[ids[place] ?? ''] ?? [],
    })),
    addresses: [],
    enquiries: [],
    readers: [],
    merges: [],
  };
}

/** What is sent: the persons have no ids at the server yet and are named by their places. */
export function contentOfCase({ content, ids, holders }: WrittenFamily, consent: NewConsent): OfNewFamily {
  const placeOf = (id: string) => ids.indexOf(id);
  const { teamId: _teamId, enquiryId: _enquiryId, ...newFamily } = content;
  return {
    newFamily,
    responsibility: Object.entries(holders)
      .filter(([, of]) => of.length > 0)
      .map(([child, of]) => ({ child: placeOf(child), holders: of.map(placeOf) })),
    consent: {
      ...consent,
      persons: consent.persons.map(placeOf),
      givenBy: consent.givenBy.map((given) => ({
        ...given,
        for: placeOf(given.for),
        by: placeOf(given.by),
      })),
    },
  };
}
