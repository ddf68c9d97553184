import type { World } from './world.ts';

/**
 * Where a world's ids are in the database. Several worlds are there at once, so that each is also asked
 * whether it shows anything of the others. Teams and services are counted from 1 in every municipality:
 * a rule that forgets to ask for the municipality then shows what is somebody else's.
 */
export type Place = {
  municipality(id: number): number;
  /** Four digits, as a municipality has. */
  code(id: number): string;
  team(id: number): number;
  service(id: number): number;
  /** Numbered from 1 in every municipality too, so that all have entries of the same ids. */
  entry(id: number): string;
  uuid(kind: Kind, id: number): string;
};

const KINDS = [
  'account',
  'family',
  'person',
  'statement',
  'consent',
  'contribution',
  'disclosure',
  'enquiry',
  'address',
  'text',
  'step',
  'coordinator',
  'goal',
  'task',
  'event',
  'request',
  'link',
  'proposal',
  'gap',
  'entry link',
] as const;
export type Kind = (typeof KINDS)[number];

export function placeOf({ teams, services, entries }: World, number: number): Place {
  return {
    municipality: (id) => 1000 + number * 2 + id,
    code: (id) => String(1000 + ((number * 2 + id) % 9000)),
    team: (id) => rankOf(teams, id),
    service: (id) => rankOf(services, id),
    entry: (id) => `entry-${String(rankOf(entries, id))}`,
    uuid: (kind, id) => `${hex(number, 8)}-${hex(KINDS.indexOf(kind), 4)}-4000-8000-${hex(id, 12)}`,
  };
}

/** Its number among those of its municipality, from 1. */
function rankOf(rows: readonly { id: number; municipality: number }[], id: number): number {
  const municipality = rows.find((row) => row.id === id)?.municipality;
  return 1 + rows.filter((row) => row.municipality === municipality && row.id < id).length;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
