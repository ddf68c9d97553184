import type { Consent } from '../../../src/features/consents/consent.ts';

type About = { persons: readonly string[]; topics: readonly string[] };
type ServiceName = Consent['receivingService'];

/** A service that a consent almost lets see it, and the persons and topics that none covers. */
export type NotQuite = {
  service: ServiceName;
  missing: readonly { person: string; topics: readonly string[] }[];
};

/**
 * Which services will see what the team writes now about these persons and topics: each person with each topic must
 * be covered by consents that hold. The server decides by the same rule (access.is_covered) each time it is read.
 * @param teamService the service that the team is
 */
export function findWhoSees(
  consents: readonly Consent[],
  teamService: number,
  { persons, topics }: About,
): { sees: ServiceName[]; notQuite: NotQuite[] } {
  const holding = consents.filter(
    ({ state, givingService }) => state === 'active' && givingService.id === teamService,
  );
  const receivers = new Map(holding.map(({ receivingService }) => [receivingService.id, receivingService]));
  const found = [...receivers.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
    .map((service) => {
      const own = holding.filter(({ receivingService }) => receivingService.id === service.id);
      const isCovered = (person: string, topic: string) =>
        own.some((consent) => consent.persons.includes(person) && consent.topics.includes(topic));
      const missing = persons
        .map((person) => ({ person, topics: topics.filter((topic) => !isCovered(person, topic)) }))
        .filter((part) => part.topics.length > 0);
      return { service, missing };
    });
  return {
    sees: found.filter(({ missing }) => missing.length === 0).map(({ service }) => service),
    notQuite: found.filter(({ missing }) => missing.length > 0),
  };
}
