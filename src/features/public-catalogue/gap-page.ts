import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply } from '../../platform/http/route.ts';
import { AGE_BANDS, MOST_GAP_WORDS, NewGap, type AgeBand } from '../catalogue/gap.ts';
import { LIFE_AREAS, type LifeArea } from '../catalogue/entry.ts';
import { findPersonal } from '../catalogue/open-words-rules.ts';
import { checkboxes, field, problemSummary, selectField } from './form-parts.ts';
import { fullDay } from './full-day.ts';
import { link } from './page-parts.ts';
import { allOf, firstOf, type LooseQuery } from './page-query.ts';
import { pathTo, termsOf, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

type Problem = readonly [field: 'tema' | 'ord' | 'bydel' | 'alder', text: string];
type Written = { needs: readonly LifeArea[]; area: string | null; ageBand: AgeBand | null; words: string };

export const EMPTY_GAP: Written = { needs: [], area: null, ageBand: null, words: '' };

/** What was sent, with what is wrong with it; a value that we do not know is told of, and let be. */
export function readGap(
  site: Site,
  body: LooseQuery,
): { written: Written; gap: NewGap | null; problems: readonly Problem[] } {
  const texts = wordsOf(site).forms.problems;
  const needs = allOf(body.tema);
  const [area, age, words] = [firstOf(body.bydel), firstOf(body.alder), firstOf(body.ord)];
  const written: Written = {
    needs: LIFE_AREAS.filter((one) => needs.includes(one)),
    area: site.areas.find(({ code }) => code === area)?.code ?? null,
    ageBand: AGE_BANDS.find((band) => band === age) ?? null,
    words,
  };
  const problems: Problem[] = [
    ...(written.needs.length < needs.length ? [['tema', texts.unknown_value] as const] : []),
    ...(area !== '' && written.area === null ? [['bydel', texts.unknown_value] as const] : []),
    ...(age !== '' && written.ageBand === null ? [['alder', texts.unknown_value] as const] : []),
    ...(needs.length === 0 && words === '' ? [['tema', texts.says_nothing] as const] : []),
    ...(words.length > MOST_GAP_WORDS ? [['ord', texts.words_too_long(MOST_GAP_WORDS)] as const] : []),
    ...findPersonal(words).map((finding) => ['ord', texts[finding]] as const),
  ];
  if (problems.length > 0) return { written, gap: null, problems };
  const gap = NewGap.safeParse({
    source: 'search',
    needs: written.needs,
    area: written.area,
    ageBand: written.ageBand,
    language: site.language,
    words: words === '' ? null : words,
  });
  return gap.success
    ? { written, gap: gap.data, problems }
    : { written, gap: null, problems: [['ord', texts.unknown_value]] };
}

/**
 * The form with an address of its own; with what is wrong, when it was not taken.
 * @param isFull no more is taken today
 */
export function gapPage(
  site: Site,
  written: Written = EMPTY_GAP,
  problems: readonly Problem[] = [],
  isFull = false,
): PageReply {
  const words = wordsOf(site).forms;
  return {
    html: renderPage(site, {
      title: words.gap.title,
      description: words.gap.description,
      path: '/mangler',
      main: h(
        Fragment,
        null,
        h('h1', null, words.gap.title),
        isFull && fullDay(site),
        problemSummary(words.errorsTitle, problems),
        gapForm(site, written, problems),
      ),
      isHidden: isFull || problems.length > 0,
    }),
    status: isFull ? 429 : problems.length > 0 ? 422 : 200,
  };
}

export function gapThanks(site: Site): PageReply {
  const words = wordsOf(site);
  const { gap } = words.forms;
  return {
    html: renderPage(site, {
      title: gap.thanksTitle,
      description: gap.description,
      path: '/mangler',
      isHidden: true,
      main: h(
        Fragment,
        null,
        h('h1', null, gap.thanksTitle),
        h('p', null, gap.thanks),
        h('p', null, link(pathTo(site, ''), words.failures.home)),
      ),
    }),
  };
}

/** The form itself, also under a search that found nothing. */
export function gapForm(site: Site, written: Written, problems: readonly Problem[] = []): ReactNode {
  const words = wordsOf(site).forms;
  const terms = termsOf(site);
  const problem = (id: Problem[0]) => problems.find(([where]) => where === id)?.[1] ?? null;
  return h(
    'form',
    { method: 'post', action: pathTo(site, '/mangler') },
    h('p', null, words.gap.lead),
    h(
      'fieldset',
      { className: 'field', id: 'tema', 'aria-describedby': 'tema-hint' },
      h('legend', null, words.gap.needs),
      h('p', { className: 'hint', id: 'tema-hint' }, words.gap.needsHint),
      checkboxes(
        'tema',
        LIFE_AREAS.map((value) => ({
          value,
          label: terms.lifeAreas[value],
          isChosen: written.needs.includes(value),
        })),
      ),
    ),
    site.areas.length > 0 &&
      selectField({
        id: 'bydel',
        label: words.gap.area,
        none: words.gap.anywhere,
        chosen: written.area,
        options: site.areas.map(({ code, labels }) => [code, labels[site.language]]),
      }),
    selectField({
      id: 'alder',
      label: words.gap.age,
      none: words.gap.anyAge,
      chosen: written.ageBand,
      options: AGE_BANDS.map((band) => [band, words.gap.ages[band]]),
    }),
    field({
      id: 'ord',
      label: words.gap.words,
      hint: words.noNames,
      problem: problem('ord'),
      // not cut off by the browser: what is too long is told of, and nothing is lost
      control: { defaultValue: written.words, rows: 4 },
      isLong: true,
    }),
    h('p', null, h('button', { type: 'submit' }, words.send)),
  );
}
