import { mailTexts } from '../../messages/mail-text.ts';
import type { Keys } from '../../platform/crypto/keys.ts';
import type { TakenMail } from '../../platform/mail/mail-queue.ts';
import type { Letter } from '../../platform/mail/mail-settings.ts';
import { LINK_DAYS } from './catalogue-link.ts';
import { tokenOfCatalogueLink } from './link-secrets.ts';

export type CatalogueMail = TakenMail & { kind: 'catalogue_confirm' | 'catalogue_link' };

export function isCatalogueMail(mail: TakenMail): mail is CatalogueMail {
  return mail.kind === 'catalogue_confirm' || mail.kind === 'catalogue_link';
}

/**
 * What a mail of the catalogue says: counts, or a link.
 * @param site where the pages are, without a slash at its end
 * @returns null when there is nobody to write to
 */
export function writeCatalogueLetter(keys: Keys, site: string, mail: CatalogueMail): Letter | null {
  if (mail.to === null) return null;
  const { ending, catalogue } = mailTexts(mail.language);
  const close = (text: string) => `${text}\n\n-- \n${ending}\n`;
  if (mail.kind === 'catalogue_link') {
    const address = `${site}/tilbud/${tokenOfCatalogueLink(keys, mail.catalogueLinkId ?? '')}`;
    return {
      to: mail.to,
      subject: catalogue.link.subject,
      text: close(catalogue.link.text(address, String(LINK_DAYS))),
    };
  }
  const { past = 0, soon = 0 } = mail.counts;
  const lines = [
    ...(past > 0 ? [catalogue.confirm.past(String(past))] : []),
    ...(soon > 0 ? [catalogue.confirm.soon(String(soon))] : []),
  ];
  return {
    to: mail.to,
    subject: past + soon === 1 ? catalogue.confirm.one : catalogue.confirm.subject(String(past + soon)),
    text: close(
      `${catalogue.confirm.text(lines.join('\n'), `${site}/tiltak/bekreft`)}\n\n${catalogue.confirm.stop(`${site}/innlogginger`)}`,
    ),
  };
}
