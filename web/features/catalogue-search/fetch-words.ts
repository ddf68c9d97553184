import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { SearchReply } from '../../../src/features/catalogue-search/search.ts';
import { StoredWords } from '../../../src/features/catalogue-search/search-word.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

const TRIED = 5;

export const searchWordsQuery = queryOptions({
  queryKey: ['catalogue', 'words'],
  queryFn: async ({ signal }) => (await getJson(API.searchWords(), StoredWords, signal)).items,
});

/** What a search finds now. @param words how many there are, and when they changed: another change asks anew */
export const triedQuery = (q: string, lang: string, words: number) =>
  queryOptions({
    queryKey: ['catalogue', 'tried', q, lang, words],
    queryFn: ({ signal }) => getJson(API.catalogueSearch({ q, lang, limit: TRIED }), SearchReply, signal),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
