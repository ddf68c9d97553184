import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import {
  CaseSuggestions,
  EnquirySuggestions,
  SuggestionReply,
  type SuggestedLevel,
} from '../../../src/features/matching/suggestion.ts';
import type { Need } from '../../../src/features/matching/need.ts';
import { askJson, getJson } from '../../api.ts';
import { API, queryString } from '../../paths.ts';
import { questionOf, type Wanted } from './wanted.ts';

/** Whose need it is: an enquiry's or a case's as it is recorded, or one of nobody that is being written. */
export type Source =
  | { kind: 'enquiry'; id: string; recorded: unknown }
  | { kind: 'case'; id: string }
  | { kind: 'unsaved'; need: Need };

const AT_ONCE = 12;

/** @param wanted what is looked for instead of what is recorded */
export const suggestionsQuery = (source: Source, wanted: Wanted, level: SuggestedLevel | null) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(source), 'suggestions', wanted, level],
    queryFn: ({ pageParam: offset, signal }) => ask(source, wanted, level, offset, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
      return shown < total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });

// What the answer comes from is in the key; of a case everything begins with its own, and goes with it.
function keyOf(source: Source): readonly unknown[] {
  if (source.kind === 'case') return ['case', source.id];
  return source.kind === 'enquiry' ? ['enquiry', source.id, source.recorded] : ['unsaved', source.need];
}

function ask(
  source: Source,
  wanted: Wanted,
  level: SuggestedLevel | null,
  offset: number,
  signal: AbortSignal,
): Promise<SuggestionReply> {
  const page = { limit: AT_ONCE, offset, ...(level !== null && { level }) };
  if (source.kind === 'unsaved') {
    const { lifeAreas, ages, area, languages } = { ...source.need, ...wanted };
    return askJson(
      API.suggestionsOfNeed,
      SuggestionReply,
      { lifeAreas, ages, area, languages, ...page },
      signal,
    );
  }
  const query = queryString({ ...questionOf(wanted), ...page });
  return source.kind === 'case'
    ? getJson(`${API.case(source.id, '/suggestions')}${query}`, CaseSuggestions, signal)
    : getJson(`${API.enquirySuggestions(source.id)}${query}`, EnquirySuggestions, signal);
}
