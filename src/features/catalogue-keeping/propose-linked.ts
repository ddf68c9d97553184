import { AppError } from '../../shared/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { mailTexts } from '../../messages/mail-text.ts';
import type { NewProposal } from '../catalogue/proposal.ts';
import { sendProposal } from '../catalogue/send-proposal.ts';
import type { ProposeLinked, StopLinked } from './catalogue-link.ts';
import { countLinkProposal, findEntriesOfOrganisation, type Organisation } from './linked-entry-queries.ts';
import { refusal, whyNotPropose } from './link-rules.ts';

type Keyed = { tx: Tx; organisation: Organisation; keyDigest: Buffer };

/** What the organisation has begun with waits until an editor has looked. @throws AppError refused; too_many_today */
export async function proposeLinked(
  keyed: Keyed,
  { content, words }: Omit<ProposeLinked, 'key'>,
): Promise<void> {
  const refusals = whyNotPropose(keyed.organisation.id, content);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  await send(keyed, { entryId: null, baseVersion: null, content, words });
}

/**
 * What the organisation has stopped with is proposed as stopped: others may name it, so it is not gone by one click.
 * @throws AppError not_found for what is not its own; conflict; refused
 */
export async function stopLinked(
  keyed: Keyed,
  { id, version, words }: Omit<StopLinked, 'key'>,
): Promise<void> {
  const entry = (await findEntriesOfOrganisation(keyed.tx, keyed.organisation)).find((one) => one.id === id);
  if (entry === undefined) throw new AppError('not_found');
  if (entry.version !== version) throw new AppError('conflict');
  await send(keyed, {
    entryId: id,
    baseVersion: version,
    content: { ...entry.content, status: 'stopped' },
    words,
  });
}

async function send(
  { tx, organisation, keyDigest }: Keyed,
  { words, ...proposal }: Omit<NewProposal, 'replyTo'>,
): Promise<void> {
  if (!(await countLinkProposal(tx, keyDigest)))
    throw new AppError('refused', { refusals: [refusal('too_many_link_proposals', null)] });
  // Read by those who decide, in the municipality's own language: whoever sent it has no account to be seen by.
  const from = mailTexts('nb').organisationSays(organisation.name);
  await sendProposal({ tx }, organisation.municipalityId, {
    ...proposal,
    words: words === null ? from : `${from}\n${words}`.slice(0, 2000),
    replyTo: organisation.address,
  });
}
