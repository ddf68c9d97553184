import type { Entry } from '../../catalogue/entry.ts';
import { toOrganization, toService, toServiceAtLocation, toServiceItem } from '../hsds/hsds-service.ts';
import { nameUuid } from '../hsds/name-uuid.ts';
import { giverOf } from '../open-origin.ts';
import type { Directory } from './open-directory.ts';

/** So many of its services stand within an organization; all are in the list of services by `organization_id`. */
const MOST_NESTED = 500;

/** An organization: as lists show it, or with what belongs to it. */
export function showOrganization(
  { catalogue, origin, entries }: Directory,
  giver: Entry,
  wanted: { full: boolean; full_service: boolean },
): Record<string, unknown> {
  const organization = toOrganization(giver, origin);
  if (!wanted.full && !wanted.full_service) return organization;
  const place = toServiceAtLocation(giver, origin);
  const given = entries
    .filter((entry) => entry.elsewhere === null && giverOf(catalogue, entry).id === giver.id)
    .slice(0, MOST_NESTED);
  return {
    ...organization,
    ...(giver.phone !== null && {
      phones: [
        {
          id: nameUuid(`${origin.code}/${giver.id}/organization/phone`),
          organization_id: organization.id,
          number: giver.phone,
        },
      ],
    }),
    ...(place !== null && { locations: [place.location] }),
    services: given.map((entry) => {
      const show = wanted.full_service ? toService : toServiceItem;
      const { organization: _organization, ...service } = show(entry, giver, origin);
      return service;
    }),
  };
}

/** Where a service is given; null where nothing of it is known. */
export function showPlace(
  { catalogue, origin }: Directory,
  entry: Entry,
  isFull: boolean,
): Record<string, unknown> | null {
  const place = toServiceAtLocation(entry, origin);
  if (place === null || !isFull) return place;
  return { ...place, service: toServiceItem(entry, giverOf(catalogue, entry), origin) };
}
