import { AppError } from '../../shared/app-error.ts';
import { today, type Clock } from '../../shared/clock.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { compareContents } from '../catalogue/compare-contents.ts';
import type { EntryContent } from '../catalogue/entry.ts';
import { checkContent, placesOf } from '../catalogue/entry-rules.ts';
import { confirmByDay, isStale } from '../catalogue/freshness-rules.ts';
import { findOpenAreas } from '../catalogue/open-areas.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import type {
  ChangeLinked,
  ConfirmLinked,
  LinkedEntries,
  LinkedEntry,
  LinkedReply,
} from './catalogue-link.ts';
import {
  findEntriesOfOrganisation,
  findLinkedOrganisation,
  openLink,
  writeLinkedEntry,
  type Organisation,
} from './linked-entry-queries.ts';
import { whyNotChange } from './link-rules.ts';
import { digestOf, newLinkKey } from './link-secrets.ts';
import { findMonthsOf } from './setting-queries.ts';

type Context = { tx: Tx; clock: Clock };
type Keyed = Context & { organisation: Organisation; keyDigest: Buffer };

/** Exchanges a link for a key, once. Null for whatever is wrong with it. */
export async function openOrganisationLink(
  { tx }: Context,
  token: string,
): Promise<{ key: string; until: string } | null> {
  const key = newLinkKey();
  const until = await openLink(tx, digestOf(token), digestOf(key));
  return until === null ? null : { key, until };
}

/** What the key lets its holder do is done with this. @throws AppError not_found where the key opens nothing */
export async function withKey(context: Context, key: string): Promise<Keyed> {
  const keyDigest = digestOf(key);
  const organisation = await findLinkedOrganisation(context.tx, keyDigest);
  if (organisation === undefined) throw new AppError('not_found');
  return { tx: context.tx, clock: context.clock, organisation, keyDigest };
}

export async function readLinkedEntries(keyed: Keyed): Promise<LinkedEntries> {
  const { organisation } = keyed;
  const areas = await findOpenAreas(keyed.tx, organisation.municipalityId);
  return {
    organisation: { id: organisation.id, name: organisation.name },
    municipality: organisation.municipality,
    until: organisation.until,
    items: await readItems(keyed),
    areas: areas.map(({ code, labels }) => ({ code, labels })),
  };
}

/** Says today that some are right, all of them or none. @throws AppError not_found for one that is not its own */
export async function confirmLinkedEntries(
  keyed: Keyed,
  { entries }: Pick<ConfirmLinked, 'entries'>,
): Promise<LinkedReply> {
  const own = new Map((await readItems(keyed)).map((entry) => [entry.id, entry]));
  const changed = entries.filter(({ id, version }) => {
    const entry = own.get(id);
    if (entry === undefined) throw new AppError('not_found');
    return entry.version !== version;
  });
  if (changed.length > 0) return replyOf('conflict', await readItems(keyed), changed);
  for (const { id, version } of entries) {
    const outcome = await writeLinkedEntry(keyed.tx, keyed.keyDigest, {
      id,
      version,
      content: null,
      isConfirmed: true,
    });
    // Somebody was between: nothing of this is to stand.
    if (outcome !== 'written') throw new AppError('conflict');
  }
  return replyOf('saved', await readItems(keyed), entries);
}

/** Changes one of its own. @throws AppError not_found; refused by the rules */
export async function changeLinkedEntry(
  keyed: Keyed,
  { id, version, content, isConfirmed }: Omit<ChangeLinked, 'key'>,
): Promise<LinkedReply> {
  const before = (await readItems(keyed)).find((entry) => entry.id === id);
  if (before === undefined) throw new AppError('not_found');
  const conflict = async () =>
    replyOf(
      'conflict',
      (await readItems(keyed)).filter((entry) => entry.id === id),
      [{ id }],
      content,
    );
  if (before.version !== version) return conflict();
  const refusals = [
    ...whyNotChange(before.content, content),
    ...(await whyNotFit(keyed, id, before.content, content)),
  ];
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const outcome = await writeLinkedEntry(keyed.tx, keyed.keyDigest, { id, version, content, isConfirmed });
  if (outcome === 'conflict') return conflict();
  if (outcome !== 'written') throw new AppError('not_found');
  return replyOf('saved', await readItems(keyed), [{ id }]);
}

async function readItems({ tx, clock, organisation }: Keyed): Promise<LinkedEntry[]> {
  const months = await findMonthsOf(tx, organisation.municipalityId);
  const stored = await findEntriesOfOrganisation(tx, organisation);
  return stored.map(({ changedOn, ...entry }) => {
    const { kind } = entry.content;
    const confirmBy = confirmByDay({ kind, confirmedOn: entry.confirmedOn, changedOn }, months);
    return { ...entry, confirmBy, isStale: isStale({ confirmBy }, today(clock)) };
  });
}

/** @param wanted what was to be written: told is then where what stands differs from it */
function replyOf(
  outcome: LinkedReply['outcome'],
  items: readonly LinkedEntry[],
  about: readonly { id: string }[],
  wanted: EntryContent | null = null,
): LinkedReply {
  const ids = new Set(about.map(({ id }) => id));
  return {
    outcome,
    items: items
      .filter(({ id }) => ids.has(id))
      .map((item) => ({
        ...item,
        differences: wanted === null ? [] : compareContents(item.content, wanted),
      })),
  };
}

async function whyNotFit({ tx, organisation }: Keyed, id: string, before: EntryContent, after: EntryContent) {
  const { entries } = await openCatalogue(tx, organisation.municipalityId);
  const placed = [...entries].map(([key, content]) => ({ id: key, content }));
  const areas = await findOpenAreas(tx, organisation.municipalityId);
  const known = {
    entries: placesOf(placed),
    // What it has been in, it may stay in.
    areas: new Set([...areas.map(({ code }) => code), ...before.areas]),
  };
  // Where it stands is not changed here; what it stands beside may be no more than a draft.
  return checkContent(id, after, known).filter(({ field }) => field === 'areas');
}
