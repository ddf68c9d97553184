import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { LIFE_AREAS } from '../catalogue/entry.ts';
import { checkboxes, field, selectField } from './form-parts.ts';
import { offersPart } from './guide-offers.ts';
import { MOST_ABOUT, readAbout, readAges, type Answers } from './guide-rules.ts';
import { allOf, firstOf, type LooseQuery } from './page-query.ts';
import { pathTo, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

/** The guide: a few plain questions by an address alone, and what they lead to. Nothing is kept. */
export function guidePage(site: Site, query: LooseQuery): PageReply {
  const words = wordsOf(site).guide;
  const written = firstOf(query.alder);
  const ages = readAges(written);
  const chosen = allOf(query.tema);
  const area = site.areas.find(({ code }) => code === firstOf(query.bydel))?.code ?? null;
  const answers: Answers = {
    ages: ages ?? [],
    isExpecting: allOf(query.hvem).includes('gravid'),
    isAdultAlone: allOf(query.hvem).includes('voksen'),
    about: readAbout(chosen),
    area,
  };
  const isAsked = ['alder', 'hvem', 'tema', 'bydel'].some((name) => query[name] !== undefined);
  const isWrong = ages === null;
  const form = questions(site, answers, written, isWrong);
  const main =
    isAsked && !isWrong
      ? h(
          Fragment,
          null,
          h('h1', null, words.answers),
          chosen.length > MOST_ABOUT && h('p', { className: 'notice' }, words.tooMany),
          offersPart(site, answers, { isAll: firstOf(query.alle) === 'ja' }),
          h(
            'section',
            { className: 'no-print', 'aria-labelledby': 'endre' },
            h('h2', { id: 'endre' }, words.change),
            form,
          ),
        )
      : h(Fragment, null, h('h1', null, words.title), h('p', { className: 'lead' }, words.lead), form);
  return {
    html: renderPage(site, {
      title: isAsked && !isWrong ? words.answers : words.title,
      description: words.description,
      path: '/hjelp',
      // What somebody answered is nothing for a search engine, and goes along when the language is changed.
      ...(isAsked && { isHidden: true, query: askedAgain(query) }),
      main,
    }),
    ...(isWrong && { status: 400 }),
  };
}

function askedAgain(query: LooseQuery): Record<string, string | string[]> {
  return Object.fromEntries(
    ['alder', 'hvem', 'tema', 'bydel', 'alle'].flatMap((name) => {
      const value = query[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function questions(site: Site, answers: Answers, written: string, isWrong: boolean): ReactNode {
  const words = wordsOf(site).guide;
  return h(
    'form',
    { method: 'get', action: pathTo({ ...site, stated: null }, '/hjelp') },
    site.stated !== null && h('input', { type: 'hidden', name: 'municipality', value: site.stated }),
    field({
      id: 'alder',
      label: words.age,
      hint: words.ageHint,
      problem: isWrong ? words.badAge : null,
      control: { type: 'text', inputMode: 'text', defaultValue: written, maxLength: 60, autoComplete: 'off' },
    }),
    h(
      'div',
      { className: 'field' },
      checkboxes('hvem', [
        { value: 'gravid', label: words.expecting, isChosen: answers.isExpecting },
        { value: 'voksen', label: words.adult, isChosen: answers.isAdultAlone },
      ]),
    ),
    h(
      'fieldset',
      { className: 'field', 'aria-describedby': 'tema-hint' },
      h('legend', null, words.about),
      h('p', { className: 'hint', id: 'tema-hint' }, words.aboutHint),
      checkboxes(
        'tema',
        LIFE_AREAS.map((value) => ({
          value,
          label: words.abouts[value],
          isChosen: answers.about.includes(value),
        })),
      ),
    ),
    site.areas.length > 0 &&
      selectField({
        id: 'bydel',
        label: words.area,
        none: words.anywhere,
        chosen: answers.area,
        options: site.areas.map(({ code, labels }) => [code, labels[site.language]]),
      }),
    h('p', null, h('button', { type: 'submit' }, words.submit)),
  );
}
