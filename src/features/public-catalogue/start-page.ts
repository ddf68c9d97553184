import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LIFE_AREAS } from '../catalogue/entry.ts';
import { link, plainList, section, urgentHelp } from './page-parts.ts';
import { pathTo, termsOf, wordsOf, type Query, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';
import { searchBox } from './search-box.ts';

/** Where each of them begins: an age within the group, or the area of life that is theirs. */
const WHO = {
  baby: { alder: '0-5' },
  child: { alder: '6-12' },
  youth: { alder: '13-17' },
  parents: { livsomrade: 'family' },
  adults: { alder: '24+' },
} as const satisfies Record<string, Query>;

/** The front page: the search, the ways in, and help that cannot wait. */
export function startPage(site: Site): PageReply {
  const words = wordsOf(site).start;
  const place = site.municipality.name;
  const main = h(
    Fragment,
    null,
    h('h1', null, words.title),
    h('p', { className: 'lead' }, words.lead(place)),
    searchBox(site),
    h(
      'section',
      { className: 'card', 'aria-labelledby': 'veiviser' },
      h('h2', { id: 'veiviser' }, words.guideTitle),
      h('p', null, words.guideLead),
      h('p', null, link(pathTo(site, '/hjelp'), words.guideLink, { className: 'button' })),
    ),
    urgentHelp(site),
    section('tema', words.byArea, plainList(areaTiles(site), 'tiles')),
    section(
      'hvem',
      words.byWho,
      plainList(
        Object.entries(WHO).map(([who, query]) =>
          link(pathTo(site, '/sok', query), words.who[who as keyof typeof WHO]),
        ),
        'tiles',
      ),
    ),
    section(
      'mer',
      words.more,
      plainList([
        link(pathTo(site, '/tjenester'), words.services),
        link(pathTo(site, '/sok'), words.all),
        link(pathTo(site, '/oversikt'), wordsOf(site).services.overview),
        link(pathTo(site, '/nytt'), wordsOf(site).forms.change.newTitle, { rel: 'nofollow' }),
      ]),
    ),
  );
  return {
    html: renderPage(site, {
      title: words.title,
      description: words.description(place),
      path: '',
      main,
      data: {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: wordsOf(site).siteName(place),
        url: `${site.address}${pathTo(site, '')}`,
        inLanguage: site.language,
        potentialAction: {
          '@type': 'SearchAction',
          target: `${site.address}${pathTo(site, '/sok')}${site.stated === null ? '?' : '&'}q={words}`,
          'query-input': 'required name=words',
        },
      },
    }),
  };
}

function areaTiles(site: Site): ReactNode[] {
  const terms = termsOf(site);
  return LIFE_AREAS.map((area) => link(pathTo(site, '/sok', { livsomrade: area }), terms.lifeAreas[area]));
}
