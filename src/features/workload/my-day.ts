import { z } from 'zod';
import { Stage } from '../cases/case-file.ts';
import { LooseCount } from '../loose-threads/loose-thread.ts';

const Named = z.strictObject({ id: z.uuid(), name: z.string() });

/** Of a case: its number and family, and for whom the actor stands in, where it is not the actor's own. */
const OfCase = {
  caseId: z.uuid(),
  number: z.int(),
  family: Named.nullable(),
  standsInFor: Named.nullable(),
};

export const MyDay = z.strictObject({
  today: z.iso.date(),
  /** Open cases; those whose next step comes first, and those without one last. */
  cases: z.array(
    z.strictObject({
      ...OfCase,
      stage: Stage,
      form: z.enum(['advice', 'conversation', 'coordination']).nullable(),
      pausedUntil: z.iso.date().nullable(),
      nextStep: z.string().nullable(),
      nextStepOn: z.iso.date().nullable(),
    }),
  ),
  /** Open tasks of the actor's own, in whosever case. */
  tasks: z.array(
    z.strictObject({
      ...OfCase,
      id: z.uuid(),
      title: z.string(),
      state: z.string(),
      dueOn: z.iso.date().nullable(),
    }),
  ),
  /** What others are to answer in the actor's cases. */
  waiting: z.array(
    z.strictObject({
      ...OfCase,
      id: z.uuid(),
      kind: z.enum(['task', 'priority', 'application']),
      /** The task's. */
      title: z.string().nullable(),
      /** The application's. */
      applicationKind: z.string().nullable(),
      service: z.string().nullable(),
      since: z.iso.date(),
      answerBy: z.iso.date().nullable(),
    }),
  ),
  /** Notes begun and not signed. */
  drafts: z.array(z.strictObject({ ...OfCase, id: z.uuid(), savedOn: z.iso.date() })),
  /** Enquiries begun and not registered. */
  enquiryDrafts: z.int(),
  /** Last days to appeal, this day and the two weeks after it. */
  appeals: z.array(
    z.strictObject({ ...OfCase, id: z.uuid(), applicationKind: z.string(), appealBy: z.iso.date() }),
  ),
  standsInFor: z.array(z.strictObject({ account: Named, until: z.iso.date() })),
  /** The actor's own absence. */
  away: z.strictObject({ until: z.iso.date(), substitute: z.string().nullable() }).nullable(),
  /** Lists of cases that wait for the actor's answer. */
  handovers: z.int(),
  loose: z.array(LooseCount.omit({ quiet: true })),
});
export type MyDay = z.infer<typeof MyDay>;
