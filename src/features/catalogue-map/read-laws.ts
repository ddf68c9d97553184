import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { openCatalogue, type Catalogue } from '../catalogue/open-catalogue.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { isToCheck, readCitation } from './law-rules.ts';
import { findLaws, storeChecked, type StoredLaw } from './law-queries.ts';
import type { LawFilter, LawRow, Laws } from './law.ts';
import { narrowEntries } from './map-filter.ts';
import { nameOf } from './matrix-rules.ts';

/** What the law says to which service, as far as the catalogue knows it. */
export async function readLaws(
  { tx, clock }: { tx: Tx; clock: Clock },
  catalogue: Catalogue,
  filter: LawFilter,
): Promise<Laws> {
  const stored = await findLaws(tx, catalogue.municipalityId);
  const day = today(clock);
  const services = servicesOf(catalogue, filter);
  const items = stored
    .filter(
      ({ service, appliesTo, perspective }) =>
        (services === null || [service, ...appliesTo].some((id) => services.has(id))) &&
        (filter.service === null || [service, ...appliesTo].includes(filter.service)) &&
        (filter.perspective === null || perspective === filter.perspective),
    )
    .map((law) => toRow(law, catalogue, day))
    .filter(({ toCheck }) => toCheck || !filter.onlyToCheck);
  const { lifeArea, area, statuses } = filter;
  return {
    filter: { lifeArea, area, statuses },
    items,
    toCheck: items.filter(({ toCheck }) => toCheck).length,
  };
}

/** Says that a row has been read against the law of today, or takes it back. @throws AppError not_found */
export async function checkLaw(
  { tx, clock, actor }: { tx: Tx; clock: Clock; actor: SignedIn },
  id: string,
  isChecked: boolean,
): Promise<LawRow> {
  if (!(await storeChecked(tx, id, isChecked))) throw new AppError('not_found');
  const law = (await findLaws(tx, actor.municipalityId)).find((one) => one.id === id);
  if (law === undefined) throw new AppError('not_found');
  return toRow(law, await openCatalogue(tx, actor.municipalityId), today(clock));
}

function toRow({ references, ...law }: StoredLaw, { entries }: Catalogue, day: string): LawRow {
  const named = (id: string) => ({ id, name: nameOf(entries, id) });
  const citations = references.map((text) => readCitation(text, law, day));
  return {
    ...law,
    citations,
    service: named(law.service),
    appliesTo: law.appliesTo.filter((id) => id !== law.service).map(named),
    toCheck: isToCheck(citations),
  };
}

// Those that have something to do with the need or are in that part of town: themselves, or by what they give.
function servicesOf({ entries }: Catalogue, filter: LawFilter): Set<string> | null {
  if (filter.lifeArea === null && filter.area === null) return null;
  return new Set(narrowEntries(entries.values(), filter).map(({ service }) => service));
}
