/** What the access log keeps of a family that was shown with its persons. */
export function familyAndPersons({
  id,
  persons,
}: {
  id: string;
  persons: readonly { id: string }[];
}): readonly string[] {
  return [id, ...persons.map((person) => person.id)];
}

/** What it keeps of records about persons: the family, the records, and whom they are about, each once. */
export function recordsOfFamily(
  familyId: string,
  records: readonly { id: string; persons: readonly string[] }[],
): readonly string[] {
  return [
    ...new Set([familyId, ...records.map(({ id }) => id), ...records.flatMap(({ persons }) => persons)]),
  ];
}
