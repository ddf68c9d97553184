import { compareContents } from '../catalogue/compare-contents.ts';
import type { EntryContent } from '../catalogue/entry.ts';
import type { Refusal } from '../../shared/refusal.ts';

/**
 * What an entry is, at which level, whose it is and of what it is part: the municipality's to say. The database holds
 * the same list (access.write_linked_entry).
 */
export const CLOSED_FIELDS = [
  'kind',
  'service',
  'sector',
  'level',
  'variantOf',
  'partOf',
  'elsewhere',
] as const satisfies readonly (keyof EntryContent)[];

/** Why an organisation cannot change its entry into this; empty: it can. */
export function whyNotChange(before: EntryContent, after: EntryContent): Refusal[] {
  const closed: ReadonlySet<string> = new Set(CLOSED_FIELDS);
  return compareContents(before, after)
    .filter(({ field }) => closed.has(field))
    .map(({ field }) => refusal('closed_to_organisation', field));
}

/** Why an organisation cannot propose this as a new one of its own; empty: it can. */
export function whyNotPropose(organisation: string, { kind, service, elsewhere }: EntryContent): Refusal[] {
  return [
    ...(kind === 'service' ? [refusal('closed_to_organisation', 'kind')] : []),
    ...(service === organisation ? [] : [refusal('closed_to_organisation', 'service')]),
    ...(elsewhere === null ? [] : [refusal('closed_to_organisation', 'elsewhere')]),
  ];
}

/** What keeps an organisation from being sent a link, by the database's word for it. */
const OBSTACLES = {
  not_organisation: 'not_an_organisation',
  no_address: 'organisation_without_address',
  too_many: 'too_many_catalogue_links',
} as const satisfies Record<string, Refusal['code']>;

export type LinkObstacle = keyof typeof OBSTACLES;

/** Why no link can be sent to an organisation. */
export function whyNotLink(obstacle: LinkObstacle | null, hasMail: boolean): Refusal[] {
  return [
    ...(obstacle === null ? [] : [refusal(OBSTACLES[obstacle], null)]),
    ...(hasMail ? [] : [refusal('mail_not_set_up', null)]),
  ];
}

export function refusal(
  code: Refusal['code'],
  field: string | null,
  details: Refusal['details'] = {},
): Refusal {
  return { code, field, details };
}
