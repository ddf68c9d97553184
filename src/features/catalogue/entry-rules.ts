import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { EntryContent, EntryKind } from './entry.ts';

export const ENTRY_STATES = ['draft', 'published', 'withdrawn'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Where an entry stands among the others. */
export type Place = {
  kind: EntryKind;
  state: EntryState;
  service: string;
  variantOf: string | null;
  partOf: string | null;
  /** How many others name it as the service that gives them, withdrawn ones left out. */
  gives: number;
  /** How many others say that they are a variant of it, withdrawn ones left out. */
  variants: number;
};

export type Known = {
  entries: ReadonlyMap<string, Place>;
  /** The codes of the municipality's list `area`. */
  areas: ReadonlySet<string>;
};

type Placed = { id: string; content: EntryContent; state?: EntryState };

/** Where each of some entries stands, the others being these alone. */
export function placesOf(entries: Iterable<Placed>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { id, content, state = 'published' } of entries) {
    const { kind, service, variantOf, partOf } = content;
    places.set(id, { kind, state, service, variantOf, partOf, gives: 0, variants: 0 });
  }
  for (const [id, { state, service, variantOf }] of places) {
    if (state === 'withdrawn') continue;
    const giver = places.get(service);
    if (giver !== undefined && service !== id) giver.gives += 1;
    const first = variantOf === null ? undefined : places.get(variantOf);
    if (first !== undefined) first.variants += 1;
  }
  return places;
}

/**
 * Why an entry cannot stand beside the others as it is written; empty: it can.
 * @param id its own, null for a new one
 * @param state what it becomes: what is published stands beside what is published, so that nobody reads of a draft
 */
export function checkContent(
  id: string | null,
  content: EntryContent,
  known: Known,
  state: EntryState = 'published',
): Refusal[] {
  const before = id === null ? undefined : known.entries.get(id);
  return [
    ...whyNotService(id, content, known, state),
    ...whyNotKind(content, before),
    ...whyNotVariant(id, content, known, { before, state }),
    ...whyNotPart(id, content, known),
    ...content.areas
      .filter((area) => !known.areas.has(area))
      .map((area) => refusal('area_unknown', 'areas', { area })),
  ];
}

/** Why an entry cannot be withdrawn; null: it can. */
export function whyNotWithdraw(place: Place): Refusal | null {
  if (place.state === 'withdrawn') return refusal('entry_withdrawn', null);
  if (place.gives > 0) return refusal('service_still_gives', null, { count: place.gives });
  if (place.variants > 0) return refusal('variants_left', null, { count: place.variants });
  return null;
}

function canStandBeside(other: Place, state: EntryState): boolean {
  return other.state === 'published' || (other.state === 'draft' && state !== 'published');
}

function whyNotService(
  id: string | null,
  { kind, service }: EntryContent,
  { entries }: Known,
  state: EntryState,
): Refusal[] {
  // A new one has no id yet: what it is written under is its own afterwards.
  if (kind === 'service')
    return id === null || service === id ? [] : [refusal('service_gives_itself', 'service')];
  const giver = entries.get(service);
  if (service === id || giver?.kind !== 'service' || !canStandBeside(giver, state))
    return [refusal('service_not_in_catalogue', 'service')];
  return [];
}

function whyNotKind({ kind }: EntryContent, before: Place | undefined): Refusal[] {
  if (kind === 'service' || before === undefined || before.gives === 0) return [];
  return [refusal('service_still_gives', 'kind', { count: before.gives })];
}

function whyNotVariant(
  id: string | null,
  { variantOf, kind }: EntryContent,
  { entries }: Known,
  { before, state }: { before: Place | undefined; state: EntryState },
): Refusal[] {
  if (variantOf === null) return [];
  if (variantOf === id) return [refusal('variant_of_itself', 'variantOf')];
  const first = entries.get(variantOf);
  if (first === undefined || !canStandBeside(first, state)) return [refusal('variant_unknown', 'variantOf')];
  if (kind === 'service' || first.kind === 'service')
    return [refusal('service_has_no_variants', 'variantOf')];
  if (first.variantOf !== null) return [refusal('variant_of_variant', 'variantOf')];
  if (before !== undefined && before.variants > 0) return [refusal('first_of_variants', 'variantOf')];
  return [];
}

function whyNotPart(id: string | null, { partOf }: EntryContent, { entries }: Known): Refusal[] {
  if (partOf === null) return [];
  if (entries.get(partOf) === undefined) return [refusal('part_unknown', 'partOf')];
  const seen = new Set<string>();
  for (let above: string | null = partOf; above !== null && !seen.has(above);) {
    if (above === id) return [refusal('part_in_circle', 'partOf')];
    seen.add(above);
    above = entries.get(above)?.partOf ?? null;
  }
  return [];
}

function refusal(code: RefusalCode, field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
