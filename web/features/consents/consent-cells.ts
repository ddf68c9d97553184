import type { Consent } from '../../../src/features/consents/consent.ts';

/** What the table says of a consent, in colour and words; `none` where nobody was asked. */
export type ShownState = 'given' | 'ends_soon' | 'future' | 'ended' | 'withdrawn' | 'refused' | 'none';

type ServiceName = Consent['givingService'];

/** Topics that stand alike for one person and one receiving service: from whom, and until when. */
export type CellEntry = {
  state: ShownState;
  consent: Consent;
  givers: readonly ServiceName[];
  topics: readonly string[];
};

export function shownState({ state, endsSoon }: Pick<Consent, 'state' | 'endsSoon'>): ShownState {
  if (state === 'active') return endsSoon ? 'ends_soon' : 'given';
  return state;
}

/** The services that receive in any of the consents, by name. */
export function findReceivers(consents: readonly Consent[]): readonly ServiceName[] {
  const found = new Map(consents.map(({ receivingService }) => [receivingService.id, receivingService]));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/**
 * What stands for one person towards one receiving service. For each giving service and topic one consent
 * decides what is said: an active one before all, the one that lasts longest, else the latest word.
 */
export function findCell(
  consents: readonly Consent[],
  personId: string,
  receiverId: number,
): readonly CellEntry[] {
  const decisive = new Map<string, { consent: Consent; topic: string }>();
  for (const consent of consents) {
    if (consent.receivingService.id !== receiverId || !consent.persons.includes(personId)) continue;
    for (const topic of consent.topics) {
      const key = `${consent.givingService.id} ${topic}`;
      const before = decisive.get(key);
      if (before === undefined || isStronger(consent, before.consent)) decisive.set(key, { consent, topic });
    }
  }

  const entries = new Map<
    string,
    { consent: Consent; givers: Map<number, ServiceName>; topics: Set<string> }
  >();
  const byConsent = Map.groupBy(decisive.values(), ({ consent }) => consent);
  for (const [consent, rows] of byConsent) {
    const topics = rows.map(({ topic }) => topic).sort();
    const key = [shownState(consent), consent.validFrom, endOf(consent), consent.coversOlder, ...topics].join(
      '|',
    );
    const entry = entries.get(key) ?? { consent, givers: new Map(), topics: new Set(topics) };
    entry.givers.set(consent.givingService.id, consent.givingService);
    entries.set(key, entry);
  }
  return [...entries.values()]
    .map(({ consent, givers, topics }) => ({
      state: shownState(consent),
      consent,
      givers: [...givers.values()],
      topics: [...topics],
    }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** Consents that end soon and that no other takes over from, one for each sitting and receiving service. */
export function findReminders(consents: readonly Consent[]): readonly Consent[] {
  const ending = consents.filter(
    (consent) =>
      shownState(consent) === 'ends_soon' &&
      consent.persons.some((person) =>
        findCell(consents, person, consent.receivingService.id).some((entry) => entry.consent === consent),
      ),
  );
  const first = new Map<string, Consent>();
  for (const consent of ending) {
    const key = `${consent.statementId} ${consent.receivingService.id}`;
    if (!first.has(key)) first.set(key, consent);
  }
  return [...first.values()].sort((a, b) => a.validTo.localeCompare(b.validTo));
}

const ORDER: readonly ShownState[] = [
  'ends_soon',
  'given',
  'future',
  'refused',
  'withdrawn',
  'ended',
  'none',
];

const RANK = { active: 2, future: 1, ended: 0, withdrawn: 0, refused: 0 } as const;

function isStronger(one: Consent, other: Consent): boolean {
  if (RANK[one.state] !== RANK[other.state]) return RANK[one.state] > RANK[other.state];
  if (one.state === 'active') return one.validTo > other.validTo;
  return lastWord(one) > lastWord(other);
}

function lastWord(consent: Consent): string {
  return consent.withdrawnAt ?? (consent.state === 'ended' ? consent.validTo : consent.recordedAt);
}

function endOf(consent: Consent): string {
  return consent.withdrawnAt ?? consent.validTo;
}
