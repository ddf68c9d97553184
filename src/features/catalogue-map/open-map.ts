import { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { Language } from '../../shared/language.ts';
import { LifeArea } from '../catalogue/entry.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import type { Catalogue } from '../catalogue/open-catalogue.ts';
import { MunicipalityCode } from '../catalogue/municipality-code.ts';
import { openStanding } from '../catalogue/open-standing.ts';
import { MapStatus, type MapFilter } from './map-filter.ts';

const LONGEST = 200;
const Text = z.string().max(LONGEST).optional();
const Texts = z.union([z.string().max(LONGEST), z.array(z.string().max(LONGEST)).max(20)]).optional();

/** What every map may be asked with, as an address has it; empty is the same as not there. */
export const MapQuery = z.strictObject({
  municipality: MunicipalityCode,
  lifeArea: Text,
  /** A code of the list `area`. */
  area: Text,
  /** Each of `in_use`, `partly`, `unknown` and `planned`, several times or with commas. */
  status: Texts,
  lang: Language.optional(),
});
export type MapQuery = z.infer<typeof MapQuery>;

export type OpenedMap = { catalogue: Catalogue; filter: MapFilter; language: Language };

/**
 * The catalogue, and which part of it is asked for.
 * @throws AppError not_found for an unknown municipality, invalid_input for a value that there is not
 */
export async function openMap(tx: Tx, query: MapQuery): Promise<OpenedMap> {
  const { municipality, catalogue } = await openStanding(tx, query.municipality);
  const lifeArea = oneOf(LifeArea, 'lifeArea', query.lifeArea);
  const statuses = [query.status ?? []]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => oneOf(MapStatus, 'status', one.trim()))
    .filter((one) => one !== null);
  const area = query.area === undefined || query.area === '' ? null : query.area;
  if (area !== null && !(await findOpenAreas(tx, municipality.id)).some(({ code }) => code === area))
    throw unknownValue('area');
  return {
    catalogue,
    filter: { lifeArea, area, statuses: [...new Set(statuses)] },
    language: query.lang ?? 'nb',
  };
}

/** The id of a service that the catalogue has, null for none. @throws AppError invalid_input */
export function serviceOf({ entries }: Catalogue, id: string | undefined): string | null {
  if (id === undefined || id === '') return null;
  if (entries.get(id)?.kind !== 'service') throw unknownValue('service');
  return id;
}

/** One of some values, null for none. @throws AppError invalid_input */
export function oneOf<T extends z.ZodType<string>>(
  values: T,
  field: string,
  given: string | undefined,
): z.output<T> | null {
  if (given === undefined || given === '') return null;
  const known = values.safeParse(given);
  if (!known.success) throw unknownValue(field);
  return known.data;
}

function unknownValue(path: string): AppError {
  return new AppError('invalid_input', { issues: [{ path, problem: 'unknown_value' }] });
}
