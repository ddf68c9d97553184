import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LEVELS, type Entry } from '../catalogue/entry.ts';
import { contactFacts } from './contact-parts.ts';
import { entryData } from './entry-data.ts';
import { confirmedLine, entryNotices, sharePart } from './entry-page.ts';
import { summaryOf } from './entry-words.ts';
import { backgroundFacts, forWhomFacts, wayInFacts } from './entry-sections.ts';
import { inBokmal, inEither, link, paragraphs, plainList, section } from './page-parts.ts';
import { entryPath, pathTo, termsOf, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';
import { searchBox } from './search-box.ts';

/** All services and organisations, by letter. */
export function servicesPage(site: Site): PageReply {
  const words = wordsOf(site).services;
  const services = site.index.services
    .flatMap((id) => site.catalogue.entries.get(id) ?? [])
    .filter(({ elsewhere }) => elsewhere === null);
  const byLetter = Map.groupBy(services, ({ name }) => firstLetter(name));
  const main = h(
    Fragment,
    null,
    h('h1', null, words.title),
    h('p', { className: 'lead' }, words.lead),
    searchBox(site),
    h('p', null, link(pathTo(site, '/oversikt'), words.overview)),
    services.length > 0 &&
      h(
        'nav',
        { 'aria-label': words.letters },
        plainList(
          [...byLetter.keys()].map((letter) => link(`#bokstav-${letter}`, letter)),
          'letters',
        ),
      ),
    services.length === 0 && h('p', { className: 'notice' }, wordsOf(site).results.noneYet),
    ...[...byLetter].map(([letter, members]) =>
      section(
        `bokstav-${letter}`,
        letter,
        h('ul', { className: 'plain hits in-columns' }, ...members.map((one) => row(site, one))),
      ),
    ),
  );
  return {
    html: renderPage(site, { title: words.title, description: words.description, path: '/tjenester', main }),
  };
}

function firstLetter(name: string): string {
  const letter = name
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 1)
    .toLocaleUpperCase('nb');
  return /^\p{L}$/u.test(letter) ? letter : '0-9';
}

function row(site: Site, service: Entry): ReactNode {
  const count = (site.index.ofService.get(service.id) ?? []).length;
  return h(
    'li',
    null,
    h('h3', null, link(entryPath(site, service), inBokmal(site, service.name))),
    h('p', null, inEither(site, service.summary, service.summaryNn)),
    count > 0 && h('p', { className: 'soft small' }, wordsOf(site).services.offers(count)),
  );
}

/** A service with all that it gives, from the lowest level up. */
export function servicePage(site: Site, service: Entry): PageReply {
  const words = wordsOf(site);
  const given = (site.index.ofService.get(service.id) ?? []).flatMap(
    (id) => site.catalogue.entries.get(id) ?? [],
  );
  const main = h(
    'article',
    null,
    h('h1', null, inBokmal(site, service.name)),
    entryNotices(site, service),
    h('p', { className: 'lead' }, inEither(site, service.summary, service.summaryNn)),
    section(
      'kontakt',
      words.entry.how,
      h('div', { className: 'card' }, wayInFacts(site, service), contactFacts(site, service)),
    ),
    service.description !== null &&
      section('om', words.entry.about, paragraphs(site, service.description, service.descriptionNn)),
    section('gir', words.services.gives, givenByLevel(site, given)),
    section('fakta', words.entry.facts, forWhomFacts(site, service)),
    section('bakgrunn', words.entry.background, backgroundFacts(site, service)),
    confirmedLine(site, service),
    sharePart(site, service),
  );
  return {
    html: renderPage(site, {
      title: service.name,
      description: summaryOf(site, service),
      path: `/tjenester/${service.id}`,
      above: [[words.services.title, pathTo(site, '/tjenester')]],
      main,
      data: entryData(site, service),
      changedOn: service.changedOn,
      isHidden: service.elsewhere !== null,
    }),
  };
}

function givenByLevel(site: Site, given: readonly Entry[]): ReactNode {
  const words = wordsOf(site).services;
  const terms = termsOf(site);
  if (given.length === 0) return h('p', null, words.nothing);
  return h(
    Fragment,
    null,
    ...[...LEVELS, null].map((level) => {
      const members = given.filter((entry) => entry.level === level);
      if (members.length === 0) return null;
      return h(
        Fragment,
        null,
        h('h3', null, level === null ? words.noLevel : terms.levels[level]),
        plainList(
          members.map((entry) =>
            h(
              Fragment,
              null,
              link(entryPath(site, entry), inBokmal(site, entry.name)),
              h(
                'span',
                { className: 'soft small' },
                entry.phases.length === 0
                  ? ''
                  : ` – ${entry.phases.map((phase) => terms.phases[phase].toLowerCase()).join(', ')}`,
              ),
            ),
          ),
          '',
        ),
      );
    }),
  );
}
