import { dayInNorway } from '../../shared/clock.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { NewDisclosure } from './disclosure.ts';

/** What the database knows about what is to be recorded. */
export type DisclosureFacts = {
  now: Date;
  /** Versions of the ground that is named: its kind and days [validFrom, validTo). */
  grounds: readonly { kind: string; validFrom: string; validTo: string | null }[];
  isDeciderKnown: boolean;
  persons: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  /** Services of the municipality among the two. */
  services: ReadonlySet<number>;
};

/** The grounds reach no further back. */
const EARLIEST = '2000-01-01';

type Disclosed = NewDisclosure & { givingServiceId: number };

/** Why this cannot stand as a record of sharing without consent; empty when it can. */
export function whyNotDisclose(disclosed: Disclosed, facts: DisclosureFacts): Refusal[] {
  return [
    ...whyNotOnGround(disclosed, facts),
    ...whyNotAtMoment(disclosed, facts),
    ...whyNotBetween(disclosed, facts),
    ...whyNotTold(disclosed, facts),
    ...(facts.isDeciderKnown ? [] : [refusal('decider_unknown', 'decidedBy')]),
    ...(disclosed.persons.every((id) => facts.persons.has(id))
      ? []
      : [refusal('person_not_of_family', 'persons')]),
    ...(disclosed.topics.every((code) => facts.topics.has(code)) ? [] : [refusal('unknown_code', 'topics')]),
  ];
}

/** The day in Norway on which it was shared: the law of that day is the law for it. */
export function dayShared({ sharedAt }: Pick<NewDisclosure, 'sharedAt'>): string {
  return dayInNorway(new Date(sharedAt));
}

/** The version in force on a day; undefined where there was none. */
export function groundOn<G extends { validFrom: string; validTo: string | null }>(
  grounds: readonly G[],
  day: string,
): G | undefined {
  return grounds.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
}

function whyNotOnGround(disclosed: Disclosed, { grounds }: DisclosureFacts): Refusal[] {
  const ofKind = grounds.filter(({ kind }) => kind === disclosed.kind);
  if (ofKind.length === 0) return [refusal('ground_not_of_kind', 'ground')];
  const day = dayShared(disclosed);
  return groundOn(ofKind, day) === undefined ? [refusal('ground_not_in_force', 'ground', { day })] : [];
}

// In an emergency it is decided and shared in the same breath: the moments may be equal.
function whyNotAtMoment({ decidedAt, sharedAt }: Disclosed, { now }: DisclosureFacts): Refusal[] {
  const [decided, shared] = [new Date(decidedAt), new Date(sharedAt)];
  return [
    ...(decided > now ? [refusal('moment_in_future', 'decidedAt')] : []),
    ...(shared > now ? [refusal('moment_in_future', 'sharedAt')] : []),
    ...(decided > shared ? [refusal('shared_before_decided', 'sharedAt')] : []),
  ];
}

function whyNotBetween(disclosed: Disclosed, { services }: DisclosureFacts): Refusal[] {
  const { givingServiceId, receivingServiceId, receiver } = disclosed;
  return [
    ...(services.has(givingServiceId) ? [] : [refusal('service_unknown', 'givingServiceId')]),
    ...((receivingServiceId === null) === (receiver === null) ? [refusal('one_receiver', 'receiver')] : []),
    ...(receivingServiceId === null || services.has(receivingServiceId)
      ? []
      : [refusal('service_unknown', 'receivingServiceId')]),
    ...(receivingServiceId === givingServiceId ? [refusal('service_to_itself', 'receivingServiceId')] : []),
  ];
}

function whyNotTold({ familyTold, toldOn, notToldBecause }: Disclosed, { now }: DisclosureFacts): Refusal[] {
  const today = dayInNorway(now);
  if (familyTold && notToldBecause !== null) return [refusal('told_or_not', 'notToldBecause')];
  if (!familyTold && toldOn !== null) return [refusal('told_or_not', 'toldOn')];
  if (familyTold && toldOn === null) return [refusal('told_day_missing', 'toldOn')];
  if (!familyTold && notToldBecause === null) return [refusal('not_told_reason_missing', 'notToldBecause')];
  if (toldOn !== null && toldOn < EARLIEST)
    return [refusal('date_too_early', 'toldOn', { earliest: EARLIEST })];
  return toldOn !== null && toldOn > today ? [refusal('date_in_future', 'toldOn', { today })] : [];
}

function refusal(code: Refusal['code'], field: string, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
