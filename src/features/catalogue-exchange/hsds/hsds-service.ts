import type { Entry, EntryContent } from '../../catalogue/entry.ts';
import { catalogueWords } from '../../catalogue/messages/catalogue-words.ts';
import { exchangeTexts } from '../messages/exchange-texts.ts';
import {
  FIELDS_TAXONOMY,
  TERMS,
  VALUE_FIELDS,
  WORD_FIELDS,
  taxonomyOf,
  termKey,
  type WordField,
} from './field-terms.ts';
import type {
  HsdsAttribute,
  HsdsLocation,
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsServiceItem,
  HsdsTerm,
} from './hsds-types.ts';
import { isHsdsEmail, uriOf } from './hsds-formats.ts';
import { nameUuid } from './name-uuid.ts';

/** Whose entries they are, and what its parts are called. */
export type HsdsOrigin = {
  code: string;
  name: string;
  /** The names of the codes of the list `area`. */
  areas: ReadonlyMap<string, string>;
};

export type HsdsEntry = Pick<Entry, 'id' | 'confirmedOn' | 'changedOn'> & EntryContent;

const STATUS = {
  in_use: 'active',
  partly: 'active',
  unknown: 'active',
  planned: 'inactive',
  stopped: 'defunct',
} as const satisfies Record<EntryContent['status'], HsdsServiceItem['status']>;

const texts = exchangeTexts('nb');
const languageNames = new Intl.DisplayNames(['nb'], { type: 'language', fallback: 'code' });

export function serviceUuid({ code }: Pick<HsdsOrigin, 'code'>, entryId: string): string {
  return nameUuid(`${code}/${entryId}`);
}

export function organizationUuid({ code }: HsdsOrigin, serviceId: string): string {
  return nameUuid(`${code}/${serviceId}/organization`);
}

/** The id of the place where an entry is given. */
export function serviceAtLocationUuid({ code }: HsdsOrigin, entryId: string): string {
  return nameUuid(`${code}/${entryId}/at_location`);
}

/** An entry of kind `service` as who gives the others. */
export function toOrganization(giver: HsdsEntry, origin: HsdsOrigin): HsdsOrganization {
  return {
    id: organizationUuid(origin, giver.id),
    name: giver.name,
    ...(giver.aliases[0] !== undefined && { alternate_name: giver.aliases[0] }),
    description: giver.description ?? giver.summary,
    ...(isHsdsEmail(giver.email) && { email: giver.email }),
    ...withText('website', uriOf(giver.url)),
  };
}

/** An entry as lists show it. @param giver the service that gives it; itself where it is one */
export function toServiceItem(entry: HsdsEntry, giver: HsdsEntry, origin: HsdsOrigin): HsdsServiceItem {
  return {
    id: serviceUuid(origin, entry.id),
    organization_id: organizationUuid(origin, giver.id),
    name: entry.name,
    ...withText('alternate_name', entry.aliases[0] ?? null),
    description: entry.description ?? entry.summary,
    ...withText('url', uriOf(entry.url)),
    ...(isHsdsEmail(entry.email) && { email: entry.email }),
    // Another municipality's is an idea here and nothing that somebody can go to.
    status: entry.elsewhere === null ? STATUS[entry.status] : 'inactive',
    ...(entry.interpreter && { interpretation_services: texts.interpreter }),
    ...withText('application_process', entry.wayInWords),
    ...withText('fees_description', entry.costWords),
    ...withText('eligibility_description', entry.situation),
    ...(entry.ageFrom !== null && { minimum_age: entry.ageFrom }),
    ...(entry.ageTo !== null && { maximum_age: entry.ageTo }),
    ...withText('assured_date', entry.confirmedOn),
    last_modified: `${entry.changedOn}T00:00:00.000Z`,
    organization: toOrganization(giver, origin),
  };
}

/**
 * An entry as a whole HSDS 3.0 service. What the standard has no place for stands as attributes, so that
 * `readHsdsService` gives back the same content.
 */
export function toService(entry: HsdsEntry, giver: HsdsEntry, origin: HsdsOrigin): HsdsService {
  const id = serviceUuid(origin, entry.id);
  const part = (what: string) => nameUuid(`${origin.code}/${entry.id}/${what}`);
  const place = toServiceAtLocation(entry, origin);
  const areas = entry.areas.map((code) => origin.areas.get(code) ?? code);
  return {
    ...toServiceItem(entry, giver, origin),
    ...(entry.phone !== null && {
      phones: [{ id: part('phone'), service_id: id, number: entry.phone }],
    }),
    ...(entry.when !== null && {
      schedules: [{ id: part('schedule'), service_id: id, description: entry.when }],
    }),
    service_areas: (areas.length === 0 ? [origin.name] : areas).map((name, index) => ({
      id: part(`area/${String(index)}`),
      service_id: id,
      name,
    })),
    ...(place !== null && { service_at_locations: [place] }),
    ...(entry.languages.length > 0 && {
      languages: entry.languages.map((code, index) => ({
        id: part(`language/${String(index)}`),
        service_id: id,
        name: languageNames.of(code) ?? code,
        code,
      })),
    }),
    ...(entry.cost !== 'unknown' && { cost_options: [costOption(entry, part('cost'), id)] }),
    ...(entry.contactWords !== null && {
      contacts: [{ id: part('contact'), service_id: id, name: entry.contactWords }],
    }),
    attributes: toAttributes(entry, id, part),
  };
}

/** Where an entry is given; null where nothing of it is known. */
export function toServiceAtLocation(entry: HsdsEntry, origin: HsdsOrigin): HsdsServiceAtLocation | null {
  const { id, place, address } = entry;
  if (place === null && address === null) return null;
  const locationId = nameUuid(`${origin.code}/${id}/location`);
  const postal = /\b(\d{4})\s+(\p{L}[\p{L} -]*)$/u.exec(address ?? '');
  const location: HsdsLocation = {
    id: locationId,
    location_type: 'physical',
    ...withText('name', place),
    ...(address !== null && {
      addresses: [
        {
          id: nameUuid(`${origin.code}/${id}/address`),
          location_id: locationId,
          address_1: address,
          city: postal?.[2] ?? origin.name,
          state_province: origin.name,
          postal_code: postal?.[1] ?? '',
          country: 'NO',
          address_type: 'physical',
        },
      ],
    }),
  };
  return {
    id: serviceAtLocationUuid(origin, id),
    service_id: serviceUuid(origin, id),
    location_id: locationId,
    location,
  };
}

function costOption({ cost }: HsdsEntry, id: string, serviceId: string) {
  const option = { id, service_id: serviceId, option: catalogueWords('nb').costs[cost] };
  return cost === 'free' ? { ...option, amount: 0, currency: 'NOK' } : option;
}

/** What stands in a place of the standard's own is not said twice. */
function wordsOf(entry: HsdsEntry, field: WordField): readonly string[] {
  // The first is the alternate name.
  if (field === 'aliases') return entry.aliases.slice(1);
  if (field === 'summary') return entry.description === null ? [] : [entry.summary];
  if (field === 'url') return entry.url === uriOf(entry.url) ? [] : [entry.url ?? ''];
  if (field === 'email' && isHsdsEmail(entry.email)) return [];
  const value = entry[field];
  return value === null ? [] : typeof value === 'string' ? [value] : value;
}

/** Whether an entry has a term: a field that says something, or one of a field's values. */
export function hasTerm(entry: HsdsEntry, { taxonomy, code }: Pick<HsdsTerm, 'taxonomy' | 'code'>): boolean {
  for (const field of VALUE_FIELDS)
    if (taxonomy === taxonomyOf(field)) return [entry[field]].flat().some((value) => value === code);
  const field = WORD_FIELDS.find((one) => one === code);
  return taxonomy === FIELDS_TAXONOMY && field !== undefined && wordsOf(entry, field).length > 0;
}

function toAttributes(entry: HsdsEntry, serviceId: string, part: (what: string) => string): HsdsAttribute[] {
  const attributes: HsdsAttribute[] = [];
  const add = (taxonomy: string, code: string, value: string, field: string) => {
    const term = TERMS.get(termKey(taxonomy, code));
    if (term === undefined) return;
    attributes.push({
      id: part(`attribute/${String(attributes.length)}`),
      link_id: serviceId,
      taxonomy_term_id: term.id,
      link_type: field,
      link_entity: 'service',
      value,
      taxonomy_term: term,
    });
  };
  for (const field of WORD_FIELDS)
    for (const text of wordsOf(entry, field)) add(FIELDS_TAXONOMY, field, text, field);
  for (const field of VALUE_FIELDS) {
    const value = entry[field];
    const codes: readonly string[] = value === null ? [] : typeof value === 'string' ? [value] : value;
    for (const code of codes) add(taxonomyOf(field), code, code, field);
  }
  return attributes;
}

function withText<K extends string>(key: K, text: string | null): Partial<Record<K, string>> {
  return text === null ? {} : ({ [key]: text } as Record<K, string>);
}
