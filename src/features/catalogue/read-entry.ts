import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import { compareContents } from './compare-contents.ts';
import type { EntryRecord, History } from './entry-record.ts';
import {
  findMonths,
  findParts,
  findServicesNamed,
  findStoredEntry,
  findVariants,
} from './entry-record-queries.ts';
import { confirmByDay, isStale } from './freshness-rules.ts';
import { findRevisions } from './revision-queries.ts';

const VERSIONS_AT_ONCE = 30;

/** @throws AppError not_found for a missing and a hidden one alike */
export async function readEntry({ tx, clock }: { tx: Tx; clock: Clock }, id: string): Promise<EntryRecord> {
  const stored = await findStoredEntry(tx, id);
  if (stored === undefined) throw new AppError('not_found');
  const { isOwn, isKept, ...entry } = stored;
  const { content, confirmedOn, changedOn } = entry;
  const confirmBy = confirmByDay({ kind: content.kind, confirmedOn, changedOn }, await findMonths(tx));
  const services = await findServicesNamed(tx, content.partners);
  return {
    ...entry,
    confirmBy,
    isStale: entry.state === 'published' && isStale({ confirmBy }, today(clock)),
    variants: await findVariants(tx, content.variantOf ?? id),
    parts: await findParts(tx, id),
    partners: content.partners.map((name) => ({ name, id: services.get(name.toLowerCase()) ?? null })),
    may: { edit: isKept || isOwn, keep: isKept },
  };
}

/** What an entry has been, the newest first, each with what it changed. @throws AppError not_found */
export async function readHistory(tx: Tx, id: string, before: number): Promise<History> {
  if ((await findStoredEntry(tx, id)) === undefined) throw new AppError('not_found');
  const found = await findRevisions(tx, id, before, VERSIONS_AT_ONCE + 1);
  const items = found.slice(0, VERSIONS_AT_ONCE).map(({ content, confirmedAs: _, ...revision }, index) => {
    const past = found[index + 1];
    // Of the first there is, what it said is seen on the page; all of it as differences would say nothing.
    return { ...revision, differences: past === undefined ? [] : compareContents(past.content, content) };
  });
  return { items, isMore: found.length > VERSIONS_AT_ONCE };
}
