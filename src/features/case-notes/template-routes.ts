import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { addTemplate, editTemplate } from './keep-template.ts';
import { EditTemplate, NewTemplate, NoteTemplate, TemplateReply } from './note-template.ts';
import { deleteTemplate, listTemplates } from './template-queries.ts';

const FAMILY_WORKERS = ['adviser', 'team_lead'] as const;
const TemplateId = z.strictObject({ id: z.uuid() });

/** A team's own forms for notes: of nobody. */
export const templateRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/note-templates',
    summary: "Forms for notes that the actor's teams have made, by name",
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    query: z.strictObject({ team: z.coerce.number().int().positive().max(2_147_483_647).optional() }),
    response: z.strictObject({ items: z.array(NoteTemplate) }),
    handle: async ({ tx, query }) => ({ items: await listTemplates(tx, query.team ?? null) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/note-templates',
    summary: 'Adds a form to a team',
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    body: NewTemplate,
    response: NoteTemplate,
    status: 201,
    handle: ({ body, ...context }) => addTemplate(context, body),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/note-templates/:id',
    summary: "Changes one of the team's forms; 409 with what stands when someone else was first",
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    params: TemplateId,
    body: EditTemplate,
    response: TemplateReply,
    handle: ({ tx, params, body }) => editTemplate(tx, params.id, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/note-templates/:id',
    summary: "Deletes one of the team's forms; notes that were written with it stay",
    access: FAMILY_WORKERS,
    audit: 'nothing_personal',
    params: TemplateId,
    response: 'nothing',
    handle: async ({ tx, params }) => {
      if (!(await deleteTemplate(tx, params.id))) throw new AppError('not_found');
      return undefined;
    },
  }),
];
