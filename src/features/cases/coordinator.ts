import { z } from 'zod';
import { nameText } from '../../shared/line-text.ts';

export const CoordinatorKind = z.enum(['team', 'service', 'child_coordinator', 'individual_plan']);
export type CoordinatorKind = z.infer<typeof CoordinatorKind>;

/** Who says that they coordinate around the family; `until` is the last day. */
export const Coordinator = z.strictObject({
  id: z.uuid(),
  kind: CoordinatorKind,
  service: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  account: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** Of somebody who has no account here. */
  name: z.string().nullable(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
});
export type Coordinator = z.infer<typeof Coordinator>;

export const Coordinators = z.strictObject({ caseId: z.uuid(), items: z.array(Coordinator).readonly() });

export const NewCoordinator = z.strictObject({
  kind: CoordinatorKind,
  serviceId: z.int().positive().max(2_147_483_647).nullable().default(null),
  accountId: z.uuid().nullable().default(null),
  name: nameText(120).nullable().default(null),
  since: z.iso.date(),
});
export type NewCoordinator = z.infer<typeof NewCoordinator>;

export const EndCoordinator = z.strictObject({ until: z.iso.date() });
