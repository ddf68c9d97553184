import type { View } from './model.ts';
import type { Place } from './place.ts';
import type { Seen } from './seen.ts';
import type { World } from './world.ts';

/** The model's answer in the words of the tables. */
export function expectedRows(world: World, place: Place, view: View): Seen {
  const inTeam = (family: number) => view.teamFamilies.includes(family);
  const uuids = (kind: Parameters<Place['uuid']>[0], ids: readonly number[]) =>
    ids.map((id) => place.uuid(kind, id));
  const isFirst = (person: number, family: number) =>
    world.persons.find((other) => other.family === family)?.id === person;
  return {
    family: uuids('family', view.families),
    person: uuids('person', view.persons),
    person_detail: uuids('person', view.details),
    parental_responsibility: uuids(
      'person',
      world.persons.filter(({ id, family }) => inTeam(family) && !isFirst(id, family)).map(({ id }) => id),
    ),
    family_address: uuids('family', view.teamFamilies),
    named_reader: world.families
      .filter(({ id }) => inTeam(id))
      .flatMap(({ id, readers }) =>
        readers.map(({ account }) => `${place.uuid('family', id)}/${place.uuid('account', account)}`),
      ),
    family_enquiry: uuids(
      'enquiry',
      world.families.filter(({ id, hasEnquiry }) => hasEnquiry && inTeam(id)).map(({ id }) => id),
    ),
    enquiry_text: uuids('text', view.words),
    consent_statement: uuids('statement', view.statements),
    consent: uuids('consent', view.consents),
    contribution: uuids('contribution', view.contributions),
    disclosure: uuids('disclosure', view.disclosures),
    service_family: view.serviceFamilies.map(
      ({ service, family }) => `${String(place.service(service))}/${place.uuid('family', family)}`,
    ),
    notice: view.notices,
  };
}

/** What differs between two sets of rows, in words; nothing when they are the same, in whatever order. */
export function differences(expected: Seen, seen: Seen): string[] {
  return Object.entries(expected).flatMap(([table, wanted]) => {
    const found = seen[table] ?? [];
    return [
      ...found.filter((id) => !wanted.includes(id)).map((id) => `${table}: shows ${id}`),
      ...wanted.filter((id) => !found.includes(id)).map((id) => `${table}: hides ${id}`),
    ];
  });
}
