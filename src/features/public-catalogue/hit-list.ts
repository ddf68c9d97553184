import { createElement as h, Fragment, type ReactNode } from 'react';
import type { Entry } from '../catalogue/entry.ts';
import { isStale } from '../catalogue/freshness-rules.ts';
import { shortTags } from './entry-words.ts';
import { inBokmal, inEither, link, plainList } from './page-parts.ts';
import { entryPath, termsOf, wordsOf, type Site } from './public-site.ts';

/** What a search finds: the best of a group of variants, with the others. */
export type Hit = { id: string; variants: readonly { id: string }[] };

export function hitList(site: Site, hits: readonly Hit[]): ReactNode {
  const { entries } = site.catalogue;
  return h(
    'ul',
    { className: 'plain hits' },
    ...hits.flatMap(({ id, variants }) => {
      const entry = entries.get(id);
      if (entry === undefined) return [];
      const others = variants.flatMap((one) => (one.id === id ? [] : (entries.get(one.id) ?? [])));
      return [h('li', null, hit(site, entry, others))];
    }),
  );
}

function hit(site: Site, entry: Entry, others: readonly Entry[]): ReactNode {
  const words = wordsOf(site).results;
  const giver = site.catalogue.entries.get(entry.service);
  return h(
    Fragment,
    null,
    h('h3', null, link(entryPath(site, entry), inBokmal(site, entry.name))),
    plainList([...shortTags(site, entry), ...(isStale(entry, site.today) ? [words.stale] : [])], 'tags'),
    h('p', null, inEither(site, entry.summary, entry.summaryNn)),
    giver !== undefined &&
      giver.id !== entry.id &&
      h(
        'p',
        { className: 'soft small' },
        `${words.by} `,
        link(entryPath(site, giver), inBokmal(site, giver.name)),
      ),
    others.length > 0 &&
      h(
        'p',
        { className: 'soft small' },
        `${words.alsoAs}: `,
        ...others.flatMap((other, index) => [
          index === 0 ? '' : ', ',
          link(entryPath(site, other), variantText(site, entry, other)),
        ]),
      ),
  );
}

/** What a variant has that the one shown has not: its service, its level, or else its name. */
function variantText(site: Site, shown: Entry, other: Entry): ReactNode {
  const level = other.level === null ? null : termsOf(site).levels[other.level].toLocaleLowerCase('nb');
  const giver = site.catalogue.entries.get(other.service);
  const parts = [
    other.name !== shown.name && inBokmal(site, other.name),
    other.service !== shown.service && giver !== undefined && inBokmal(site, giver.name),
    other.level !== shown.level && level,
  ].filter((part) => part !== false && part !== null);
  return parts.length === 0
    ? inBokmal(site, other.name)
    : h(Fragment, null, ...parts.flatMap((part, index) => (index === 0 ? [part] : [' – ', part])));
}
