import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { NewCoordinator } from './coordinator.ts';

/** What a coordinator is checked against. */
export type CoordinatorFacts = {
  hasFamily: boolean;
  isServiceKnown: boolean;
  isAccountKnown: boolean;
  today: string;
};

const EARLIEST = '1990-01-01';

/** Why somebody cannot be written down as coordinating. A service, or a person, is said; the team is itself. */
export function whyNotCoordinator(asked: NewCoordinator, facts: CoordinatorFacts): Refusal[] {
  const { kind, serviceId, accountId, name, since } = asked;
  const refusals: Refusal[] = [];
  if (!facts.hasFamily) refusals.push(no('case_without_family', null));
  if (since > facts.today) refusals.push(no('date_in_future', 'since', { today: facts.today }));
  if (since < EARLIEST) refusals.push(no('date_too_early', 'since', { earliest: EARLIEST }));
  if (kind !== 'team' && serviceId === null && accountId === null && name === null)
    refusals.push(no('coordinator_unnamed', 'name'));
  if (serviceId !== null && !facts.isServiceKnown) refusals.push(no('service_unknown', 'serviceId'));
  if (accountId !== null && !facts.isAccountKnown) refusals.push(no('account_unknown', 'accountId'));
  return refusals;
}

/** Why it cannot end on this day. */
export function whyNotEnd(
  { since, until: ended }: { since: string; until: string | null },
  until: string,
  today: string,
): Refusal[] {
  if (ended !== null) return [no('ended_already', 'until')];
  if (until > today) return [no('date_in_future', 'until', { today })];
  return until < since ? [no('ends_before_start', 'until', { from: since })] : [];
}

function no(code: RefusalCode, field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
