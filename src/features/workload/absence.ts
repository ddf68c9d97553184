import { z } from 'zod';

/** Days, both included. */
export const LONGEST_ABSENCE = 366;

const Named = z.strictObject({ id: z.uuid(), name: z.string() });

/** Somebody is away, and who does the work meanwhile; the reason is nobody's to keep. */
export const Absence = z.strictObject({
  id: z.uuid(),
  account: Named,
  /** Null: nobody, so that each of the cases is a loose thread. */
  substitute: Named.nullable(),
  from: z.iso.date(),
  until: z.iso.date(),
  /** Now, and not only to come. */
  isNow: z.boolean(),
  /** Whether the actor may take it away. */
  isMine: z.boolean(),
});
export type Absence = z.infer<typeof Absence>;

export const Absences = z.strictObject({ items: z.array(Absence) });
export type Absences = z.infer<typeof Absences>;

export const NewAbsence = z.strictObject({
  /** The actor's own; a team lead says it of others too. */
  accountId: z.uuid(),
  substituteId: z.uuid().nullable(),
  from: z.iso.date(),
  until: z.iso.date(),
});
export type NewAbsence = z.infer<typeof NewAbsence>;
