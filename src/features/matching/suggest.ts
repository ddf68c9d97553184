import type { Tx } from '../../platform/db/transaction.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCaseHead } from '../cases/open-case.ts';
import type { Entry } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { findCodes, findSpellings } from '../code-lists/code-queries.ts';
import { readEnquiry } from '../enquiries/read-enquiry.ts';
import { adviceFor, namedCodes, taskKindFor, type NamedCodes } from './advice-rules.ts';
import { matchEntries, type Match } from './matching-rules.ts';
import { needOfCase, needOfEnquiry } from './need-rules.ts';
import { needAsked, type Need } from './need.ts';
import { findFamilyArea, findHousehold } from './situation-queries.ts';
import {
  SUGGESTED_LEVELS,
  type CaseSuggestions,
  type EnquirySuggestions,
  type SuggestedLevel,
  type Suggestion,
  type SuggestionQuery,
  type SuggestionReply,
} from './suggestion.ts';

type Context = { tx: Tx; clock: Clock; actor: SignedIn };
type Page = { level?: SuggestedLevel | undefined; limit: number; offset: number };

/**
 * What may help with a need, a page at a time.
 * @param receivedOn the day on which codes of advice have to hold, as yyyy-mm-dd
 */
export async function suggestFor(
  { tx, clock, actor }: Context,
  need: Need,
  page: Page,
  receivedOn: string = today(clock),
): Promise<SuggestionReply> {
  const { entries } = await openCatalogue(tx, actor.municipalityId);
  const day = today(clock);
  const matches = matchEntries(entries, need, day);
  const ofLevel = page.level === undefined ? matches : matches.filter(({ level }) => level === page.level);
  const codes = namedCodes(await findCodes(tx), await findSpellings(tx), receivedOn);
  return {
    need,
    items: ofLevel
      .slice(page.offset, page.offset + page.limit)
      .map((match) => suggestionOf(match, entries, codes, day)),
    total: ofLevel.length,
    levels: countLevels(matches),
  };
}

/** @throws AppError not_found for an enquiry that is missing or not the actor's to see */
export async function suggestForEnquiry(
  context: Context,
  id: string,
  query: SuggestionQuery,
): Promise<EnquirySuggestions> {
  const enquiry = await readEnquiry(context.tx, id);
  const need = needAsked(needOfEnquiry(enquiry), query);
  return { id, ...(await suggestFor(context, need, query, enquiry.receivedOn)) };
}

/** @throws AppError not_found for a case that is missing or not the actor's to see */
export async function suggestForCase(
  context: Context,
  id: string,
  query: SuggestionQuery,
): Promise<CaseSuggestions> {
  const { tx, clock } = context;
  const head = await findCaseHead(tx, id);
  const day = today(clock);
  const familyId = head.family?.id ?? null;
  const area = familyId === null ? null : await findFamilyArea(tx, familyId, day);
  const need = needOfCase(head, await findHousehold(tx, id), area, day);
  return { id, familyId, ...(await suggestFor(context, needAsked(need, query), query, head.receivedOn)) };
}

function countLevels(matches: readonly Match[]): Record<SuggestedLevel, number> {
  const count = (level: SuggestedLevel) => matches.filter((match) => match.level === level).length;
  return Object.fromEntries(SUGGESTED_LEVELS.map((level) => [level, count(level)])) as Record<
    SuggestedLevel,
    number
  >;
}

function suggestionOf(
  { entry, level, sector, reasons, others }: Match,
  entries: ReadonlyMap<string, Entry>,
  codes: NamedCodes,
  day: string,
): Suggestion {
  const serviceOf = ({ service }: Entry) => entries.get(service);
  const { name: serviceName, aliases } = serviceOf(entry) ?? { name: entry.service, aliases: [] };
  const { id, name, kind, summary, summaryNn, confirmedOn, waysIn, wayInWords, contactWords } = entry;
  const { phone, email, url, place, address, when, cost, costHelp } = entry;
  return {
    ...{ id, name, kind, level, serviceId: entry.service, serviceName, sector, summary, summaryNn, reasons },
    ...{ isStale: isStale(entry, day), confirmedOn, waysIn, wayInWords, contactWords, phone, email, url },
    ...{ place, address, when, cost, costHelp },
    variants: others.map((other) => ({
      id: other.id,
      name: other.name,
      level: other.level,
      serviceName: serviceOf(other)?.name ?? other.service,
    })),
    advice: adviceFor(entry, { name: serviceName, aliases }, sector, codes),
    taskKind: taskKindFor(entry),
  };
}
