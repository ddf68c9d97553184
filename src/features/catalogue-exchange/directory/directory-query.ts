import { z } from 'zod';
import { MunicipalityCode } from '../../catalogue/municipality-code.ts';

const MOST_ON_PAGE = 100;
/** Of ids and days alone, as many as there are in one call. */
const MOST_MINIMAL = 10_000;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/u, 'whole_number')
    .transform(Number)
    .pipe(z.int().min(1, 'too_small').max(most, 'too_big'));
const Id = z.string().max(60);

/** A day or a moment. */
const Moment = z
  .string()
  .refine(
    (text) =>
      z.iso.date().safeParse(text).success ||
      z.iso.datetime({ offset: true, local: true }).safeParse(text).success,
    'moment',
  );

const paging = {
  page: count(1_000_000).default(1),
  per_page: count(MOST_MINIMAL).optional(),
  search: z.string().max(200, 'too_long').optional(),
  /** Nothing but JSON is given. */
  format: z.enum(['json'], 'only_json').optional(),
  municipality: MunicipalityCode,
};

const entryFilters = {
  organization_id: Id.optional(),
  taxonomy_term_id: Id.optional(),
  taxonomy_id: Id.optional(),
  modified_after: Moment.optional(),
};

export const OneQuery = z.strictObject({ municipality: MunicipalityCode });
export const OneOrganizationQuery = OneQuery.extend({ full_service: flag.default(false) });

export const ServicesQuery = z
  .strictObject({ ...paging, ...entryFilters, minimal: flag.default(false), full: flag.default(false) })
  .refine(({ minimal, per_page: size = 1 }) => minimal || size <= MOST_ON_PAGE, {
    path: ['per_page'],
    message: 'too_big',
  })
  .transform((query) => ({ ...query, per_page: query.per_page ?? (query.minimal ? MOST_MINIMAL : 50) }));

const perPage = { per_page: count(MOST_ON_PAGE).default(50) };
export const PlacesQuery = z.strictObject({
  ...paging,
  ...perPage,
  ...entryFilters,
  full: flag.default(false),
});
export const OrganizationsQuery = z.strictObject({
  ...paging,
  ...perPage,
  full: flag.default(false),
  full_service: flag.default(false),
});
export const TaxonomiesQuery = z.strictObject({ ...paging, ...perPage });
export const TermsQuery = z.strictObject({
  ...paging,
  ...perPage,
  taxonomy_id: Id.optional(),
  parent_id: Id.optional(),
  top_only: flag.optional(),
});

export type EntryFilters = z.output<typeof PlacesQuery>;

/** One page of a list, as HSDS 3.0 wraps it. */
export const Page = z.strictObject({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(z.record(z.string(), z.unknown())),
});
export type Page = z.infer<typeof Page>;

export function toPage<T>(
  all: readonly T[],
  { page, per_page: perPage }: { page: number; per_page: number },
  show: (one: T) => Record<string, unknown>,
): Page {
  const contents = all.slice((page - 1) * perPage, page * perPage).map(show);
  const pages = Math.ceil(all.length / perPage);
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
