import { z } from 'zod';
import { CodeListName, CodeValue } from '../code-lists/code-list.ts';

/** One value of a list as the steward keeps it. */
export const ListValue = z.strictObject({
  ...CodeValue.shape,
  /** How many enquiries hold it: exact to 10 000. */
  uses: z.strictObject({ value: z.int(), more: z.boolean() }),
  /** The change that merged it into another value, while that stands. */
  mergeId: z.int().nullable(),
});
export type ListValue = z.infer<typeof ListValue>;

/** What the team writes, normalised, and the value that it means. */
export const ListSpelling = z.strictObject({ spelling: z.string(), code: z.string() });
export type ListSpelling = z.infer<typeof ListSpelling>;

export const ListSetup = z.strictObject({
  list: CodeListName,
  values: z.array(ListValue),
  spellings: z.array(ListSpelling),
});
export type ListSetup = z.infer<typeof ListSetup>;

const Label = z.string().trim().min(1).max(120);
const Code = z.string().min(1).max(60);

export const Labels = z.strictObject({ nb: Label, nn: Label, en: Label });
export type Labels = z.infer<typeof Labels>;

/** The other labels are the first until they are given. */
export const AddCode = z.strictObject({
  labels: z.strictObject({ nb: Label, nn: Label.optional(), en: Label.optional() }),
  /** First day in use; today where nothing is said. */
  validFrom: z.iso.date().optional(),
});
export type AddCode = z.infer<typeof AddCode>;

export const RenameCode = z.strictObject({ labels: Labels });
/** The first day without the value; null brings it back. */
export const RetireCode = z.strictObject({ validTo: z.iso.date().nullable() });
/** The value whose report row counts it; null gives it its own row. */
export const ReportCodeIn = z.strictObject({ reportedAs: Code.nullable() });
export const OrderCodes = z.strictObject({ codes: z.array(Code).max(500) });
export const MergeCodes = z.strictObject({ into: Code });

const SpellingText = z.string().trim().min(1).max(200);
export const PutSpelling = z.strictObject({ spelling: SpellingText, code: Code });
export type PutSpelling = z.infer<typeof PutSpelling>;
export const RemoveSpelling = z.strictObject({ spelling: SpellingText });
