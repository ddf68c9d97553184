import type { z } from 'zod';
import type { PartnerFamily } from '../../../src/features/contributions/contribution.ts';

type Family = z.infer<typeof PartnerFamily>;

/** The consents by which a service may give something to the family's own team now. */
function consentsToTeam({ consents, teamName }: Family, serviceId: number): Family['consents'] {
  // a team's service has the team's name (migration 0009 keeps them equal)
  return consents.filter(
    ({ givingService, receivingService }) =>
      givingService.id === serviceId && receivingService.name === teamName,
  );
}

/** Whom and what a service may write about at all, in the family's and the consents' order. */
export function choicesFor(family: Family, serviceId: number) {
  const consents = consentsToTeam(family, serviceId);
  return {
    persons: family.persons.filter(({ id }) => consents.some(({ persons }) => persons.includes(id))),
    topics: [...new Set(consents.flatMap(({ topics }) => topics))],
  };
}

/** The first person and topic that no consent covers together; undefined where all of it is covered. */
export function findNotCovered(
  family: Family,
  serviceId: number,
  written: { persons: readonly string[]; topics: readonly string[] },
): { person: string; topic: string } | undefined {
  const consents = consentsToTeam(family, serviceId);
  for (const person of written.persons)
    for (const topic of written.topics)
      if (!consents.some(({ persons, topics }) => persons.includes(person) && topics.includes(topic)))
        return { person, topic };
  return undefined;
}
