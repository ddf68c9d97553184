import { randomUUID } from 'node:crypto';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { MailSettings } from '../../platform/mail/mail-settings.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';
import type { SentLinks } from './catalogue-link.ts';
import {
  findReceiver,
  findSentLinks,
  insertAskedLink,
  insertLinkAgain,
  insertSentLink,
  revokeSentLink,
} from './link-queries.ts';
import { whyNotLink, type LinkObstacle } from './link-rules.ts';
import { digestOf, tokenOfCatalogueLink } from './link-secrets.ts';

type Context = { tx: Tx; mail: MailSettings; language: Language };

/** The links that an organisation was sent, and whether another may be. @throws AppError not_found */
export async function readSentLinks({ tx, mail, language }: Context, id: string): Promise<SentLinks> {
  const { obstacle, address } = await findOr404(tx, id);
  return {
    items: await findSentLinks(tx, id),
    address,
    whyNot: whyNotLink(obstacle, mail.way !== 'none').map((refusal) => ({
      code: refusal.code,
      text: refusalText(language, refusal),
    })),
    mail: mail.way,
  };
}

/**
 * Queues the mail with a link to the address that the municipality has of the organisation.
 * @throws AppError not_found; refused where it has none, where it is none, and where it was sent too many
 */
export async function sendOrganisationLink({ tx, mail }: Context, id: string): Promise<void> {
  await findOr404(tx, id);
  const problem = await insertSentLink(tx, { organisation: id, ...newLink(tx) });
  if (problem === 'no_such_entry') throw new AppError('not_found');
  const refusals = whyNotLink(problem, mail.way !== 'none');
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}

/** Takes a link back: what is open by it ends at once. @throws AppError not_found */
export async function takeBackLink({ tx }: Context, id: string, linkId: string): Promise<void> {
  if (!(await revokeSentLink(tx, id, linkId))) throw new AppError('not_found');
}

/**
 * Sends a link to an organisation that asks for it, if the municipality has an address of it and it has not had too
 * many today. Whoever asks is told nothing: not whether there is an address, nor which.
 */
export async function askForLink(tx: Tx, municipalityId: number, organisation: string): Promise<void> {
  await insertAskedLink(tx, { municipalityId, organisation, ...newLink(tx) });
}

/** The same by a link that it had, which opens no more. @throws AppError refused where no mail can be sent to anybody */
export async function askForLinkAgain(
  { tx, mail }: Pick<Context, 'tx' | 'mail'>,
  token: string,
): Promise<void> {
  const refusals = whyNotLink(null, mail.way !== 'none');
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await insertLinkAgain(tx, { before: digestOf(token), ...newLink(tx) });
}

function newLink(tx: Tx): { id: string; digest: Buffer } {
  const id = randomUUID();
  return { id, digest: digestOf(tokenOfCatalogueLink(keysOf(tx), id)) };
}

async function findOr404(
  tx: Tx,
  id: string,
): Promise<{ obstacle: LinkObstacle | null; address: string | null }> {
  const receiver = await findReceiver(tx, id);
  if (receiver === undefined || receiver.state !== 'published') throw new AppError('not_found');
  const { kind, address } = receiver;
  if (kind !== 'service') return { obstacle: 'not_organisation', address };
  return { obstacle: address === null ? 'no_address' : null, address };
}
