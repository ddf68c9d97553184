import type { View } from './model.ts';
import type { Kind, Place } from './place.ts';
import type { Probe, World } from './world.ts';

/** What everybody who asks about a family knows: the model's view of the actor, and where things are. */
export type Known = { world: World; place: Place; probe: Probe; view: View; family: number };

/** One request and what its answer must show. */
export type Question = {
  method: 'GET' | 'POST';
  url: string;
  body?: object;
  /** The ids that the answer must hold, in whatever order; a number is a refusal's status. */
  expected: readonly string[] | 401 | 403 | 404;
  /** The ids that an answer does hold. */
  shown(body: unknown): readonly string[];
};

export const API = '/api/v1';

type Expected = Question['expected'];
type Row = { id: string };

/** A page: its `items`. */
export function asksItems(url: string, expected: Expected): Question {
  return asks(url, expected, ({ items }: { items: Row[] }) => items);
}

/** One object; `rows` are those of its parts that are looked at. */
export function asks(url: string, expected: Expected, rows: (body: never) => readonly Row[]): Question {
  return { method: 'GET', url, expected, shown: (body) => rows(body as never).map(({ id }) => id) };
}

/** The family's own among the ids of a kind. */
export function ofFamily(
  place: Place,
  kind: Kind,
  rows: readonly { id: number; family: number }[],
  family: number,
): string[] {
  return rows.filter((row) => row.family === family).map(({ id }) => place.uuid(kind, id));
}

/** What was written about a family as far as the actor sees it, asked as whoever she is. */
export function asksContributions(url: string, { world, place, view, family }: Known): Question {
  const seen = world.contributions.filter(({ id }) => view.contributions.includes(id));
  return asksItems(
    `${url}/contributions?limit=200`,
    view.families.includes(family) ? ofFamily(place, 'contribution', seen, family) : 404,
  );
}
