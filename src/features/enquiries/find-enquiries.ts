import { sql } from 'kysely';
import { enquiryWords as en } from '../../messages/en/enquiry-words.ts';
import { enquiryWords as nb } from '../../messages/nb/enquiry-words.ts';
import { enquiryWords as nn } from '../../messages/nn/enquiry-words.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Language } from '../../shared/language.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findCodes, findSpellings } from '../code-lists/code-queries.ts';
import { findTeamMembers } from '../people/find-team-members.ts';
import type { FindReply, FoundEnquiry, FoundFilter } from './enquiry-find.ts';
import { findByWords, type Named } from './find-words.ts';

const WORDS = { nb, nn, en };
const MOST_SUGGESTED = 10;

// the list's filter for each code list that has one
const FILTER_OF_LIST: Partial<Record<string, FoundFilter['filter']>> = {
  contact: 'contact',
  topic: 'topic',
  area: 'area',
  assistance_form: 'form',
  household: 'household',
  housing: 'housing',
  income: 'income',
  work: 'work',
};

/** What a typed text may mean: enquiries with that number, or filters named by those words. */
export async function findEnquiries(
  { tx, actor, language }: { tx: Tx; actor: SignedIn; language: Language },
  query: string,
): Promise<FindReply> {
  const number = /^(?:(?:nr|no|nummer|number)\.?|#)?\s*(\d{1,9})$/iu.exec(query.trim())?.[1];
  if (number !== undefined) return { enquiries: await findByNumber(tx, Number(number)), filters: [] };
  const named = [
    ...fixedFilters(language),
    ...(await codeFilters(tx, language)),
    ...(await adviserFilters(tx, actor)),
  ];
  return { enquiries: [], filters: findByWords(query, named, MOST_SUGGESTED) };
}

async function findByNumber(tx: Tx, number: number): Promise<FoundEnquiry[]> {
  const { rows } = await sql<FoundEnquiry>`
    select e.id, e.number, t.name as "teamName", e.kind, e.anonymous, e.received_on as "receivedOn",
      e.closed_on as "closedOn"
    from unnest((select access.my_teams())::integer[]) as mine (id)
      join enquiry e on e.municipality_id = (select access.my_municipality()) and e.team_id = mine.id
        and e.number = ${number}
      join team t on t.municipality_id = e.municipality_id and t.id = e.team_id
    order by t.name`.execute(tx);
  return rows;
}

function fixedFilters(language: Language): Named<FoundFilter>[] {
  const named = (
    filter: FoundFilter['filter'],
    value: string,
    pick: (words: typeof nb) => string,
  ): Named<FoundFilter> => ({
    what: { filter, value, label: pick(WORDS[language]) },
    texts: Object.values(WORDS).map(pick),
  });
  return [
    named('adviser', 'mine', (words) => words.mine),
    named('adviser', 'nobody', (words) => words.nobody),
    named('open', 'true', (words) => words.open),
    named('open', 'false', (words) => words.closed),
    named('kind', 'case', (words) => words.kinds.case),
    named('anonymous', 'true', (words) => words.anonymous),
    named('kind', 'general_advice', (words) => words.kinds.general_advice),
  ];
}

async function codeFilters(tx: Tx, language: Language): Promise<Named<FoundFilter>[]> {
  const spellings = Map.groupBy(await findSpellings(tx), ({ list, code }) => `${list} ${code}`);
  return (await findCodes(tx)).flatMap(({ list, code, labels }) => {
    const filter = FILTER_OF_LIST[list];
    if (filter === undefined) return [];
    const own = (spellings.get(`${list} ${code}`) ?? []).map(({ spelling }) => spelling);
    return [
      { what: { filter, value: code, label: labels[language] }, texts: [...Object.values(labels), ...own] },
    ];
  });
}

async function adviserFilters(tx: Tx, actor: SignedIn): Promise<Named<FoundFilter>[]> {
  const members = new Map<string, string>();
  for (const { id } of actor.teams)
    for (const { accountId, name } of await findTeamMembers(tx, id)) members.set(accountId, name);
  return [...members].map(([accountId, name]) => ({
    what: { filter: 'adviser', value: accountId, label: name },
    texts: [name],
  }));
}
