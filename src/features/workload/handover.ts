import { z } from 'zod';

/** An adviser has far fewer. */
const MOST_HANDED_OVER = 200;

const Named = z.strictObject({ id: z.uuid(), name: z.string() });
const Words = z.string().trim().min(1).max(2000);

/** A case of the giver's, and whether the receiver may have it. */
export const HandoverCandidate = z.strictObject({
  caseId: z.uuid(),
  number: z.int(),
  family: Named.nullable(),
  stage: z.string(),
  /** Why it is not offered: the receiver is not named for the protected family, or it is in another list. */
  whyNot: z.enum(['not_named', 'in_other_list']).nullable(),
  /** The actor's own notes of the case that are not signed: they stay the actor's. */
  ownDrafts: z.int(),
});
export type HandoverCandidate = z.infer<typeof HandoverCandidate>;

export const HandoverCandidates = z.strictObject({
  items: z.array(HandoverCandidate),
  /** Open cases of the giver's that the actor may not read: they stay, and somebody named must give them. */
  hidden: z.int(),
});
export type HandoverCandidates = z.infer<typeof HandoverCandidates>;

export const CandidateRequest = z.strictObject({
  team: z.coerce.number().int().positive().max(2_147_483_647),
  from: z.uuid(),
  to: z.uuid(),
});
export type CandidateRequest = z.infer<typeof CandidateRequest>;

export const NewHandover = z.strictObject({
  teamId: z.int().positive().max(2_147_483_647),
  /** The giver: the actor, or by a team lead a colleague who has left. */
  fromAccountId: z.uuid(),
  toAccountId: z.uuid(),
  cases: z.array(z.uuid()).min(1).max(MOST_HANDED_OVER).readonly(),
  words: Words.nullable().default(null),
});
export type NewHandover = z.infer<typeof NewHandover>;

export const DeclineHandover = z.strictObject({ words: Words });

export const Handover = z.strictObject({
  id: z.uuid(),
  teamId: z.int(),
  from: Named,
  to: Named,
  startedBy: Named,
  startedAt: z.iso.datetime(),
  words: z.string().nullable(),
  state: z.enum(['proposed', 'accepted', 'declined', 'withdrawn']),
  answeredAt: z.iso.datetime().nullable(),
  answerWords: z.string().nullable(),
  cases: z.array(
    z.strictObject({
      caseId: z.uuid(),
      number: z.int(),
      family: Named.nullable(),
      /** stayed: closed, somebody else's, or not the receiver's to see when the list was taken */
      state: z.enum(['offered', 'moved', 'stayed', 'returned']),
    }),
  ),
  /** What the actor may do with it now. */
  mayAnswer: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type Handover = z.infer<typeof Handover>;

export const Handovers = z.strictObject({ items: z.array(Handover) });
export type Handovers = z.infer<typeof Handovers>;
