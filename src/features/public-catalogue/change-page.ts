import { createElement as h, Fragment } from 'react';
import { z } from 'zod';
import type { PageReply } from '../../platform/http/route.ts';
import type { Entry } from '../catalogue/entry.ts';
import { findPersonal } from '../catalogue/open-words-rules.ts';
import { NewProposal } from '../catalogue/proposal.ts';
import { field, problemSummary } from './form-parts.ts';
import { fullDay } from './full-day.ts';
import { inBokmal, link } from './page-parts.ts';
import { firstOf, type LooseQuery } from './page-query.ts';
import { entryPath, pathTo, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';

const MOST_WORDS = 2000;

type Problem = readonly [field: 'ord' | 'epost', text: string];
type Written = { words: string; email: string };

/** What was sent, with what is wrong with it. A number to call may be what is to be changed, and so is taken. */
export function readChange(
  site: Site,
  entry: Entry | null,
  body: LooseQuery,
): { written: Written; proposal: NewProposal | null; problems: readonly Problem[] } {
  const texts = wordsOf(site).forms.problems;
  const written = { words: firstOf(body.ord), email: firstOf(body.epost) };
  const { words, email } = written;
  const isAddress = email === '' || z.email().max(254).safeParse(email).success;
  const problems: Problem[] = [
    ...(words === '' ? [['ord', texts.words_missing] as const] : []),
    ...(words.length > MOST_WORDS ? [['ord', texts.words_too_long(MOST_WORDS)] as const] : []),
    ...(findPersonal(words).includes('birth_number') ? [['ord', texts.birth_number] as const] : []),
    ...(isAddress ? [] : [['epost', texts.email_invalid] as const]),
  ];
  if (problems.length > 0) return { written, proposal: null, problems };
  const proposal = NewProposal.safeParse({
    entryId: entry?.id ?? null,
    baseVersion: entry?.version ?? null,
    content: null,
    words,
    replyTo: email === '' ? null : email,
  });
  return proposal.success
    ? { written, proposal: proposal.data, problems }
    : { written, proposal: null, problems: [['ord', texts.unknown_value]] };
}

/**
 * @param entry null: something that is not in the catalogue
 * @param isFull no more is taken today
 */
export function changePage(
  site: Site,
  entry: Entry | null,
  written: Written = { words: '', email: '' },
  problems: readonly Problem[] = [],
  isFull = false,
): PageReply {
  const words = wordsOf(site).forms;
  const { change } = words;
  const title = entry === null ? change.newTitle : change.title(entry.name);
  const path = entry === null ? '/nytt' : `/${entry.id}/endring`;
  const problem = (id: Problem[0]) => problems.find(([where]) => where === id)?.[1] ?? null;
  const main = h(
    Fragment,
    null,
    h('h1', null, title),
    isFull && fullDay(site),
    problemSummary(words.errorsTitle, problems),
    h('p', { className: 'lead' }, entry === null ? change.newLead : change.lead),
    h(
      'form',
      { method: 'post', action: pathTo(site, path) },
      field({
        id: 'ord',
        label: entry === null ? change.newWords : change.words,
        hint: change.noPersons,
        problem: problem('ord'),
        control: { defaultValue: written.words, rows: 8, required: true },
        isLong: true,
      }),
      field({
        id: 'epost',
        label: change.email,
        hint: change.emailHint,
        problem: problem('epost'),
        control: { type: 'email', defaultValue: written.email, autoComplete: 'email' },
      }),
      h('p', null, h('button', { type: 'submit' }, words.send)),
    ),
  );
  return {
    html: renderPage(site, {
      title,
      description: change.description,
      path,
      above: aboveOf(site, entry),
      main,
      isHidden: true,
    }),
    status: isFull ? 429 : problems.length > 0 ? 422 : 200,
  };
}

export function changeThanks(site: Site, entry: Entry | null): PageReply {
  const words = wordsOf(site);
  const { change } = words.forms;
  return {
    html: renderPage(site, {
      title: change.thanksTitle,
      description: change.description,
      path: entry === null ? '/nytt' : `/${entry.id}/endring`,
      above: aboveOf(site, entry),
      isHidden: true,
      main: h(
        Fragment,
        null,
        h('h1', null, change.thanksTitle),
        h('p', null, change.thanks),
        h(
          'p',
          null,
          entry === null
            ? link(pathTo(site, ''), words.failures.home)
            : link(entryPath(site, entry), h(Fragment, null, `${change.back}: `, inBokmal(site, entry.name))),
        ),
      ),
    }),
  };
}

function aboveOf(site: Site, entry: Entry | null): (readonly [string, string])[] {
  return entry === null ? [] : [[entry.name, entryPath(site, entry)]];
}
