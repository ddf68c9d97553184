import { z } from 'zod';
import { recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { today } from '../../shared/clock.ts';
import { Disclosure, LegalGround, LegalGroundRequest, NewDisclosure } from './disclosure.ts';
import { findLegalGrounds } from './legal-ground-queries.ts';
import { readDisclosuresOf, recordDisclosure } from './record-disclosure.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const FamilyId = z.strictObject({ id: z.uuid() });

export const disclosureRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/legal-grounds',
    summary: 'The legal grounds in force on a day, of one kind or all',
    access: 'signed_in',
    audit: 'nothing_personal',
    query: LegalGroundRequest,
    response: z.strictObject({ items: z.array(LegalGround) }),
    handle: async ({ tx, clock, language, query: { on, kind } }) => ({
      items: await findLegalGrounds(tx, { on: on ?? today(clock), kind: kind ?? null, language }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/families/:id/disclosures',
    summary: 'What was shared about a family without consent, the latest first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'disclosures.read',
      subjects: ({ items }, { id: familyId }) => recordsOfFamily(familyId, items),
    },
    params: FamilyId,
    response: z.strictObject({ items: z.array(Disclosure) }),
    handle: async ({ params, ...context }) => ({ items: await readDisclosuresOf(context, params.id) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/families/:id/disclosures',
    summary: 'Records sharing without consent: the ground, who decided, what was shared, who was told',
    access: FAMILY_WORKERS,
    audit: {
      event: 'disclosure.recorded',
      subjects: (recorded, { id: familyId }) => recordsOfFamily(familyId, [recorded]),
    },
    params: FamilyId,
    body: NewDisclosure,
    response: Disclosure,
    status: 201,
    handle: ({ params, body, ...context }) => recordDisclosure(context, params.id, body),
  }),
];
