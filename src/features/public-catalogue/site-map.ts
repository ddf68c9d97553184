import { entryPath, pathTo, type Site } from './public-site.ts';
import { PUBLIC_LANGUAGES } from './messages/public-words.ts';

/** What one such file may hold at most is 50 000 addresses; each thing has one for each language. */
const MOST_ENTRIES = 24_000;
const FIXED = ['', '/sok', '/tjenester', '/hjelp', '/om', '/mangler', '/oversikt', '/samarbeid', '/lover'];

/** Every page that search engines may show, in both languages. */
export function siteMap(site: Site): string {
  const entries = [...site.catalogue.entries.values()]
    .filter(({ elsewhere }) => elsewhere === null)
    .slice(0, MOST_ENTRIES);
  const pages = [
    ...FIXED.map((path) => ({ day: site.index.changedOn, pathIn: (one: Site) => pathTo(one, path) })),
    ...entries.map((entry) => ({ day: entry.changedOn, pathIn: (one: Site) => entryPath(one, entry) })),
  ];
  const rows = pages.flatMap(({ day, pathIn }) => {
    const addresses = PUBLIC_LANGUAGES.map((language) => ({
      language,
      address: escapeXml(site.address + pathIn({ ...site, language })),
    }));
    const others = addresses
      .map(
        ({ language, address }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`,
      )
      .join('');
    const changed = day === null ? '' : `<lastmod>${day}</lastmod>`;
    return addresses.map(({ address }) => `<url><loc>${address}</loc>${changed}${others}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...rows,
    '</urlset>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** What robots may read: the catalogue, and nothing of what is behind signing in. */
export function robotsText(address: string): string {
  return [
    'User-agent: *',
    'Allow: /katalog',
    'Allow: /nn/katalog',
    'Allow: /api/v1/directory/',
    'Disallow: /katalog/sok?',
    'Disallow: /nn/katalog/sok?',
    'Disallow: /katalog/hjelp?',
    'Disallow: /nn/katalog/hjelp?',
    'Disallow: /',
    `Sitemap: ${address}/katalog/sitemap.xml`,
    '',
  ].join('\n');
}
