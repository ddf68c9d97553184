import { z } from 'zod';

/** The lists that a municipality keeps as data. */
export const CODE_LISTS = [
  'contact',
  'topic',
  'area',
  'household',
  'housing',
  'income',
  'work',
  'assistance_form',
  'advice',
  'service',
  'useful',
] as const;
export const CodeListName = z.enum(CODE_LISTS);
export type CodeListName = z.infer<typeof CodeListName>;

/** One value of a list. `reportedAs` is the code of the report row that counts it, when not its own. */
export const CodeValue = z.strictObject({
  list: CodeListName,
  code: z.string(),
  labels: z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() }),
  position: z.int(),
  reportedAs: z.string().nullable(),
  nationalList: z.string().nullable(),
  nationalCodes: z.array(z.string()),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type CodeValue = z.infer<typeof CodeValue>;
