import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { foreign } from './need.ts';
import { suggestFor, suggestForCase, suggestForEnquiry } from './suggest.ts';
import {
  CaseSuggestions,
  EnquirySuggestions,
  SuggestionQuery,
  SuggestionQuestion,
  SuggestionReply,
} from './suggestion.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: z.uuid() });

export const suggestionRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries/:id/suggestions',
    summary: 'What of the catalogue may help with an enquiry, the lowest level first, each with why',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiry.suggestions_read', subjects: ({ id }) => [id] },
    params,
    query: SuggestionQuery,
    response: EnquirySuggestions,
    handle: ({ params: { id }, query, ...context }) => suggestForEnquiry(context, id, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/cases/:id/suggestions',
    summary: 'What of the catalogue may help the family of a case, the lowest level first, each with why',
    access: REGISTER_WORKERS,
    audit: {
      event: 'case.suggestions_read',
      subjects: ({ id, familyId }) => (familyId === null ? [id] : [id, familyId]),
    },
    params,
    query: SuggestionQuery,
    response: CaseSuggestions,
    handle: ({ params: { id }, query, ...context }) => suggestForCase(context, id, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/catalogue/suggestions',
    summary: 'What of the catalogue may help with a need that belongs to nobody yet',
    access: 'signed_in',
    audit: 'nothing_personal',
    body: SuggestionQuestion,
    response: SuggestionReply,
    handle: ({ body: { level, limit, offset, ...need }, ...context }) =>
      suggestFor(context, { ...need, languages: foreign(need.languages) }, { level, limit, offset }),
  }),
];
