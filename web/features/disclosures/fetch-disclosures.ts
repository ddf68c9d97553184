import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  Disclosure,
  LegalGround,
  type DisclosureKind,
} from '../../../src/features/disclosures/disclosure.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

export const disclosuresQuery = (familyId: string) =>
  queryOptions({
    queryKey: ['family', familyId, 'disclosures'],
    queryFn: async ({ signal }) =>
      (await getJson(API.familyDisclosures(familyId), z.object({ items: z.array(Disclosure) }), signal))
        .items,
  });

/** The grounds of a kind in force on a day, in the law's own versions. */
export const groundsQuery = (kind: DisclosureKind, on: string, language: string) =>
  queryOptions({
    queryKey: ['legal-grounds', kind, on, language],
    queryFn: async ({ signal }) =>
      (await getJson(API.legalGrounds({ kind, on }), z.object({ items: z.array(LegalGround) }), signal))
        .items,
    staleTime: 5 * 60_000,
  });
