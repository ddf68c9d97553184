import { z } from 'zod';
import { Sector } from '../catalogue/entry.ts';
import { MapFilter } from './map-filter.ts';
import { Named } from './matrix.ts';

/** One that works with others: a service of the catalogue, or a name that stands for none there. */
export const NetworkNode = Named.extend({
  sector: Sector.nullable(),
  isService: z.boolean(),
  /** Its own entries. */
  gives: z.int().nonnegative(),
  /** How many it works with. */
  partners: z.int().nonnegative(),
  /** How many measures that is told of, the variants of one counted once. */
  weight: z.int().nonnegative(),
});
export type NetworkNode = z.infer<typeof NetworkNode>;

/** Two that work together. */
export const NetworkLink = z.strictObject({
  from: Named,
  to: Named,
  /** Measures that tell of it, the variants of one counted once. */
  weight: z.int().positive(),
  /** Measures of `from` that name `to`. */
  there: z.int().nonnegative(),
  /** Measures of `to` that name `from`. */
  back: z.int().nonnegative(),
  isMutual: z.boolean(),
  /** The measures behind it, one variant of each, thirty at most. */
  entries: z.array(Named),
});
export type NetworkLink = z.infer<typeof NetworkLink>;

export const Network = z.strictObject({
  filter: MapFilter,
  /** The one service whose links alone are shown. */
  service: Named.nullable(),
  /** Who has most to do with others first. */
  nodes: z.array(NetworkNode),
  /** The strongest first. */
  links: z.array(NetworkLink),
  /** Links beyond those in `links`. */
  leftOut: z.int().nonnegative(),
  /** Services that name nobody and that nobody names; those that give most first. */
  alone: z.array(Named.extend({ gives: z.int().nonnegative() })),
  /** How often a partner is named in all, and how often the name is that of a service here. */
  mentions: z.int().nonnegative(),
  resolved: z.int().nonnegative(),
});
export type Network = z.infer<typeof Network>;
