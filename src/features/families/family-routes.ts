import { z } from 'zod';
import { hintsFor } from '../../platform/audit/reader-hints.ts';
import { familyAndPersons } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { addAddress, editFamily, removeAddress } from './change-family.ts';
import {
  EditFamily,
  FamilyList,
  FamilyListRequest,
  FamilyReply,
  FindFamily,
  FoundFamilies,
  NewAddress,
  SearchFamilies,
} from './family-change.ts';
import { Family, NewFamily } from './family.ts';
import { findFamiliesByNumber, searchFamilies } from './find-families.ts';
import { openFamily } from './open-family.ts';
import { registerFamily } from './register-family.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const FAMILIES = '/api/v1/families';
const params = z.strictObject({ id: z.uuid() });

export const familyRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: FAMILIES,
    summary: "The families of the actor's teams, newest first",
    access: FAMILY_WORKERS,
    audit: { event: 'families.listed', subjects: ({ items }) => items.map(({ id }) => id) },
    query: FamilyListRequest,
    response: FamilyList,
    handle: ({ tx, query }) => searchFamilies(tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: `${FAMILIES}/search`,
    summary: 'Those of them in whose name, or in the name of somebody in them, q is a part',
    access: FAMILY_WORKERS,
    audit: { event: 'families.searched', subjects: ({ items }) => items.map(({ id }) => id) },
    body: SearchFamilies,
    response: FamilyList,
    handle: ({ tx, body }) => searchFamilies(tx, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${FAMILIES}/find`,
    summary: 'The family in which somebody has exactly this birth number',
    access: FAMILY_WORKERS,
    audit: { event: 'families.found', subjects: ({ items }) => items.map(({ id }) => id) },
    body: FindFamily,
    response: FoundFamilies,
    handle: async ({ tx, body }) => ({ items: await findFamiliesByNumber(tx, body.birthNumber) }),
  }),
  defineRoute({
    method: 'POST',
    path: FAMILIES,
    summary: 'Registers a family with its persons',
    access: FAMILY_WORKERS,
    audit: { event: 'family.registered', subjects: familyAndPersons },
    body: NewFamily,
    response: Family,
    status: 201,
    handle: async ({ body, ...context }) => (await registerFamily(context, body)).family,
  }),
  defineRoute({
    method: 'GET',
    path: `${FAMILIES}/:id`,
    summary: 'One family with everything that its team keeps of it',
    access: FAMILY_WORKERS,
    audit: {
      event: 'family.read',
      subjects: familyAndPersons,
      details: ({ persons, addresses }, reader) => hintsFor(reader, { persons, addresses }),
    },
    params,
    response: Family,
    handle: ({ tx, params: { id } }) => openFamily(tx, id),
  }),
  defineRoute({
    method: 'PATCH',
    path: `${FAMILIES}/:id`,
    summary: 'Changes name or ground; 409 with what stands now when someone else changed it first',
    access: FAMILY_WORKERS,
    audit: { event: 'family.edited', subjects: (reply) => familyAndPersons(familyIn(reply)) },
    params,
    body: EditFamily,
    response: FamilyReply,
    handle: ({ params: { id }, body, ...context }) => editFamily(context, id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${FAMILIES}/:id/addresses`,
    summary: 'Says where the family lives from a day; the same day again is a correction',
    access: FAMILY_WORKERS,
    audit: { event: 'family.address_added', subjects: familyAndPersons },
    params,
    body: NewAddress,
    response: Family,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => addAddress(context, id, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: `${FAMILIES}/:id/addresses/:validFrom`,
    summary: 'Takes away an address that was recorded by mistake',
    access: FAMILY_WORKERS,
    audit: { event: 'family.address_removed', subjects: (_, { id }) => [id] },
    params: params.extend({ validFrom: z.iso.date() }),
    response: 'nothing',
    handle: async ({ params: { id, validFrom }, ...context }) => {
      await removeAddress(context, id, validFrom);
      return undefined;
    },
  }),
];

function familyIn(reply: FamilyReply): Family {
  return reply.outcome === 'saved' ? reply.family : reply.current;
}
