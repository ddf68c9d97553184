import type { Refusal } from '../../shared/refusal.ts';
import type { HandoverCandidate, NewHandover } from './handover.ts';

type Facts = {
  actorId: string;
  isLead: boolean;
  /** Who work in the team's register today. */
  members: readonly { accountId: string }[];
  candidates: readonly HandoverCandidate[];
};

/** Why a list cannot be offered: nothing of it, so that the giver knows what stays. */
export function whyNotHandOver(
  { fromAccountId, toAccountId, cases }: NewHandover,
  { actorId, isLead, members, candidates }: Facts,
): Refusal[] {
  const refusals: Refusal[] = [];
  const no = (code: Refusal['code'], field: string | null, details: Refusal['details'] = {}) =>
    refusals.push({ code, field, details });
  if (fromAccountId !== actorId && !isLead) no('giver_is_other', 'fromAccountId');
  if (toAccountId === fromAccountId) no('handover_to_giver', 'toAccountId');
  else if (!members.some(({ accountId }) => accountId === toAccountId))
    no('receiver_not_of_team', 'toAccountId');
  for (const [index, id] of cases.entries()) {
    const found = candidates.find(({ caseId }) => caseId === id);
    const field = `cases.${String(index)}`;
    if (found === undefined) no('nothing_to_hand_over', field);
    else if (found.whyNot === 'in_other_list') no('case_in_other_handover', field, { number: found.number });
    else if (found.whyNot === 'not_named') no('receiver_not_named', field, { number: found.number });
  }
  return refusals;
}
