import { z } from 'zod';
import { ENTRY_FIELDS, type EntryContent } from './entry.ts';

/** What a field holds: a text, a number, yes or no, several texts, or nothing. */
export const FieldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()).readonly(),
]);
export type FieldValue = z.infer<typeof FieldValue>;

export const Difference = z.strictObject({ field: z.string(), before: FieldValue, after: FieldValue });
export type Difference = { field: keyof EntryContent; before: FieldValue; after: FieldValue };

/**
 * The fields that differ, in the order in which an entry is written.
 * @param before null: there was nothing, and every field that says something differs
 */
export function compareContents(before: EntryContent | null, after: EntryContent): Difference[] {
  return ENTRY_FIELDS.map((field) => ({
    field,
    before: before === null ? emptyLike(after[field]) : before[field],
    after: after[field],
  })).filter((one) => !isSame(one.before, one.after));
}

export function isSame(one: FieldValue, other: FieldValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function emptyLike(value: FieldValue): FieldValue {
  return Array.isArray(value) ? [] : null;
}
