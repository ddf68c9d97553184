import { createElement as h, Fragment, type ReactNode } from 'react';
import { withinSentence } from '../catalogue/list-terms.ts';
import { contactFacts } from './contact-parts.ts';
import { shortTags } from './entry-words.ts';
import { findOffers, type Answers, type Offer, type Reason } from './guide-rules.ts';
import { inBokmal, inEither, link, plainList, urgentHelp } from './page-parts.ts';
import { entryPath, pathTo, termsOf, wordsOf, type Query, type Site } from './public-site.ts';

const FIRST = 8;

/** What the answers lead to: offers, each with its reasons and somebody to call, and whom to ask in any case. */
export function offersPart(site: Site, answers: Answers, { isAll }: { isAll: boolean }): ReactNode {
  const words = wordsOf(site).guide;
  const { entries } = site.catalogue;
  const offers = findOffers(entries.values(), answers, {
    today: site.today,
    isVoluntary: (service) => entries.get(service)?.sector === 'voluntary',
  });
  const shown = isAll ? offers.slice(0, 100) : offers.slice(0, FIRST);
  return h(
    Fragment,
    null,
    answered(site, answers),
    answers.about.includes('safety') && urgentHelp(site),
    h('p', null, offers.length === 0 ? words.none : `${words.count(offers.length)}. ${words.answersLead}`),
    h(
      'ol',
      { className: 'plain' },
      ...shown.map((offer) => h('li', { className: 'card offer' }, offerPart(site, offer, answers))),
    ),
    offers.length > shown.length &&
      h(
        'p',
        { className: 'no-print' },
        link(pathTo(site, '/hjelp', { ...asQuery(answers), alle: 'ja' }), words.more(offers.length)),
      ),
    generalPart(site),
    h(
      'p',
      { className: 'actions no-print' },
      link(pathTo(site, '/hjelp'), words.anew, { className: 'button' }),
      h(
        'button',
        { type: 'button', className: 'second', hidden: true, 'data-print': '' },
        wordsOf(site).entry.print,
      ),
    ),
  );
}

function asQuery({ ages, isExpecting, isAdultAlone, about, area }: Answers): Query {
  return {
    alder: ages.join(', '),
    hvem: [...(isExpecting ? ['gravid'] : []), ...(isAdultAlone ? ['voksen'] : [])],
    tema: about,
    bydel: area,
  };
}

function answered(site: Site, { ages, isExpecting, isAdultAlone, about, area }: Answers): ReactNode {
  const { guide, ages: ageWords } = wordsOf(site);
  const given = [
    ...ages.map((age) => ageWords.one(age)),
    ...(isExpecting ? [withinSentence(guide.expecting)] : []),
    ...(isAdultAlone ? [withinSentence(guide.adult)] : []),
    ...about.map((one) => withinSentence(guide.abouts[one])),
    ...site.areas.filter(({ code }) => code === area).map(({ labels }) => labels[site.language]),
  ];
  return given.length === 0 ? null : h('p', { className: 'soft' }, `${guide.your}: ${given.join('; ')}.`);
}

function offerPart(site: Site, { entry, reasons }: Offer, answers: Answers): ReactNode {
  const words = wordsOf(site).guide;
  return h(
    Fragment,
    null,
    h('h2', null, link(entryPath(site, entry), inBokmal(site, entry.name))),
    plainList(shortTags(site, entry), 'tags'),
    h('p', null, inEither(site, entry.summary, entry.summaryNn)),
    reasons.length > 0 &&
      h(
        'p',
        null,
        h('strong', null, words.why),
        ` ${sentence(
          site,
          reasons.map((reason) => reasonText(site, reason, answers)),
        )}.`,
      ),
    entry.situation !== null &&
      h('p', null, h('strong', null, `${wordsOf(site).entry.situation}: `), inBokmal(site, entry.situation)),
    contactFacts(site, entry),
  );
}

function sentence(site: Site, parts: readonly string[]): string {
  return new Intl.ListFormat([site.language, 'nb'], { type: 'conjunction' }).format(parts);
}

function reasonText(site: Site, reason: Reason, { area }: Answers): string {
  const words = wordsOf(site).guide.reasons;
  if (reason.why === 'age') return words.age(reason.age);
  if (reason.why === 'about')
    return words.about(reason.areas.map((one) => withinSentence(termsOf(site).lifeAreas[one])).join(', '));
  if (reason.why === 'area')
    return words.area(site.areas.find(({ code }) => code === area)?.labels[site.language] ?? '');
  return words[reason.why];
}

/** Whom to ask in any case. */
export function generalPart(site: Site): ReactNode {
  const words = wordsOf(site).guide;
  const door = site.catalogue.entries.get(site.index.door ?? '');
  return h(
    'section',
    { className: 'card', 'aria-labelledby': 'hvem-kan-jeg-spoerre' },
    h('h2', { id: 'hvem-kan-jeg-spoerre' }, words.general),
    door === undefined
      ? h('p', null, words.generalNone)
      : h(
          Fragment,
          null,
          h('p', null, link(entryPath(site, door), inBokmal(site, door.name)), `. ${words.generalLead}`),
          contactFacts(site, door),
        ),
  );
}
