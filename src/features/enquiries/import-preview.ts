import { z } from 'zod';
import { CodeListName } from '../code-lists/code-list.ts';
import { EnquiryKind } from './enquiry.ts';

const Id = z.uuid();
const Name = z.string().max(200);

/** How a file is to be read: left out, the first sheet that fits and the person's only team. */
export const ImportChoices = z.strictObject({
  teamId: z.int().optional(),
  sheet: Name.min(1).optional(),
  mapping: z
    .array(
      z.strictObject({ list: CodeListName, spelling: z.string().min(1).max(300), code: z.string().max(60) }),
    )
    .max(2000)
    .default([]),
});
export type ImportChoices = z.infer<typeof ImportChoices>;

const RejectShown = z.strictObject({ line: z.int(), reasons: z.array(z.string()) });

/** A spelling that nobody has explained yet, where it stands, and what it may mean. */
const UnknownSpellingShown = z.strictObject({
  list: CodeListName,
  value: z.string(),
  rows: z.int(),
  suggestions: z.array(z.string()),
});

export const ImportPreview = z.strictObject({
  id: Id,
  fileName: Name,
  teamId: z.int(),
  format: z.enum(['csv', 'xlsx']).nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  /** Why no row of the file can be read, in words; null when they can. */
  refusal: z.strictObject({ code: z.string(), text: z.string() }).nullable(),
  headers: z.strictObject({
    matched: z.array(z.strictObject({ field: z.string(), header: z.string() })),
    unknown: z.array(z.strictObject({ header: z.string(), filled: z.int() })),
  }),
  counts: z.strictObject({ fresh: z.int(), alreadyThere: z.int(), rejected: z.int() }),
  /** The new ones, by year and kind. */
  byYear: z.array(z.strictObject({ year: z.int(), kind: EnquiryKind, count: z.int() })),
  rejects: z.array(RejectShown),
  /** Rows that will be taken, but whose text someone should look at. */
  warnings: z.strictObject({ rows: z.int(), first: z.array(RejectShown) }),
  unknownSpellings: z.array(UnknownSpellingShown),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** How far a file has come. */
export const ImportProgress = z.strictObject({
  id: Id,
  fileName: Name,
  state: z.enum(['ready', 'taking', 'taken']),
  done: z.int(),
  total: z.int(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

export const TakeImport = z.strictObject({ acceptValid: z.boolean() });

export const ImportResult = z.strictObject({
  id: Id,
  taken: z.int(),
  alreadyThere: z.int(),
  rejected: z.int(),
});
export type ImportResult = z.infer<typeof ImportResult>;
