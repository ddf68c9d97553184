/** On a partner's page of a family: the part of the plan that its service may see. */
export function PartnerPlan({ familyId }: { familyId: string }) {
  return <section hidden>{familyId}</section>;
}
