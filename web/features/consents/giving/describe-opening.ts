import type { ConsentForm } from './consent-form.ts';

/** What one service comes to see, and from whom: services that give to it alike are said together. */
export type Opening = { receivers: readonly number[]; givers: readonly number[] };

/** The pairs as sentences: those who receive from the same services stand in one. */
export function findOpenings(pairs: ConsentForm['pairs']): readonly Opening[] {
  const givers = new Map<number, number[]>();
  for (const { giving, receiving } of pairs)
    givers.set(
      receiving,
      [...(givers.get(receiving) ?? []), giving].sort((a, b) => a - b),
    );
  const grouped = Map.groupBy(givers, ([, from]) => from.join(','));
  return [...grouped.values()].map((rows) => ({
    receivers: rows.map(([receiver]) => receiver),
    givers: rows[0]?.[1] ?? [],
  }));
}

/** Both ways between the team and a service. */
export function bothWays(team: number, service: number): ConsentForm['pairs'] {
  return [
    { giving: team, receiving: service },
    { giving: service, receiving: team },
  ];
}

/** Chooses or drops a service, with all its pairs. */
export function withService(form: ConsentForm, team: number, service: number): ConsentForm {
  if (!form.services.includes(service))
    return {
      ...form,
      services: [...form.services, service],
      pairs: [...form.pairs, ...bothWays(team, service)],
    };
  return {
    ...form,
    services: form.services.filter((other) => other !== service),
    pairs: form.pairs.filter(({ giving, receiving }) => giving !== service && receiving !== service),
  };
}

export function togglePair(
  pairs: ConsentForm['pairs'],
  pair: ConsentForm['pairs'][number],
): ConsentForm['pairs'] {
  const isIt = ({ giving, receiving }: typeof pair) => giving === pair.giving && receiving === pair.receiving;
  return pairs.some(isIt) ? pairs.filter((other) => !isIt(other)) : [...pairs, pair];
}
