import { z } from 'zod';
import { ConsentLanguage, Purpose } from '../consent.ts';

/** What is drawn beside a section, for those who do not read. */
const Pictogram = z.enum(['people', 'services', 'topics', 'time', 'withdraw', 'see', 'question', 'silence']);
export type Pictogram = z.infer<typeof Pictogram>;

const ConsentSection = z.strictObject({ pictogram: Pictogram, heading: z.string(), text: z.string() });

/** The words of the printed page around the text: what is filled in, and the notice on a draft. */
const ConsentLabels = z.strictObject({
  persons: z.string(),
  givingService: z.string(),
  receivingService: z.string(),
  topics: z.string(),
  purpose: z.string(),
  from: z.string(),
  to: z.string(),
  /** Also what was written before the consent. */
  coversOlder: z.string(),
  yes: z.string(),
  no: z.string(),
  /** The name of the one who answers, and for whom when it is not herself. */
  givenBy: z.string(),
  onBehalfOf: z.string(),
  signature: z.string(),
  date: z.string(),
  interpreter: z.string(),
  heardBy: z.string(),
  version: z.string(),
  readAloud: z.string(),
  /** Shown where the text is not yet checked by a translator. */
  draftNotice: z.string(),
});

/** One version of the consent's text in one language. A version that was read to someone is never changed. */
export const ConsentText = z.strictObject({
  language: ConsentLanguage,
  version: z.string(),
  /** The first day on which it is the one to use. */
  validFrom: z.iso.date(),
  /** By a translator. */
  checked: z.boolean(),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  sections: z.array(ConsentSection).readonly(),
  labels: ConsentLabels,
  /** Topics in this language by code; a topic that is missing is printed in Norwegian. */
  topics: z.record(z.string(), z.string()).optional(),
  purposes: z.record(Purpose, z.string()),
});
export type ConsentText = z.infer<typeof ConsentText>;
