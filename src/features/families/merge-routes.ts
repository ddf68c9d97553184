import { z } from 'zod';
import { familyAndPersons } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { MergeFamilies } from './family-change.ts';
import { Family } from './family.ts';
import { mergeFamilies, splitFamily } from './merge-families.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const MERGES = '/api/v1/families/:id/merges';
const params = z.strictObject({ id: z.uuid() });

export const mergeRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: MERGES,
    summary: 'Makes another record of the same family part of this one; it can be undone',
    access: FAMILY_WORKERS,
    audit: { event: 'family.merged', subjects: familyAndPersons },
    params,
    body: MergeFamilies,
    response: Family,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => mergeFamilies(context, id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${MERGES}/:mergeId/split`,
    summary: 'Parts two records again; the latest merge first',
    access: FAMILY_WORKERS,
    audit: { event: 'family.split', subjects: familyAndPersons },
    params: params.extend({ mergeId: z.uuid() }),
    response: Family,
    handle: ({ params: { id, mergeId }, ...context }) => splitFamily(context, id, mergeId),
  }),
];
