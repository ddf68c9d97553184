import { z } from 'zod';

const Line = { line: z.int(), id: z.string(), name: z.string() };
const Count = z.int().nonnegative();

export const RejectedRow = z.strictObject({
  line: z.int(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  problems: z.array(
    z.strictObject({
      field: z.string().nullable(),
      label: z.string().nullable(),
      code: z.string(),
      text: z.string(),
    }),
  ),
});
export type RejectedRow = z.infer<typeof RejectedRow>;

/** What a file would do to the catalogue, or has done. */
export const CatalogueImport = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'hsds']).nullable(),
  /** Why nothing of the file could be read. */
  refusal: z.strictObject({ code: z.string(), text: z.string() }).nullable(),
  isStored: z.boolean(),
  counts: z.strictObject({ fresh: Count, changed: Count, same: Count, rejected: Count }),
  unknownColumns: z.array(z.string()),
  /** Other sheets of the workbook. */
  unreadSheets: z.array(z.string()),
  /** The first of them. */
  fresh: z.array(z.strictObject(Line)),
  changed: z.array(z.strictObject({ ...Line, fields: z.array(z.string()) })),
  /** All of them. */
  rejected: z.array(RejectedRow),
  /** The same as CSV, to be kept and mended by; null when nothing is rejected. */
  rejectsFile: z.string().nullable(),
});
export type CatalogueImport = z.infer<typeof CatalogueImport>;
