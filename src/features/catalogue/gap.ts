import { z } from 'zod';
import { LifeArea } from './entry.ts';

export const AGE_BANDS = ['0-5', '6-12', '13-17', '18-23', '24+'] as const;
export const AgeBand = z.enum(AGE_BANDS);
export type AgeBand = z.infer<typeof AgeBand>;

export const MOST_GAP_WORDS = 500;

/** What somebody needed and did not find: of nobody, and counted by need, area and age. */
export const NewGap = z
  .strictObject({
    source: z.enum(['search', 'enquiry', 'case']),
    needs: z
      .array(LifeArea)
      .max(14)
      .refine((needs) => new Set(needs).size === needs.length, 'twice'),
    /** Code of the list `area`. */
    area: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)
      .nullable(),
    ageBand: AgeBand.nullable(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .nullable(),
    /** Of a search alone. */
    words: z
      .string()
      .trim()
      .min(1)
      .max(MOST_GAP_WORDS)
      .regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u, 'text')
      .nullable(),
  })
  .refine(({ needs, words }) => needs.length > 0 || words !== null, {
    path: ['needs'],
    message: 'says_nothing',
  })
  .refine(({ source, words }) => source === 'search' || words === null, {
    path: ['words'],
    message: 'words_of_search_alone',
  });
export type NewGap = z.infer<typeof NewGap>;
