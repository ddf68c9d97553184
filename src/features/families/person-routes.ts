import { z } from 'zod';
import { familyAndPersons } from '../../platform/audit/shown-subjects.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import {
  addPerson,
  addReader,
  editPerson,
  protectPerson,
  removeReader,
  setHolders,
} from './change-person.ts';
import { EditPerson, FamilyReply, NameReader, SetProtection, SetResponsibility } from './family-change.ts';
import { Family, PersonContent } from './family.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const FAMILY = '/api/v1/families/:id';
const params = z.strictObject({ id: z.uuid() });
const personParams = params.extend({ personId: z.uuid() });

export const personRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: `${FAMILY}/persons`,
    summary: 'Adds a person to a family',
    access: FAMILY_WORKERS,
    audit: { event: 'family.person_added', subjects: familyAndPersons },
    params,
    body: PersonContent,
    response: Family,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => addPerson(context, id, body),
  }),
  defineRoute({
    method: 'PATCH',
    path: `${FAMILY}/persons/:personId`,
    summary: 'Changes a person; 409 with what stands now when someone else changed it first',
    access: FAMILY_WORKERS,
    audit: {
      event: 'family.person_edited',
      subjects: (reply) => familyAndPersons(reply.outcome === 'saved' ? reply.family : reply.current),
    },
    params: personParams,
    body: EditPerson,
    response: FamilyReply,
    handle: ({ params: { id, personId }, body, ...context }) => editPerson(context, id, personId, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${FAMILY}/persons/:personId/protection`,
    summary: "Types whether a person's identity is protected; a protected family is there for those named",
    access: FAMILY_WORKERS,
    audit: { event: 'family.protection_set', subjects: familyAndPersons },
    params: personParams,
    body: SetProtection,
    response: Family,
    handle: ({ params: { id, personId }, body, ...context }) =>
      protectPerson(context, id, personId, body.protection),
  }),
  defineRoute({
    method: 'PUT',
    path: `${FAMILY}/persons/:personId/responsibility`,
    summary: 'Says who of the family holds parental responsibility for a person',
    access: FAMILY_WORKERS,
    audit: { event: 'family.responsibility_set', subjects: familyAndPersons },
    params: personParams,
    body: SetResponsibility,
    response: Family,
    handle: ({ params: { id, personId }, body, ...context }) =>
      setHolders(context, id, personId, body.holders),
  }),
  defineRoute({
    method: 'POST',
    path: `${FAMILY}/readers`,
    summary: 'Names one more who may see a family with a protected identity',
    access: FAMILY_WORKERS,
    audit: { event: 'family.reader_named', subjects: familyAndPersons },
    params,
    body: NameReader,
    response: Family,
    status: 201,
    handle: ({ params: { id }, body, ...context }) => addReader(context, id, body.accountId),
  }),
  defineRoute({
    method: 'DELETE',
    path: `${FAMILY}/readers/:accountId`,
    summary: 'Takes away one who may see a family with a protected identity; the last one stays',
    access: FAMILY_WORKERS,
    audit: { event: 'family.reader_removed', subjects: (_, { id }) => [id] },
    params: params.extend({ accountId: z.uuid() }),
    response: 'nothing',
    handle: async ({ params: { id, accountId }, ...context }) => {
      await removeReader(context, id, accountId);
      return undefined;
    },
  }),
];
