import type { Role } from '../../../src/shared/signed-in.ts';

/** Those who keep the whole catalogue. Only what is offered: the server decides what is given. */
export function isEditor(roles: readonly Role[]): boolean {
  return (['adviser', 'team_lead', 'steward'] as const).some((role) => roles.includes(role));
}
