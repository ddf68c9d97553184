import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { ContributionPage } from '../../../src/features/contributions/contribution.ts';
import { LegalGround } from '../../../src/features/disclosures/disclosure.ts';
import { FamilyList, FamilyOfEnquiry } from '../../../src/features/families/family-change.ts';
import { Family } from '../../../src/features/families/family.ts';
import { askJson, getJson } from '../../api.ts';
import { API } from '../../paths.ts';

const PAGE_SIZE = 50;
const LegalGrounds = z.object({ items: z.array(LegalGround) });

export const familiesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['families', q],
    queryFn: ({ pageParam, signal }) =>
      q === ''
        ? getJson(API.families({ limit: PAGE_SIZE, after: pageParam ?? undefined }), FamilyList, signal)
        : askJson(
            API.searchFamilies,
            FamilyList,
            { q, limit: PAGE_SIZE, ...(pageParam !== null && { after: pageParam }) },
            signal,
          ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Everything of a family has a key that begins like this, so that it goes as one when it is denied. */
export const familyQuery = (id: string) =>
  queryOptions({
    queryKey: ['family', id],
    queryFn: ({ signal }) => getJson(API.family(id), Family, signal),
  });

export const contributionsQuery = (familyId: string) =>
  infiniteQueryOptions({
    queryKey: ['family', familyId, 'contributions'],
    queryFn: ({ pageParam, signal }) =>
      getJson(
        API.familyContributions(familyId, { limit: PAGE_SIZE, after: pageParam ?? undefined }),
        ContributionPage,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Null where the enquiry has no family, or one that is not ours to see: the same answer. */
export const enquiryFamilyQuery = (enquiryId: string) =>
  queryOptions({
    queryKey: ['enquiry-family', enquiryId],
    queryFn: async ({ signal }) =>
      (await getJson(API.enquiryFamily(enquiryId), FamilyOfEnquiry, signal)).family,
  });

/** The grounds on which a team may keep anything at all of a family, as they stand today. */
export const processingGroundsQuery = queryOptions({
  queryKey: ['legal-grounds', 'processing'],
  queryFn: async ({ signal }) =>
    (await getJson(API.legalGrounds({ kind: 'processing' }), LegalGrounds, signal)).items,
  staleTime: 5 * 60_000,
});
