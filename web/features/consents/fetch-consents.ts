import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { Consent, SharedItem } from '../../../src/features/consents/consent.ts';
import { ConsentText } from '../../../src/features/consents/texts/consent-text.ts';
import { LegalGround } from '../../../src/features/disclosures/disclosure.ts';
import { SeenByService } from '../../../src/features/contributions/contribution.ts';
import { Service } from '../../../src/features/people/municipal-service.ts';
import { getJson } from '../../api.ts';
import { API } from '../../paths.ts';

export const consentsQuery = (familyId: string) =>
  queryOptions({
    queryKey: ['family', familyId, 'consents'],
    queryFn: async ({ signal }) =>
      (await getJson(API.familyConsents(familyId), z.object({ items: z.array(Consent) }), signal)).items,
    // who may see what is never shown from yesterday's answer
    staleTime: 0,
  });

export const sharedQuery = (familyId: string, consentId: string) =>
  queryOptions({
    queryKey: ['family', familyId, 'shared', consentId],
    queryFn: async ({ signal }) =>
      (await getJson(API.consentShared(consentId), z.object({ items: z.array(SharedItem) }), signal)).items,
    staleTime: 0,
  });

export const seenByQuery = (familyId: string, serviceId: number) =>
  queryOptions({
    queryKey: ['family', familyId, 'seen-by', serviceId],
    queryFn: ({ signal }) => getJson(API.seenBy(familyId, serviceId), SeenByService, signal),
    staleTime: 0,
  });

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: async ({ signal }) =>
    (await getJson(API.services, z.object({ items: z.array(Service) }), signal)).items,
});

/** Every legal ground as the law stood on a day, yyyy-mm-dd. */
export const groundsOfDayQuery = (day: string, language: string) =>
  queryOptions({
    queryKey: ['legal-grounds', 'all', day, language],
    queryFn: async ({ signal }) =>
      (await getJson(API.legalGrounds({ on: day }), z.object({ items: z.array(LegalGround) }), signal)).items,
    staleTime: 5 * 60_000,
  });

export const consentSettingsQuery = queryOptions({
  queryKey: ['consent-settings'],
  queryFn: ({ signal }) =>
    getJson(
      API.consentSettings,
      z.object({ youngPersonDecidesFrom: z.int().nullable(), usualDays: z.int(), remindDays: z.int() }),
      signal,
    ),
});

const TextHead = ConsentText.pick({ language: true, version: true, checked: true, direction: true });

/** The languages that there is a text in. */
export const consentTextsQuery = queryOptions({
  queryKey: ['consent-texts'],
  queryFn: async ({ signal }) =>
    (await getJson(API.consentTexts, z.object({ items: z.array(TextHead) }), signal)).items,
  staleTime: 5 * 60_000,
});

/** The text to use now in a language. */
export const consentTextQuery = (language: string) =>
  queryOptions({
    queryKey: ['consent-text', language],
    queryFn: ({ signal }) => getJson(API.consentText(language), ConsentText, signal),
    staleTime: 5 * 60_000,
  });
