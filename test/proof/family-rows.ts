import { birthNumberOf } from './birth-number-of.ts';
import type { Place } from './place.ts';
import type { Rows } from './people-rows.ts';
import type { World } from './world.ts';

const RECORDED = '2022-03-01T12:00:00Z';

/** Families with what their own team keeps: persons and their details, address, readers, enquiry. */
export function familyRows(world: World, place: Place): Rows {
  const own = (family: number) => ({
    municipality_id: municipalityOf(world, place, family),
    family_id: place.uuid('family', family),
  });
  const details = world.persons.map(({ id, family, protection }) => ({
    ...own(family),
    person_id: place.uuid('person', id),
    birth_number: birthNumberOf(id),
    protection,
    protection_by: protection === 'none' ? null : recorderOf(world, place, family),
    protection_at: protection === 'none' ? null : RECORDED,
    version: 1,
  }));
  return {
    family: world.families.map(({ id, team }) => ({
      municipality_id: municipalityOf(world, place, id),
      id: place.uuid('family', id),
      team_id: place.team(team),
      reference: `FAMAA${String(id + 2)}`,
      name: `Family ${String(id)}`,
      is_protected: world.persons.some(({ family, protection }) => family === id && protection !== 'none'),
      created_by: recorderOf(world, place, id),
      created_at: RECORDED,
      version: 1,
      name_version: 1,
    })),
    person: world.persons.map(({ id, family }) => ({
      ...own(family),
      id: place.uuid('person', id),
      name: `Person ${String(id)}`,
      relation: isFirst(world, id, family) ? 'parent' : 'child',
      needs_interpreter: false,
      lives_here: true,
      version: 1,
    })),
    person_detail: details,
    parental_responsibility: world.persons
      .filter(({ id, family }) => !isFirst(world, id, family))
      .map(({ id, family }) => ({
        ...own(family),
        child_id: place.uuid('person', id),
        holder_id: place.uuid('person', world.persons.find((person) => person.family === family)?.id ?? id),
      })),
    family_address: world.families.map(({ id }) => ({
      ...own(id),
      id: place.uuid('address', id),
      version: 1,
      valid_from: '2020-01-01',
      street: `Street ${String(id)}`,
      recorded_by: recorderOf(world, place, id),
      recorded_at: RECORDED,
    })),
    named_reader: world.families.flatMap(({ id, readers }) =>
      readers.map(({ account, isRemoved }) => ({
        ...own(id),
        account_id: place.uuid('account', account),
        named_by: recorderOf(world, place, id),
        named_at: RECORDED,
        removed_at: isRemoved ? RECORDED : null,
      })),
    ),
    ...enquiryRows(world, place, own),
  };
}

function enquiryRows(world: World, place: Place, own: (family: number) => object): Rows {
  return {
    // every family's team has the enquiry; whether it is linked to the family is another row
    enquiry: world.families.map(({ id, team }) => ({
      municipality_id: municipalityOf(world, place, id),
      id: place.uuid('enquiry', id),
      team_id: place.team(team),
      number: id + 1,
      kind: 'case',
      anonymous: false,
      received_on: '2022-02-01',
      version: 1,
      began_anonymous: false,
    })),
    enquiry_text: world.families.map(({ id }) => ({
      municipality_id: municipalityOf(world, place, id),
      id: place.uuid('text', id),
      enquiry_id: place.uuid('enquiry', id),
      slot: 'note',
      written: 1,
      text: wordsOf(id),
    })),
    family_enquiry: world.families
      .filter(({ hasEnquiry }) => hasEnquiry)
      .map(({ id }) => ({
        ...own(id),
        enquiry_id: place.uuid('enquiry', id),
        anonymous: false,
        linked_by: recorderOf(world, place, id),
        linked_at: RECORDED,
      })),
  };
}

/** What the note of a family's enquiry says. */
export function wordsOf(family: number): string {
  return `Words ${String(family)}`;
}

/** Somebody of the family's municipality: that she recorded it shows her nothing. */
export function recorderOf(world: World, place: Place, family: number): string {
  const municipality = world.families.find(({ id }) => id === family)?.municipality;
  const recorder = world.accounts.find((account) => account.municipality === municipality);
  if (recorder === undefined) throw new Error('nobody is there to have recorded it');
  return place.uuid('account', recorder.id);
}

export function municipalityOf(world: World, place: Place, family: number): number {
  return place.municipality(world.families.find(({ id }) => id === family)?.municipality ?? 0);
}

function isFirst({ persons }: World, person: number, family: number): boolean {
  return persons.find((other) => other.family === family)?.id === person;
}
