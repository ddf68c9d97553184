import { expect, test } from 'vitest';
import type { Role } from '../../../src/shared/signed-in.ts';
import { mainRole } from './main-role.ts';

test.each<[Role[], Role | undefined]>([
  [['adviser', 'team_lead'], 'team_lead'],
  [['adviser', 'coordinator'], 'adviser'],
  [['steward', 'partner'], 'partner'],
  [[], undefined],
])('%j is called %s', (roles, main) => {
  expect(mainRole(roles)).toBe(main);
});
