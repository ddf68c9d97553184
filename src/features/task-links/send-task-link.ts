import { randomUUID } from 'node:crypto';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import { sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { MailSettings } from '../../platform/mail/mail-settings.ts';
import { refusalText } from '../../messages/refusal-text.ts';
import { mailTexts } from '../../messages/mail-text.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { digestOfToken, tokenOfLink } from './link-secrets.ts';
import { findTaskLinks, findTaskToLink, insertTaskLink, revokeTaskLink } from './task-link-queries.ts';
import { whyNotLink, whyNotSendTo } from './task-link-rules.ts';
import { LINK_DAYS, type SendTaskLink, type TaskLinks } from './task-link.ts';

type Context = { tx: Tx; clock: Clock; mail: MailSettings; language: Language };
type Place = { id: string; taskId: string };

/** The links to a task that were sent, and whether another may be. @throws AppError not_found */
export async function readTaskLinks(
  { tx, mail, language }: Context,
  { id, taskId }: Place,
): Promise<TaskLinks & { familyId: string }> {
  const task = await findTaskToLink(tx, id, taskId);
  if (task === undefined) throw new AppError('not_found');
  return {
    taskId,
    familyId: task.familyId,
    items: await findTaskLinks(tx, taskId),
    whyNot: whyNotLink(task.obstacle, mail.way !== 'none').map((refusal) => ({
      code: refusal.code,
      text: refusalText(language, refusal),
    })),
    mail: mail.way,
    workDomains: mail.workDomains,
  };
}

/**
 * Queues the mail with a link to one task; what the link is, is worked out when it is sent.
 * @throws AppError not_found, or refused where the task or the address does not let it be sent
 */
export async function sendTaskLink(context: Context, place: Place, body: SendTaskLink): Promise<void> {
  const { tx, clock, mail } = context;
  const task = await findTaskToLink(tx, place.id, place.taskId);
  if (task === undefined) throw new AppError('not_found');
  assertNotRefused([
    ...whyNotLink(task.obstacle, mail.way !== 'none'),
    ...whyNotSendTo(body, mail.workDomains),
    ...whyNotSoMany(await findTaskLinks(tx, place.taskId)),
  ]);
  const id = randomUUID();
  await insertTaskLink(tx, {
    id,
    taskId: place.taskId,
    address: sealer(tx, place.id)('task_link', id, 'address', body.address),
    digest: digestOfToken(tokenOfLink(keysOf(tx), id)),
    guestName: mailTexts('nb').guestName(task.serviceName ?? ''),
    expiresAt: new Date(clock.now().getTime() + LINK_DAYS * 86_400_000),
  });
}

/** Takes a link back: what is open by it ends at once. @throws AppError not_found */
export async function takeBackTaskLink(context: Context, place: Place, linkId: string): Promise<void> {
  if ((await findTaskToLink(context.tx, place.id, place.taskId)) === undefined)
    throw new AppError('not_found');
  if (!(await revokeTaskLink(context.tx, place.taskId, linkId))) throw new AppError('not_found');
}

// Each of them lets somebody in.
const MOST_LIVE = 5;

function whyNotSoMany(links: TaskLinks['items']): Refusal[] {
  return links.filter(({ isLive }) => isLive).length < MOST_LIVE
    ? []
    : [{ code: 'too_many_links', field: null, details: { limit: MOST_LIVE } }];
}

function assertNotRefused(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new AppError('refused', { refusals });
}
