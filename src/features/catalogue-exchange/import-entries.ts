import type { Tx } from '../../platform/db/transaction.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { readKnown, writeEntries } from '../catalogue/write-entries.ts';
import type { ImportFile } from './import/file-row.ts';
import { judgeEntries, type Judgement } from './import/judge-entries.ts';
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
  const judgement = await judgeEntries(file.entries, await findStanding(context.tx), areas);
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
