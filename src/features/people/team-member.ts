import { z } from 'zod';

/** Someone who works in a team's register today. */
export const TeamMember = z.strictObject({ accountId: z.uuid(), name: z.string() });
export type TeamMember = z.infer<typeof TeamMember>;
