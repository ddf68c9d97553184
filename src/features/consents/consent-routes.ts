import { z } from 'zod';
import { recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { findConsentsById, findConsentsOfFamily, findRemindDays } from './consent-queries.ts';
import { becomeFamilyCase } from './become-family-case.ts';
import { BecomeFamilyCase, FamilyCase } from './family-case.ts';
import { consentAt } from './consent-record.ts';
import { Consent, EndingConsent, NewConsent, SharedItem, Withdrawal } from './consent.ts';
import { readEndingConsents } from './read-ending-consents.ts';
import { findConsentGround } from './giving-queries.ts';
import { recordConsent } from './record-consent.ts';
import { findShared } from './shared-queries.ts';
import { withdrawConsent, withdrawStatement } from './withdraw-consent.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: z.uuid() });
const FamilyConsents = z.strictObject({ familyId: z.uuid(), items: z.array(Consent) });

export const consentRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/families/:id/consents',
    summary: 'Every consent and refusal of a family, newest first, with what each is now',
    access: FAMILY_WORKERS,
    audit: { event: 'consents.read', subjects: ({ familyId, items }) => recordsOfFamily(familyId, items) },
    params,
    response: FamilyConsents,
    handle: async ({ tx, params: { id } }) => {
      const ground = await findConsentGround(tx, id);
      if (ground === undefined) throw new AppError('not_found');
      const rows = await findConsentsOfFamily(tx, id);
      return { familyId: id, items: rows.map((row) => consentAt(row, ground.now, ground.remindDays)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/families/:id/consents',
    summary: 'Records one sitting: consents given, or refused, one for each pair of services',
    access: FAMILY_WORKERS,
    audit: {
      event: 'consents.recorded',
      subjects: ({ familyId, items }) => recordsOfFamily(familyId, items),
    },
    params,
    body: NewConsent,
    response: FamilyConsents,
    status: 201,
    handle: async ({ tx, params: { id }, body }) => ({
      familyId: id,
      items: await recordConsent(tx, id, body),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/consents/ending',
    summary: "Consents of the actor's teams that end within the municipality's days of reminder",
    access: FAMILY_WORKERS,
    audit: {
      event: 'consents.ending_listed',
      subjects: ({ items }) => items.flatMap((item) => recordsOfFamily(item.familyId, [item])),
    },
    response: z.strictObject({ remindDays: z.int(), items: z.array(EndingConsent) }),
    handle: ({ tx, clock }) => readEndingConsents(tx, clock.now()),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/consents/:id/withdraw',
    summary: 'Stops a consent at once; answers with what was shared under it, to whom and when',
    access: FAMILY_WORKERS,
    audit: {
      event: 'consent.withdrawn',
      subjects: ({ consent, shared }) => [
        ...recordsOfFamily(consent.familyId, [consent]),
        ...shared.flatMap(subjectsOfShared),
      ],
    },
    params,
    body: Withdrawal,
    response: z.strictObject({ consent: Consent, shared: z.array(SharedItem) }),
    handle: async ({ tx, clock, params: { id }, body }) => {
      const row = await withdrawConsent(tx, clock.now(), id, body);
      const remindDays = await findRemindDays(tx);
      return { consent: consentAt(row, clock.now(), remindDays), shared: await findShared(tx, [id]) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/consent-statements/:id/withdraw',
    summary: 'Stops everything that is left of one sitting',
    access: FAMILY_WORKERS,
    audit: {
      event: 'consent_statement.withdrawn',
      subjects: ({ familyId, items, shared }) => [
        ...recordsOfFamily(familyId, items),
        ...shared.flatMap(subjectsOfShared),
      ],
    },
    params,
    body: Withdrawal,
    response: FamilyConsents.extend({ shared: z.array(SharedItem) }),
    handle: async ({ tx, clock, params: { id }, body }) => {
      const { familyId, stopped } = await withdrawStatement(tx, clock.now(), id, body);
      const remindDays = await findRemindDays(tx);
      return {
        familyId,
        items: stopped.map((row) => consentAt(row, clock.now(), remindDays)),
        shared: await findShared(
          tx,
          stopped.map((row) => row.id),
        ),
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/consents/:id/shared',
    summary: 'What was shared under a consent, to whom and when, newest first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'consent.shared_read',
      subjects: ({ familyId, consentId, items }) => [familyId, consentId, ...items.flatMap(subjectsOfShared)],
    },
    params,
    response: z.strictObject({ familyId: z.uuid(), consentId: z.uuid(), items: z.array(SharedItem) }),
    handle: async ({ tx, params: { id } }) => {
      const [consent] = await findConsentsById(tx, [id]);
      if (consent === undefined) throw new AppError('not_found');
      return { familyId: consent.familyId, consentId: id, items: await findShared(tx, [id]) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/enquiries/:id/become-family-case',
    summary:
      "Makes an anonymous case a family's, together with the family's consent; the anonymous one is gone",
    access: FAMILY_WORKERS,
    // Never the anonymous case: nothing says that it became this one.
    audit: {
      event: 'family.case_with_consent',
      subjects: ({ familyId, enquiryId }) => [familyId, enquiryId],
    },
    params,
    body: BecomeFamilyCase,
    response: FamilyCase,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => becomeFamilyCase(context, id, body),
  }),
];

function subjectsOfShared({ contributionId, persons }: SharedItem): string[] {
  return [contributionId, ...persons];
}
