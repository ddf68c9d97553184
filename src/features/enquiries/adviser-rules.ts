import type { Refusal } from '../../shared/refusal.ts';

/**
 * Why an enquiry cannot be this adviser's. Who had it before may keep it, although no longer in the team.
 * @param members who works in the team's register today
 */
export function whyNotAdviser(
  adviserId: string | null,
  before: string | null,
  members: readonly { accountId: string }[],
): Refusal[] {
  if (adviserId === null || adviserId === before) return [];
  if (members.some(({ accountId }) => accountId === adviserId)) return [];
  return [{ code: 'adviser_not_of_team', field: 'adviserId', details: {} }];
}
