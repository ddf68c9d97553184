import { ROLES, type Role } from '../../../src/shared/signed-in.ts';

/** The role that a person is called by: a team lead who is also an adviser is a team lead. */
export function mainRole(roles: readonly Role[]): Role | undefined {
  if (roles.includes('team_lead')) return 'team_lead';
  return ROLES.find((role) => roles.includes(role));
}
