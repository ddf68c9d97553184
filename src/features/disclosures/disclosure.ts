import { z } from 'zod';
import { nameText } from '../../shared/line-text.ts';

export const DISCLOSURE_KINDS = ['duty_to_notify', 'duty_to_avert', 'statute', 'emergency'] as const;
export const DisclosureKind = z.enum(DISCLOSURE_KINDS);
export type DisclosureKind = z.infer<typeof DisclosureKind>;

export const LegalGround = z.strictObject({
  code: z.string(),
  kind: z.enum([
    'processing',
    'confidentiality',
    'consent',
    'anonymised',
    'duty_to_notify',
    'duty_to_avert',
    'statute',
    'emergency',
  ]),
  /** As it is cited, in Norwegian. */
  statute: z.string(),
  label: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** Read against the law by a lawyer. */
  checked: z.boolean(),
});
export type LegalGround = z.infer<typeof LegalGround>;

const ServiceId = z.int().positive().max(2_147_483_647);
const Instant = z.iso.datetime({ offset: true });

/** Sharing without consent: of what kind, on which statute, who decided, what was shared, was the family told. */
export const NewDisclosure = z.strictObject({
  kind: DisclosureKind,
  ground: z.string().min(1).max(60),
  /** Missing: the family's team. */
  givingServiceId: ServiceId.optional(),
  receivingServiceId: ServiceId.nullable().default(null),
  /** Who received it, when it is no service in the system, such as the police. */
  receiver: nameText(200).nullable().default(null),
  persons: z.array(z.uuid()).min(1).max(40).readonly(),
  topics: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/))
    .min(1)
    .max(60)
    .readonly(),
  what: z.string().trim().min(1).max(10_000),
  why: z.string().trim().min(1).max(10_000),
  decidedBy: z.uuid(),
  decidedAt: Instant,
  sharedAt: Instant,
  familyTold: z.boolean(),
  toldOn: z.iso.date().nullable().default(null),
  notToldBecause: z.string().trim().min(1).max(2000).nullable().default(null),
});
export type NewDisclosure = z.infer<typeof NewDisclosure>;

export const Disclosure = z.strictObject({
  id: z.uuid(),
  kind: DisclosureKind,
  ground: z.strictObject({ code: z.string(), statute: z.string(), label: z.string() }),
  givingService: z.strictObject({ id: z.int(), name: z.string() }),
  receiver: z.string(),
  persons: z.array(z.uuid()).readonly(),
  topics: z.array(z.string()).readonly(),
  what: z.string(),
  why: z.string(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
  sharedAt: z.iso.datetime(),
  familyTold: z.boolean(),
  toldOn: z.iso.date().nullable(),
  notToldBecause: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** Grounds in force on a day, in the order of the list; `kind` leaves one kind. */
export const LegalGroundRequest = z.strictObject({
  on: z.iso.date().optional(),
  kind: LegalGround.shape.kind.optional(),
});
