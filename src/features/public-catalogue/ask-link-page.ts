import { createElement as h, Fragment, type ReactNode } from 'react';
import type { PageReply, RouteContext } from '../../platform/http/route.ts';
import type { MailWay } from '../../platform/mail/mail-settings.ts';
import type { Entry } from '../catalogue/entry.ts';
import { askForLink } from '../catalogue-keeping/send-organisation-link.ts';
import { missingPage } from './failure-page.ts';
import { fullDay } from './full-day.ts';
import { inBokmal, link } from './page-parts.ts';
import { entryPath, pathTo, wordsOf, type Site } from './public-site.ts';
import { renderPage } from './render-page.ts';
import { isTaken } from './take-forms.ts';

/** The form by which an organisation asks for a link to what the catalogue says of it. */
export function askLinkPage(site: Site, id: string, mail: MailWay): PageReply {
  const organisation = organisationOf(site, id);
  if (organisation === null) return missingPage(site);
  const words = wordsOf(site).forms.ownLink;
  return pageOf(
    site,
    organisation,
    words.title,
    h('p', { className: 'lead' }, words.lead),
    mail === 'none'
      ? h('p', { className: 'alarm' }, words.noMail)
      : h(
          'form',
          { method: 'post', action: pathTo(site, `/${organisation.id}/lenke`) },
          h('p', null, words.where),
          h('p', null, h('button', { type: 'submit' }, words.send)),
        ),
    h(
      'p',
      null,
      `${words.noAddress} `,
      link(pathTo(site, `/${organisation.id}/endring`), words.propose, { rel: 'nofollow' }),
    ),
  );
}

/** Sends one where there is an address, and says the same where there is none. */
export async function takeAskLink(
  site: Site,
  id: string,
  {
    tx,
    mail: { way },
    takeShare,
  }: Pick<RouteContext<unknown, unknown, unknown>, 'tx' | 'mail' | 'takeShare'>,
): Promise<PageReply> {
  const organisation = organisationOf(site, id);
  if (organisation === null) return missingPage(site);
  if (way === 'none') return askLinkPage(site, id, way);
  const words = wordsOf(site).forms.ownLink;
  if (!(await isTaken(takeShare, () => askForLink(tx, site.municipality.id, organisation.id))))
    return { ...pageOf(site, organisation, words.title, fullDay(site)), status: 429 };
  return pageOf(
    site,
    organisation,
    words.thanksTitle,
    h('p', { role: 'status' }, words.thanks),
    h('p', null, words.notCome),
  );
}

/** What gives an entry: of another municipality's, nobody here. */
function organisationOf(site: Site, id: string): Entry | null {
  const entry = site.catalogue.entries.get(id);
  if (entry === undefined || entry.elsewhere !== null) return null;
  return site.catalogue.entries.get(entry.service) ?? null;
}

function pageOf(site: Site, organisation: Entry, title: string, ...content: ReactNode[]): PageReply {
  const words = wordsOf(site).forms.ownLink;
  return {
    html: renderPage(site, {
      title,
      description: words.description,
      path: `/${organisation.id}/lenke`,
      above: [[organisation.name, entryPath(site, organisation)]],
      isHidden: true,
      main: h(
        Fragment,
        null,
        h('h1', null, title),
        h('p', null, h('strong', null, inBokmal(site, organisation.name))),
        ...content,
      ),
    }),
  };
}
