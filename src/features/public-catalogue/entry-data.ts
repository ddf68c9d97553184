import type { Entry } from '../catalogue/entry.ts';
import { areaNames, contactOf, summaryOf } from './entry-words.ts';
import { entryPath, pathTo, termsOf, wordsOf, type Site } from './public-site.ts';

const PUBLIC_SECTORS = ['municipal', 'state', 'county', 'specialist_health'];

/** An entry in schema.org's terms, for search engines. */
export function entryData(site: Site, entry: Entry): object {
  const about = entry.kind === 'service' ? organisation(site, entry) : service(site, entry);
  const above = [
    { name: wordsOf(site).catalogue, item: `${site.address}${pathTo(site, '')}` },
    ...(entry.kind === 'service'
      ? [{ name: wordsOf(site).services.title, item: `${site.address}${pathTo(site, '/tjenester')}` }]
      : giverOf(site, entry).map((giver) => ({
          name: giver.name,
          item: site.address + entryPath(site, giver),
        }))),
    { name: entry.name, item: `${site.address}${entryPath(site, entry)}` },
  ];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      about,
      {
        '@type': 'BreadcrumbList',
        itemListElement: above.map((one, index) => ({ '@type': 'ListItem', position: index + 1, ...one })),
      },
    ],
  };
}

function giverOf(site: Site, { service: id }: Entry): Entry[] {
  return [site.catalogue.entries.get(id) ?? []].flat();
}

function isPublic({ sector }: Entry): boolean {
  return sector !== null && PUBLIC_SECTORS.includes(sector);
}

function organisation(site: Site, entry: Entry): object {
  const kind = isPublic(entry) ? 'GovernmentOrganization' : 'Organization';
  return {
    '@type': entry.sector === 'voluntary' ? 'NGO' : kind,
    '@id': `${site.address}${entryPath(site, entry)}`,
    name: entry.name,
    ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
    description: summaryOf(site, entry),
    url: `${site.address}${entryPath(site, entry)}`,
    ...(entry.url !== null && { sameAs: entry.url }),
    ...(entry.phone !== null && { telephone: entry.phone }),
    ...(entry.email !== null && { email: entry.email }),
    ...(entry.address !== null && { address: entry.address }),
    areaServed: { '@type': 'AdministrativeArea', name: site.municipality.name },
  };
}

function service(site: Site, entry: Entry): object {
  const [giver] = giverOf(site, entry);
  const { phone, email, url } = contactOf(site, entry);
  const parts = areaNames(site, entry.areas).map((name) => ({ '@type': 'Place', name }));
  const place = { '@type': 'AdministrativeArea', name: entry.elsewhere ?? site.municipality.name };
  const hasAges = entry.ageFrom !== null || entry.ageTo !== null;
  return {
    '@type': giver !== undefined && isPublic(giver) ? 'GovernmentService' : 'Service',
    '@id': `${site.address}${entryPath(site, entry)}`,
    name: entry.name,
    ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
    description: summaryOf(site, entry),
    url: `${site.address}${entryPath(site, entry)}`,
    serviceType: termsOf(site).kinds[entry.kind],
    ...(giver !== undefined && { provider: organisation(site, giver) }),
    areaServed: parts.length > 0 ? parts.map((part) => ({ ...part, containedInPlace: place })) : place,
    ...((hasAges || entry.situation !== null) && {
      audience: {
        '@type': 'PeopleAudience',
        ...(entry.situation !== null && { audienceType: entry.situation }),
        ...(entry.ageFrom !== null && { suggestedMinAge: entry.ageFrom }),
        ...(entry.ageTo !== null && { suggestedMaxAge: entry.ageTo }),
      },
    }),
    ...(entry.cost === 'free' && { offers: { '@type': 'Offer', price: 0, priceCurrency: 'NOK' } }),
    availableChannel: {
      '@type': 'ServiceChannel',
      ...(url !== null && { serviceUrl: url }),
      ...((phone !== null || email !== null) && {
        servicePhone: {
          '@type': 'ContactPoint',
          ...(phone !== null && { telephone: phone }),
          ...(email !== null && { email }),
        },
      }),
      ...(entry.address !== null && {
        serviceLocation: {
          '@type': 'Place',
          address: entry.address,
          ...(entry.place !== null && { name: entry.place }),
        },
      }),
      availableLanguage: entry.languages.length > 0 ? entry.languages : ['nb', 'nn'],
    },
  };
}
