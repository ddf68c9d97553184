import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { importTexts } from '../../messages/import-text.ts';
import { AppError } from '../../shared/app-error.ts';
import { MAX_FILE_BYTES } from '../../platform/documents/sheets/read-file.ts';
import { findOnDesk, putOnDesk, takeOffDesk } from './import/import-desk.ts';
import { writeRejectsFile, writeRejectsWorkbook } from './import/rejects-file.ts';
import { importTeam, previewImport, takeImport, whyNotMapping } from './import-steps.ts';
import { ImportChoices, ImportPreview, ImportProgress, ImportResult, TakeImport } from './import-preview.ts';

const REGISTER_WORKERS = ['adviser', 'team_lead'] as const;
const params = z.strictObject({ id: z.uuid() });
const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const importRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/imports',
    summary: 'Sends a register file to look at; it is kept in memory for half an hour and nothing is stored',
    access: REGISTER_WORKERS,
    audit: { event: 'import.previewed', subjects: () => [] },
    query: z.strictObject({ teamId: z.coerce.number().int().optional() }),
    fileLimit: MAX_FILE_BYTES,
    response: ImportPreview,
    status: 201,
    handle: async ({ query: { teamId }, fileName, bytes, ...context }) => {
      const { clock, actor } = context;
      const file = {
        accountId: actor.accountId,
        fileName: fileName ?? 'register',
        bytes,
        teamId: importTeam(actor, teamId),
        sheet: null,
      };
      return previewImport(context, putOnDesk(clock, file));
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/imports/:id',
    summary: 'Chooses sheet, team and what spellings mean, and looks again; nothing is stored',
    access: REGISTER_WORKERS,
    audit: { event: 'import.previewed', subjects: () => [] },
    params,
    body: ImportChoices,
    response: ImportPreview,
    handle: async ({ params: { id }, body: { teamId, sheet = null, mapping }, ...context }) => {
      const { tx, clock, actor } = context;
      const file = findOnDesk(clock, actor.accountId, id);
      if (file.state !== 'ready') throw new AppError('conflict');
      await whyNotMapping(tx, mapping);
      file.teamId = teamId === undefined ? file.teamId : importTeam(actor, teamId);
      file.sheet = sheet;
      file.mapping = mapping;
      return previewImport(context, file);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/imports/:id',
    summary: 'How far the file has come',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    params,
    response: ImportProgress,
    handle: ({ params: { id }, clock, actor }) => {
      const { fileName, state, progress } = findOnDesk(clock, actor.accountId, id);
      return Promise.resolve({ id, fileName, state, ...progress });
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/imports/:id/take',
    summary: 'Takes the file into the register, all of it or its valid rows, in one transaction',
    access: REGISTER_WORKERS,
    audit: { event: 'enquiries.imported', subjects: () => [] },
    params,
    body: TakeImport,
    response: ImportResult,
    handle: async ({ params: { id }, body: { acceptValid }, tx, clock, actor, afterwards }) => {
      const file = findOnDesk(clock, actor.accountId, id);
      importTeam(actor, file.teamId);
      if (file.state !== 'ready') throw new AppError('conflict');
      let taken = 0;
      afterwards((isCommitted) => (file.state = isCommitted && taken > 0 ? 'taken' : 'ready'));
      const result = await takeImport({ tx }, file, acceptValid);
      taken = result.taken;
      return result;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/imports/:id/rejects',
    summary: 'The rows that are not taken, as a sheet to mend and send again',
    access: REGISTER_WORKERS,
    audit: { event: 'import.rejects_downloaded', subjects: () => [] },
    params,
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
    response: 'file',
    handle: async ({ params: { id }, query: { format }, clock, actor, language }) => {
      const { prepared, rejects, fileName } = findOnDesk(clock, actor.accountId, id);
      if (prepared === null || rejects.length === 0) throw new AppError('not_found');
      const rejected = { headers: prepared.headers, rejects };
      const write = format === 'csv' ? writeRejectsFile : writeRejectsWorkbook;
      return {
        fileName: `${fileName.replace(/\.[a-z]{1,5}$/iu, '')} - ${importTexts(language).rejectColumns.sheet}.${format}`,
        contentType: CONTENT_TYPES[format],
        body: await write(rejected, language),
      };
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/imports/:id',
    summary: 'Throws the file away; one that is being taken is stopped and nothing of it stays',
    access: REGISTER_WORKERS,
    audit: 'nothing_personal',
    params,
    response: 'nothing',
    handle: ({ params: { id }, clock, actor }) => {
      takeOffDesk(findOnDesk(clock, actor.accountId, id));
      return Promise.resolve(undefined);
    },
  }),
];
