import { recordsOfFamily } from '../../platform/audit/shown-subjects.ts';
import type { PartnerPlan, PartnerTask } from './partner-plan.ts';
import type { Plan, Responsible } from './plan.ts';
import type { PartnerPriority, Priorities } from './priority.ts';

/** What the access log keeps of a plan: the case, the family, goals and tasks, and whom they are about or whose. */
export function shownOfPlan({ caseId, familyId, goals, tasks }: Plan): readonly string[] {
  const asked = tasks.flatMap(({ responsible }) => personOf(responsible));
  return [...new Set([caseId, ...recordsOfFamily(familyId ?? caseId, [...goals, ...tasks]), ...asked])];
}

export function shownOfPartnerPlan({ familyId, goals, tasks }: PartnerPlan): readonly string[] {
  return recordsOfFamily(familyId, [...goals, ...tasks]);
}

export function shownOfPriorities({ caseId, familyId, items }: Priorities): readonly string[] {
  return [...new Set([caseId, ...recordsOfFamily(familyId ?? caseId, items)])];
}

/** Of what is a service's own, from several families. */
export function shownOfFamilies(items: readonly (PartnerTask | PartnerPriority)[]): readonly string[] {
  return [...new Set(items.flatMap((item) => recordsOfFamily(item.family.id, [item])))];
}

function personOf(responsible: Responsible | null): string[] {
  return responsible?.kind === 'person' ? [responsible.personId] : [];
}
