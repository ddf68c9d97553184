import { createElement as h, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import type { Entry } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import { contactFacts } from './contact-parts.ts';
import { entryData } from './entry-data.ts';
import { backgroundFacts, forWhomFacts, relatedSections, wayInFacts } from './entry-sections.ts';
import { fullName, isForStaffAlone, shortTags, summaryOf } from './entry-words.ts';
import { inBokmal, inEither, link, paragraphs, plainList, section } from './page-parts.ts';
import { entryPath, pathTo, wordsOf, writtenDay, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

/** One thing in the catalogue that is not a service. */
export function entryPage(site: Site, entry: Entry): PageReply {
  const words = wordsOf(site).entry;
  const giver = site.catalogue.entries.get(entry.service);
  const main = h(
    'article',
    null,
    h('h1', null, inBokmal(site, entry.name)),
    plainList(shortTags(site, entry), 'tags'),
    entryNotices(site, entry),
    h('p', { className: 'lead' }, inEither(site, entry.summary, entry.summaryNn)),
    section(
      'kontakt',
      words.how,
      h('div', { className: 'card' }, wayInFacts(site, entry), contactFacts(site, entry)),
    ),
    section('fakta', words.facts, forWhomFacts(site, entry)),
    entry.description !== null &&
      section('om', words.about, paragraphs(site, entry.description, entry.descriptionNn)),
    section('bakgrunn', words.background, backgroundFacts(site, entry)),
    ...relatedSections(site, entry, giver),
    confirmedLine(site, entry),
    sharePart(site, entry),
  );
  return {
    html: renderPage(site, {
      title: entry.name,
      fullTitle: fullName(site, entry),
      description: summaryOf(site, entry),
      path: `/${entry.id}`,
      above: giver === undefined ? [] : [[giver.name, entryPath(site, giver)]],
      main,
      data: entryData(site, entry),
      changedOn: entry.changedOn,
      // an idea of another municipality's is not something to be found here from outside
      isHidden: entry.elsewhere !== null,
    }),
  };
}

/** What a reader must know before she trusts the rest. */
export function entryNotices(site: Site, entry: Entry): ReactNode {
  const words = wordsOf(site).entry;
  const status = entry.status;
  const notices = [
    ...(entry.elsewhere === null ? [] : [words.elsewhere(entry.elsewhere)]),
    ...(status === 'planned' || status === 'stopped' || status === 'partly'
      ? [words.statusNotice[status]]
      : []),
    ...(isStale(entry, site.today) ? [words.stale] : []),
    ...(isForStaffAlone(entry) ? [words.forStaff] : []),
  ];
  return notices.length === 0
    ? null
    : h('div', { className: 'notice' }, ...notices.map((text) => h('p', null, text)));
}

/** Who said last that it is right, and when; in the open, whatever it is. */
export function confirmedLine(site: Site, { confirmedOn, confirmedAs }: Entry): ReactNode {
  const words = wordsOf(site).entry;
  const text =
    confirmedOn === null ? words.neverConfirmed : words.confirmed(writtenDay(confirmedOn), confirmedAs);
  return h('p', { className: 'soft confirmed' }, text);
}

/** How it is passed on; the buttons that need a script come with it. */
export function sharePart(site: Site, entry: Entry): ReactNode {
  const words = wordsOf(site).entry;
  const address = `${site.address}${entryPath(site, entry)}`;
  const mail = `mailto:?${new URLSearchParams({ subject: entry.name, body: address }).toString().replaceAll('+', '%20')}`;
  return section(
    'del',
    words.share,
    h('p', null, `${words.address}: `, link(address, address, { className: 'address' })),
    h(
      'div',
      { className: 'actions no-print' },
      link(mail, words.mail, { className: 'button second' }),
      h(
        'button',
        {
          type: 'button',
          className: 'second',
          hidden: true,
          'data-copy': address,
          'data-copied': words.copied,
        },
        words.copy,
      ),
      h('button', { type: 'button', className: 'second', hidden: true, 'data-print': '' }, words.print),
      link(pathTo(site, `/${entry.id}/endring`), words.change, {
        className: 'button second',
        rel: 'nofollow',
      }),
    ),
    h('noscript', null, h('p', { className: 'soft small no-print' }, words.printHow)),
    entry.elsewhere === null &&
      h(
        'p',
        { className: 'no-print' },
        link(pathTo(site, `/${entry.service}/lenke`), wordsOf(site).forms.ownLink.ask, { rel: 'nofollow' }),
      ),
  );
}
