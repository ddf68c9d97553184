import { z } from 'zod';
import { MAX_FILE_BYTES } from '../../platform/documents/sheets/read-file.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { MunicipalityCode } from '../catalogue/municipality-code.ts';
import { describeImport, describeUnread } from './describe-import.ts';
import { exportOnce } from './export-once.ts';
import { isFileProblem } from './import/file-row.ts';
import { readImportFile } from './import/read-import-file.ts';
import { importEntries } from './import-entries.ts';
import { CatalogueImport } from './import-reply.ts';
import { exchangeTexts } from './messages/exchange-texts.ts';
import { openSource } from './open-origin.ts';
import { EXPORT_FORMATS, EXPORT_TYPES, writeTemplate } from './write-export.ts';

const EDITORS = ['adviser', 'team_lead', 'steward'] as const;
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
/** What is larger is written by the command, which needs no room for all of it at once. */
const MOST_EXPORTED = 20_000;

export const exchangeRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/catalogue/imports',
    summary:
      'Reads a CSV, XLSX or HSDS file of entries: what it would do to the catalogue or, with dryRun=false, does it',
    access: EDITORS,
    audit: 'nothing_personal',
    query: z.strictObject({ dryRun: flag.default(true), acceptValid: flag.default(false) }),
    fileLimit: MAX_FILE_BYTES,
    response: CatalogueImport,
    handle: async ({ tx, actor, bytes, query, language }) => {
      const file = await readImportFile(bytes);
      if (isFileProblem(file)) return describeUnread(file, language);
      return describeImport(file, await importEntries({ tx, actor }, file, query), language);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/catalogue/export',
    summary: 'The whole published catalogue as HSDS 3.0 (an array of services), CSV or XLSX',
    access: 'open',
    audit: 'nothing_personal',
    isPublicData: true,
    rateLimit: 30,
    query: z.strictObject({
      format: z.enum(EXPORT_FORMATS).default('hsds'),
      municipality: MunicipalityCode,
    }),
    response: 'file',
    handle: async ({ tx, query: { format, municipality } }) => {
      const source = await openSource(tx, municipality);
      if (source.catalogue.entries.size > MOST_EXPORTED) throw new AppError('too_large');
      const { contentType, ending } = EXPORT_TYPES[format];
      return {
        fileName: `${exchangeTexts('nb').fileNames.catalogue}-${source.origin.code}.${ending}`,
        contentType,
        body: await exportOnce(source, format),
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/catalogue/import-template',
    summary: 'An empty sheet with the columns that an import reads',
    access: 'open',
    audit: 'nothing_personal',
    isPublicData: true,
    rateLimit: 60,
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('xlsx') }),
    response: 'file',
    handle: async ({ query: { format }, language }) => {
      const { contentType, ending } = EXPORT_TYPES[format];
      const fileName = `${exchangeTexts(language).fileNames.template}.${ending}`;
      return { fileName, contentType, body: await writeTemplate(format) };
    },
  }),
];
