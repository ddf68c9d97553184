import { z } from 'zod';
import { familyAndPersons } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { FamilyOfEnquiry } from './family-change.ts';
import { Family } from './family.ts';
import { linkEnquiry, unlinkEnquiry } from './link-enquiry.ts';
import { findEnquiryToLink, findFamilyOfEnquiry } from './link-queries.ts';
import { openFamily } from './open-family.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const LINK = '/api/v1/families/:id/enquiries/:enquiryId';
const params = z.strictObject({ id: z.uuid(), enquiryId: z.uuid() });

export const familyEnquiryRoutes: readonly Route[] = [
  defineRoute({
    method: 'PUT',
    path: LINK,
    summary: 'Says that an enquiry belongs to a family; never an anonymous one',
    access: FAMILY_WORKERS,
    audit: { event: 'family.enquiry_linked', subjects: familyAndPersons },
    params,
    response: Family,
    handle: async ({ tx, params: { id, enquiryId } }) => {
      await linkEnquiry(tx, id, enquiryId);
      return openFamily(tx, id);
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: LINK,
    summary: 'Says that an enquiry does not belong to the family after all',
    access: FAMILY_WORKERS,
    audit: { event: 'family.enquiry_unlinked', subjects: (_, { id }) => [id] },
    params,
    response: 'nothing',
    handle: async ({ tx, params: { id, enquiryId } }) => {
      await unlinkEnquiry(tx, id, enquiryId);
      return undefined;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/enquiries/:id/family',
    summary: 'The family that an enquiry belongs to, for who may see it',
    access: FAMILY_WORKERS,
    audit: { event: 'enquiry.family_read', subjects: ({ family }) => (family === null ? [] : [family.id]) },
    params: z.strictObject({ id: z.uuid() }),
    response: FamilyOfEnquiry,
    handle: async ({ tx, params: { id } }) => {
      if ((await findEnquiryToLink(tx, id)) === undefined) throw new AppError('not_found');
      return { family: await findFamilyOfEnquiry(tx, id) };
    },
  }),
];
