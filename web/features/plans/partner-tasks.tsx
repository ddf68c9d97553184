/** On a partner's front page: what waits for its service. */
export function PartnerTasks() {
  return null;
}
