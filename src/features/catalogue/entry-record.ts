import { z } from 'zod';
import { lineText, nameText } from '../../shared/line-text.ts';
import { Difference } from './compare-contents.ts';
import { EntryContent, EntryId, EntryKind, Level } from './entry.ts';
import { ENTRY_STATES } from './entry-rules.ts';

const Version = z.int().positive().max(2_147_483_647);
const State = z.enum(ENTRY_STATES);
const Day = z.iso.date().refine((day) => day >= '1990-01-01' && day <= '2200-01-01', 'out_of_range');
const Note = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|[\n\t])*$/u, 'text');

/** Who sees to an entry, and what is agreed with the organisation that gives it: the municipality's own. */
export const Keeping = z
  .strictObject({
    /** Is asked to confirm it, and may change it. */
    ownerId: z.uuid().nullable(),
    /** The organisation's, to which the link goes by which it keeps its own. */
    address: z
      .email()
      .max(254)
      .regex(/^[^\s@<>]{1,64}@[^\s@<>]{3,190}$/u)
      .nullable(),
    agreedFrom: Day.nullable(),
    agreedTo: Day.nullable(),
    agreement: Note(4000).nullable(),
    contactName: nameText(200).nullable(),
    contactPhone: lineText(40).min(1).nullable(),
  })
  .refine(({ agreedFrom, agreedTo }) => agreedFrom === null || agreedTo === null || agreedTo >= agreedFrom, {
    path: ['agreedTo'],
    message: 'ends_before_start',
  });
export type Keeping = z.infer<typeof Keeping>;

const Named = z.strictObject({ id: EntryId, name: z.string() });
const Related = Named.extend({
  kind: EntryKind,
  level: Level.nullable(),
  serviceName: z.string(),
});

/** All that the municipality knows of an entry. */
export const EntryRecord = z.strictObject({
  id: EntryId,
  state: State,
  version: Version,
  content: EntryContent,
  serviceName: z.string(),
  confirmedOn: z.iso.date().nullable(),
  confirmedAs: z.string().nullable(),
  confirmBy: z.iso.date(),
  isStale: z.boolean(),
  changedOn: z.iso.date(),
  changedHow: z.string(),
  /** The whole group when it is one of several, itself too. */
  variants: z.array(Related),
  parts: z.array(Related),
  partOf: Named.nullable(),
  /** As written; with an id where the catalogue has a service of that name. */
  partners: z.array(z.strictObject({ name: z.string(), id: EntryId.nullable() })),
  /** Who is asked to confirm it, by name: of an entry every colleague may ask. */
  ownerName: z.string().nullable(),
  /** For who keeps the catalogue, and for its owner; null to all others. */
  keeping: Keeping.nullable(),
  openProposals: z.int(),
  /** What the reader may do: `edit` is to change, confirm and withdraw it, `keep` to say who sees to it. */
  may: z.strictObject({ edit: z.boolean(), keep: z.boolean() }),
});
export type EntryRecord = z.infer<typeof EntryRecord>;

export const NewEntry = z.strictObject({
  content: EntryContent,
  state: z.enum(['draft', 'published']).default('published'),
});
export const EditEntry = z.strictObject({
  /** The one that the change began from. */
  version: Version,
  content: EntryContent,
  /** All else has been looked through too. */
  isConfirmed: z.boolean().default(false),
});
export const EntryStep = z.strictObject({ version: Version });
export const RestoreEntry = z.strictObject({ version: Version, to: Version });

/** 409 with what stands now when someone else was first; nothing was written then. */
export const EntryReply = z.union([
  z.strictObject({ outcome: z.literal('saved'), entry: EntryRecord }),
  z.strictObject({ outcome: z.literal('conflict'), current: EntryRecord }),
]);
export type EntryReply = z.infer<typeof EntryReply>;

const Revision = z.strictObject({
  version: Version,
  state: State,
  changedAt: z.string(),
  /** Null for what was loaded, imported by the command line, or sent by an organisation itself. */
  changedBy: z.string().nullable(),
  how: z.string(),
  confirmedOn: z.iso.date().nullable(),
  /** From the version before it. */
  differences: z.array(Difference),
});
export const History = z.strictObject({ items: z.array(Revision), isMore: z.boolean() });
export type History = z.infer<typeof History>;

export const ENTRY_LISTS = ['mine', 'stale', 'drafts', 'withdrawn'] as const;
export const EntryListQuery = z.strictObject({
  list: z.enum(ENTRY_LISTS),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export type EntryListQuery = z.infer<typeof EntryListQuery>;

export const EntryRow = z.strictObject({
  id: EntryId,
  name: z.string(),
  kind: EntryKind,
  serviceName: z.string(),
  summary: z.string(),
  state: State,
  version: Version,
  confirmedOn: z.iso.date().nullable(),
  confirmBy: z.iso.date(),
  isStale: z.boolean(),
  ownerName: z.string().nullable(),
  isMine: z.boolean(),
});
export type EntryRow = z.infer<typeof EntryRow>;
export const EntryList = z.strictObject({ items: z.array(EntryRow), total: z.int() });
