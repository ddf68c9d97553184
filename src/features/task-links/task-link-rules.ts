import type { Refusal } from '../../shared/refusal.ts';

/** Where anybody gets an address: one here need not be anybody's at work. */
const WEBMAIL = new Set([
  'aol.com',
  'broadpark.no',
  'c2i.net',
  'fastmail.com',
  'getmail.no',
  'gmail.com',
  'gmx.com',
  'gmx.net',
  'googlemail.com',
  'haugnett.no',
  'hotmail.com',
  'hotmail.no',
  'icloud.com',
  'live.com',
  'live.no',
  'lyse.net',
  'lyse.no',
  'mac.com',
  'mail.com',
  'me.com',
  'msn.com',
  'online.no',
  'outlook.com',
  'proton.me',
  'protonmail.com',
  'sol.no',
  'start.no',
  'tele2.no',
  'tutanota.com',
  'yahoo.com',
  'yahoo.no',
  'yandex.com',
]);

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether anybody can get an address like it. */
export function isWebmail(address: string): boolean {
  return WEBMAIL.has(domainOf(address));
}

/** Whether it is of one of the domains, or of one below it; any is, where there are none. */
export function isOfDomains(address: string, domains: readonly string[]): boolean {
  const domain = domainOf(address);
  return domains.length === 0 || domains.some((known) => domain === known || domain.endsWith(`.${known}`));
}

/** Why a link cannot be sent to this address. */
export function whyNotSendTo(
  { address, isWorkAddress }: { address: string; isWorkAddress: boolean },
  workDomains: readonly string[],
): Refusal[] {
  if (!isOfDomains(address, workDomains))
    return [refusal('address_not_of_work', 'address', { domains: workDomains.join(', ') })];
  return isWebmail(address) && !isWorkAddress && workDomains.length === 0
    ? [refusal('address_of_anybody', 'address')]
    : [];
}

/** What keeps a task from being linked to, by the database's word for it. */
const REASONS = {
  no_service: 'link_without_service',
  not_open: 'link_to_task_not_open',
  protected: 'link_to_protected',
  not_covered: 'link_not_covered',
} as const satisfies Record<string, Refusal['code']>;

export type LinkObstacle = keyof typeof REASONS;

/** Why no link can be sent to a task at all. */
export function whyNotLink(obstacle: LinkObstacle | null, hasMail: boolean): Refusal[] {
  return [
    ...(obstacle === null ? [] : [refusal(REASONS[obstacle], null)]),
    ...(hasMail ? [] : [refusal('mail_not_set_up', null)]),
  ];
}

function refusal(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
