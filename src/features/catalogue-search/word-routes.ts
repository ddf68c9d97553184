import { defineRoute, type Route } from '../../platform/http/route.ts';
import { RemoveWord, StoredWord, StoredWords, WordReply, WriteWord } from './search-word.ts';
import { findSearchWords } from './word-queries.ts';
import { removeWord, writeWord } from './write-word.ts';

const WORDS = '/api/v1/catalogue/words';

/** Everyday words and what the field calls the thing. Of nobody. */
export const wordRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: WORDS,
    summary: "The municipality's search words and what each is taken to mean",
    access: ['steward', 'adviser', 'team_lead'],
    audit: 'nothing_personal',
    response: StoredWords,
    handle: async ({ tx, actor }) => ({ items: await findSearchWords(tx, actor.municipalityId) }),
  }),
  defineRoute({
    method: 'PUT',
    path: WORDS,
    summary: 'Adds a search word or changes what it means; 409 with what stands when someone else was first',
    access: ['steward'],
    audit: 'nothing_personal',
    body: WriteWord,
    response: WordReply,
    handle: ({ body, ...context }) => writeWord(context, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: WORDS,
    summary: 'Takes a search word away; the answer tells what it meant',
    access: ['steward'],
    audit: 'nothing_personal',
    query: RemoveWord,
    response: StoredWord,
    status: 200,
    handle: ({ query, ...context }) => removeWord(context, query.word),
  }),
];
