import { createElement as h, Fragment, type ReactNode } from 'react';
import type { Entry } from '../catalogue/entry.ts';
import { contactOf } from './entry-words.ts';
import { factList, inBokmal, link, phoneLink, webLink } from './page-parts.ts';
import { entryPath, wordsOf, type Site } from './public-site.ts';

/** Whom to call, with numbers and addresses to follow. */
export function contactFacts(site: Site, entry: Entry): ReactNode {
  const words = wordsOf(site).entry;
  const { words: who, phone, email, url, through, door } = contactOf(site, entry);
  if ([who, phone, email, url, through, door].every((way) => way === null))
    return h('p', null, words.noContact);
  return h(
    'div',
    null,
    factList([
      [words.contact, who === null ? null : inBokmal(site, who)],
      [words.phone, phone === null ? null : phoneLink(phone)],
      [
        words.email,
        email === null ? null : link(`mailto:${encodeURIComponent(email).replace('%40', '@')}`, email),
      ],
      [words.web, url === null ? null : webLink(url)],
      [words.givenBy, through === null ? null : entryLink(site, through)],
      [
        words.orCall,
        door !== null &&
          door.phone !== null &&
          h(Fragment, null, phoneLink(door.phone), ' (', entryLink(site, door), ')'),
      ],
    ]),
  );
}

function entryLink(site: Site, entry: Entry): ReactNode {
  return link(entryPath(site, entry), inBokmal(site, entry.name));
}
