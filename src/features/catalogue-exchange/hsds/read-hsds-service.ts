import { z } from 'zod';
import { ENTRY_FIELDS, type EntryContent } from '../../catalogue/entry.ts';
import { problem, type FileEntry, type GivenField, type RowProblem } from '../import/file-row.ts';
import { FIELDS_TAXONOMY } from './field-terms.ts';
import { HsdsServiceRead } from './hsds-read.ts';
import { fromForeign, toGiver } from './read-foreign-service.ts';

const LISTS = new Set<GivenField>([
  'aliases',
  'keywords',
  'partners',
  'areas',
  'legalBasis',
  'phases',
  'audiences',
  'lifeAreas',
  'waysIn',
]);

/**
 * An HSDS service as entries: itself, and for another's service the organization that gives it.
 * @param line its number in the list, from 1
 */
export function readHsdsService(value: unknown, line: number): FileEntry[] {
  const read = HsdsServiceRead.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.slice(0, 10).map(wrongType);
    return [{ line, given: nameOf(value), problems, isBroken: true }];
  }
  const service = read.data;
  const own = ownValues(service);
  if (own.has('id')) {
    const day = z.iso.date().safeParse(service.assured_date);
    return [
      {
        ...{ line, given: fromOwn(service, own), problems: severalValues(own) },
        ...(day.success && { confirmedOn: day.data }),
      },
    ];
  }
  const giver = toGiver(service);
  const sourceId = nullable(service.id);
  const entry: FileEntry = {
    ...{ line, given: fromForeign(service, giver?.name), problems: [] },
    ...(sourceId !== null && { sourceId }),
  };
  if (giver === null) return [{ ...entry, problems: [problem('service', 'no_organization')] }];
  return [{ line, given: giver, problems: [], isGiver: true }, entry];
}

function wrongType(issue: z.core.$ZodIssue): RowProblem {
  const [field] = issue.path;
  if (field === undefined) return problem(null, 'not_a_service');
  // What may be a text or a number is told as a text, which both can be written as.
  const expected = issue.code === 'invalid_type' ? issue.expected : 'string';
  return problem(issue.path.join('.'), 'wrong_type', { expected });
}

/** Fields that have one value and are told several. */
function severalValues(own: ReadonlyMap<string, string[]>): RowProblem[] {
  const isOne = (field: string) => field === 'id' || ENTRY_FIELDS.some((known) => known === field);
  return [...own]
    .filter(([field, values]) => values.length > 1 && isOne(field) && !LISTS.has(field as GivenField))
    .map(([field]) => problem(field, 'one_value'));
}

/** What the service's attributes say under our own terms, by field. */
function ownValues({ attributes }: HsdsServiceRead): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { value, taxonomy_term: term } of attributes ?? []) {
    const taxonomy = term?.taxonomy ?? '';
    const field = taxonomy === FIELDS_TAXONOMY ? term?.code : taxonomy.split(`${FIELDS_TAXONOMY}.`)[1];
    const said = value ?? term?.code;
    if (field === undefined || field === null || said === undefined || said === null) continue;
    values.set(field, [...(values.get(field) ?? []), said]);
  }
  return values;
}

/** All that an entry says, as `toService` has written it. */
function fromOwn(service: HsdsServiceRead, own: ReadonlyMap<string, string[]>): FileEntry['given'] {
  const first = <T>(list: readonly T[] | null | undefined): T | undefined => list?.[0];
  const one = (field: string) => own.get(field)?.[0] ?? null;
  const location = first(service.service_at_locations)?.location;
  const native: Partial<Record<keyof EntryContent, unknown>> = {
    name: service.name,
    aliases: [
      ...(nullable(service.alternate_name) === null ? [] : [service.alternate_name]),
      ...(own.get('aliases') ?? []),
    ],
    summary: one('summary') ?? service.description,
    description: one('summary') === null ? null : nullable(service.description),
    situation: nullable(service.eligibility_description),
    ageFrom: nullable(service.minimum_age),
    ageTo: nullable(service.maximum_age),
    place: nullable(location?.name),
    address: nullable(first(location?.addresses)?.address_1),
    when: nullable(first(service.schedules)?.description),
    costWords: nullable(service.fees_description),
    languages: (service.languages ?? []).map(({ code }) => code),
    interpreter: nullable(service.interpretation_services) !== null,
    wayInWords: nullable(service.application_process),
    contactWords: nullable(first(service.contacts)?.name),
    phone: nullable(first(service.phones)?.number),
    email: one('email') ?? nullable(service.email),
    url: one('url') ?? nullable(service.url),
  };
  const given: FileEntry['given'] = { id: one('id') };
  for (const field of ENTRY_FIELDS) {
    if (field in native) given[field] = native[field];
    else if (LISTS.has(field)) given[field] = own.get(field) ?? [];
    // What is not said is what an entry is without it.
    else given[field] = one(field) ?? (NEVER_NULL.has(field) ? undefined : null);
  }
  return given;
}

const NEVER_NULL = new Set<GivenField>(['kind', 'service', 'cost', 'evaluated', 'status']);

function nullable<T>(value: T | null | undefined): T | null {
  return value === undefined || value === '' ? null : value;
}

function nameOf(value: unknown): FileEntry['given'] {
  const name: unknown = typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
  return typeof name === 'string' ? { name } : {};
}
