import { EntryContent, type Entry } from '../../src/features/catalogue/entry.ts';

/** An entry of the tests: a measure of a service of the same name, if nothing else is said. */
export function entry(said: Partial<Entry> & { id: string }): Entry {
  const { id, version, confirmedOn, confirmedAs, confirmBy, changedOn, ...content } = said;
  const kind = content.kind ?? 'measure';
  return {
    ...EntryContent.parse({
      kind,
      name: id,
      service: kind === 'service' ? id : 'skole',
      level: kind === 'service' ? null : 'universal',
      summary: 'Noe for noen.',
      ...content,
    }),
    id,
    version: version ?? 1,
    confirmedOn: confirmedOn ?? '2026-01-01',
    confirmedAs: confirmedAs ?? null,
    confirmBy: confirmBy ?? '2027-01-01',
    changedOn: changedOn ?? '2026-01-01',
  };
}
