import type { Tx } from '../../platform/db/transaction.ts';
import { normalised } from '../../shared/normalised.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findOpenAreas, type OpenArea } from '../catalogue/open-areas.ts';
import { readKnown, writeEntries } from '../catalogue/write-entries.ts';
import type { FileEntry, ImportFile } from './import/file-row.ts';
import { serviceUuid } from './hsds/hsds-service.ts';
import { judgeEntries, type Judgement } from './import/judge-entries.ts';
import type { StandingEntry } from './import/name-entries.ts';
import { findStanding } from './standing-queries.ts';

const AT_A_TIME = 500;

export type ImportChoices = {
  /** Say what would happen, and store nothing. */
  dryRun: boolean;
  /** Take the valid ones although others are rejected. */
  acceptValid: boolean;
};
export type ImportOutcome = Judgement & { isStored: boolean };

/** Takes a file into the catalogue: all of it or, when that is said, what is valid; the same file twice changes nothing. */
export async function importEntries(
  context: { tx: Tx; actor: SignedIn },
  file: ImportFile,
  { dryRun, acceptValid }: ImportChoices,
): Promise<ImportOutcome> {
  // Changes take turns from here: what is judged stays so until it is written.
  const { areas } = await readKnown(context.tx);
  const named = await findOpenAreas(context.tx, context.actor.municipalityId);
  const standing = await findStanding(context.tx);
  const own = ownIds(file, standing, context.actor);
  const entries = file.entries.map((entry) => withAreaCodes(asOwn(entry, own), named));
  const judgement = await judgeEntries(entries, standing, areas);
  const isStored = !dryRun && (judgement.rejected.length === 0 || acceptValid);
  if (isStored) {
    const rows = judgement.taken
      .filter(({ kind }) => kind !== 'same')
      .map(({ id, content, kind, confirmedOn }) => ({
        ...{ id, content, state: 'published' as const },
        // Of what is here already it is known here when it was confirmed.
        ...(kind === 'fresh' && confirmedOn !== null && { confirmedOn }),
      }));
    for (let at = 0; at < rows.length; at += AT_A_TIME)
      await writeEntries(context, rows.slice(at, at + AT_A_TIME));
  }
  return { ...judgement, isStored };
}

/** Parts of the municipality by their codes, for who writes their names. */
function withAreaCodes(entry: FileEntry, named: readonly OpenArea[]): FileEntry {
  const { areas } = entry.given;
  if (!Array.isArray(areas)) return entry;
  const codes = areas.map((told: unknown) => {
    const name = typeof told === 'string' ? normalised(told) : '';
    const isNamed = ({ labels }: OpenArea) =>
      Object.values(labels).some((label) => normalised(label) === name);
    return named.find(isNamed)?.code ?? told;
  });
  return { ...entry, given: { ...entry.given, areas: codes } };
}

/** What stands here, by the ids that our directory gives out. */
function ownIds(
  { format }: ImportFile,
  standing: readonly StandingEntry[],
  { municipality }: SignedIn,
): ReadonlyMap<string, string> {
  if (format !== 'hsds') return new Map();
  return new Map(standing.map(({ id }) => [serviceUuid(municipality, id), id]));
}

/** What a list of our own directory tells of an entry as it is here; all that it leaves out stays. */
const LISTED = ['name', 'situation', 'ageFrom', 'ageTo', 'costWords', 'wayInWords'] as const;

function asOwn(entry: FileEntry, own: ReadonlyMap<string, string>): FileEntry {
  const id = own.get(entry.sourceId ?? '');
  if (id === undefined) return entry;
  const told = LISTED.filter((field) => entry.given[field] !== undefined);
  return {
    ...entry,
    given: { id, ...Object.fromEntries(told.map((field) => [field, entry.given[field]])) },
  };
}
