import { dayInNorway } from '../../shared/clock.ts';
import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { CodeValue } from '../code-lists/code-list.ts';
import type { ConsentPerson } from './consent-rules.ts';
import type { NewConsent } from './consent.ts';

const DAY = 86_400_000;

/** No consent lasts longer: who said yes is asked anew. */
const MOST_YEARS = 3;
/** A paper that was signed earlier is recorded with its own day, but not one that was forgotten for long. */
const MOST_DAYS_BACK = 90;
/** Further ahead nobody knows what they say yes to. */
const MOST_DAYS_AHEAD = 365;

export type Period = { validFrom: Date; validTo: Date };

export type TermFacts = {
  now: Date;
  services: readonly { id: number; name: string; validFrom: string; validTo: string | null }[];
  /** Values of the code list `topic`. */
  topics: readonly Pick<CodeValue, 'code' | 'labels' | 'validFrom' | 'validTo'>[];
  persons: readonly ConsentPerson[];
  /** Accounts of the municipality that are in use on the day. */
  hearers: readonly string[];
  /** Versions of the consent's text in the language that was used. */
  textVersions: readonly string[];
};

/** The half-open interval that was meant: from now and for the usual time, where nothing else is said. */
export function resolvePeriod(
  asked: Pick<NewConsent, 'validFrom' | 'validTo'>,
  now: Date,
  usualDays: number,
): Period {
  const validFrom = asked.validFrom === undefined ? now : new Date(asked.validFrom);
  const validTo =
    asked.validTo === undefined ? new Date(validFrom.getTime() + usualDays * DAY) : new Date(asked.validTo);
  return { validFrom, validTo };
}

/** Why a consent cannot be for this time; empty when it can. */
export function whyNotPeriod({ validFrom, validTo }: Period, now: Date): Refusal[] {
  if (validFrom.getTime() < now.getTime() - MOST_DAYS_BACK * DAY)
    return [refusal('consent_starts_too_early', 'validFrom', { days: MOST_DAYS_BACK })];
  if (validFrom.getTime() > now.getTime() + MOST_DAYS_AHEAD * DAY)
    return [refusal('consent_starts_too_late', 'validFrom', { days: MOST_DAYS_AHEAD })];
  if (validTo <= validFrom) return [refusal('consent_ends_before_start', 'validTo')];
  if (validTo <= now) return [refusal('consent_over_already', 'validTo')];
  const latest = new Date(validFrom);
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS);
  return validTo > latest ? [refusal('consent_too_long', 'validTo', { years: MOST_YEARS })] : [];
}

/** Why services, topics and the way it was given cannot stand; empty when they can. */
export function whyNotTerms(asked: NewConsent, period: Period, facts: TermFacts): Refusal[] {
  return [
    ...whyNotPeriod(period, facts.now),
    ...whyNotPairs(asked.pairs, period, facts),
    ...whyNotTopics(asked.topics, facts),
    ...whyNotHeard(asked, facts),
    ...whyNotUnderstood(asked, facts),
    ...(facts.textVersions.includes(asked.textVersion)
      ? []
      : [refusal('consent_text_unknown', 'textVersion', { version: asked.textVersion })]),
  ];
}

function whyNotPairs(
  pairs: NewConsent['pairs'],
  { validFrom }: Period,
  { services, now }: TermFacts,
): Refusal[] {
  const day = dayInNorway(validFrom > now ? validFrom : now);
  const keys = pairs.map(({ giving, receiving }) => `${String(giving)}>${String(receiving)}`);
  if (new Set(keys).size < keys.length) return [refusal('pair_twice', 'pairs')];
  if (pairs.some(({ giving, receiving }) => giving === receiving))
    return [refusal('service_to_itself', 'pairs')];
  const named = new Set(pairs.flatMap(({ giving, receiving }) => [giving, receiving]));
  return [...named].flatMap((id) => {
    const service = services.find((candidate) => candidate.id === id);
    if (service === undefined) return [refusal('service_unknown', 'pairs')];
    return isInUse(service, day) ? [] : [refusal('service_not_in_use', 'pairs', { name: service.name })];
  });
}

function whyNotTopics(asked: readonly string[], { topics, now }: TermFacts): Refusal[] {
  const day = dayInNorway(now);
  return [...new Set(asked)].flatMap((code) => {
    const topic = topics.find((candidate) => candidate.code === code);
    if (topic === undefined) return [refusal('unknown_code', 'topics', { list: 'topic', code })];
    return isInUse(topic, day) ? [] : [refusal('value_not_in_use', 'topics', { label: topic.labels.nb })];
  });
}

function whyNotHeard({ how, heardBy }: NewConsent, { hearers }: TermFacts): Refusal[] {
  if (heardBy === null) return how === 'oral' ? [refusal('heard_by_missing', 'heardBy')] : [];
  return hearers.includes(heardBy) ? [] : [refusal('heard_by_unknown', 'heardBy')];
}

// Who needs an interpreter and had none did not understand, unless the note says how it went without.
function whyNotUnderstood({ givenBy, interpreter, note }: NewConsent, { persons }: TermFacts): Refusal[] {
  if (interpreter !== null || (note !== null && note !== '')) return [];
  return persons
    .filter(({ id, needsInterpreter }) => needsInterpreter && givenBy.some(({ by }) => by === id))
    .map(({ name }) => refusal('interpreter_missing', 'interpreter', { person: name }));
}

function isInUse(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  day: string,
): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

function refusal(code: RefusalCode, field: string, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
