import { databaseOf } from '../../platform/db/database-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { findChanges, findStamp, type Changed, type Stamp } from './catalogue-queries.ts';
import type { Entry } from './entry.ts';
import { confirmByDay, type Months } from './freshness-rules.ts';

/** What is published of a municipality's catalogue. Not to be changed by who reads it: the process has one. */
export type Catalogue = {
  municipalityId: number;
  entries: ReadonlyMap<string, Entry>;
  /** Rises with every change. */
  seq: number;
  /** The ids that have changed, come or gone after a number; null: so much that all is to be looked at anew. */
  changedSince(seq: number): readonly string[] | null;
};

type Kept = {
  entries: Map<string, Entry>;
  seq: number;
  months: Months;
  /** The last changes, in order. */
  changes: { id: string; seq: number }[];
  /** Changes up to this number are forgotten. */
  forgotten: number;
};

const MOST_CHANGES = 2000;
/** Of each database that the process has open: what is published is the same for whoever asks. */
const kept = new WeakMap<object, Map<number, Kept>>();

/**
 * The municipality's published entries as they stand now. What this transaction has written itself is not among
 * them: they are shown to others too.
 * @param known up to where it has changed, where the caller has asked the database in this transaction
 */
export async function openCatalogue(tx: Tx, municipalityId: number, known?: Stamp): Promise<Catalogue> {
  const database = databaseOf(tx);
  const municipalities = kept.get(database) ?? new Map<number, Kept>();
  kept.set(database, municipalities);
  const mine = municipalities.get(municipalityId) ?? {
    entries: new Map<string, Entry>(),
    seq: 0,
    months: {},
    changes: [],
    forgotten: 0,
  };
  municipalities.set(municipalityId, mine);
  const stamp = known ?? (await findStamp(tx, municipalityId));
  const isSetAnew = JSON.stringify(stamp.months) !== JSON.stringify(mine.months);
  if (isSetAnew) mine.months = stamp.months;
  if (stamp.seq > mine.seq) {
    const changes = await findChanges(tx, municipalityId, mine.seq);
    // Two may have asked at once, and the later answer may come first.
    for (const change of changes) if (change.seq > mine.seq) take(mine, change);
  }
  if (isSetAnew)
    for (const [id, entry] of mine.entries)
      mine.entries.set(id, { ...entry, confirmBy: confirmByDay(entry, mine.months) });
  return {
    municipalityId,
    entries: mine.entries,
    seq: mine.seq,
    changedSince: (seq) =>
      seq < mine.forgotten ? null : mine.changes.filter((change) => change.seq > seq).map(({ id }) => id),
  };
}

function take(mine: Kept, { id, seq, content, ...change }: Changed): void {
  if (content === null) mine.entries.delete(id);
  else {
    const { version, confirmedOn, confirmedAs, changedOn } = change;
    const confirmBy = confirmByDay({ kind: content.kind, confirmedOn, changedOn }, mine.months);
    mine.entries.set(id, { ...content, id, version, confirmedOn, confirmedAs, confirmBy, changedOn });
  }
  mine.seq = seq;
  mine.changes.push({ id, seq });
  if (mine.changes.length <= MOST_CHANGES) return;
  const gone = mine.changes.splice(0, mine.changes.length - MOST_CHANGES / 2);
  mine.forgotten = gone.at(-1)?.seq ?? mine.forgotten;
}
