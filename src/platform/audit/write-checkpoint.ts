import type pg from 'pg';
import type { Keys } from '../crypto/keys.ts';
import { appendLines, readLastLine, sendLine } from './checkpoint-file.ts';
import {
  lineHash,
  readCheckpointLine,
  signingKey,
  writeCheckpointLine,
  type Checkpoint,
} from './checkpoint-line.ts';

export type CheckpointSettings = {
  /** The file that the lines are added to: best where who reaches the database cannot write. */
  checkpointFile: string;
  /** A command that takes each line on its standard input; else null. */
  checkpointCommand: string | null;
};

type Shards = Checkpoint['shards'];

/** Of the commands and servers of one database, one at a time writes checkpoints. */
const CHECKPOINT_LOCK = 4100022;
const MOST_AT_ONCE = 100;

/**
 * Signs how far the access log has come, if it has grown since the last time, and brings the line out of the
 * database; lines that could not be brought out before go first.
 * @param owner in a transaction, as the owner
 * @param kind `restored` after a database was put back from a copy: always written
 * @returns what went wrong on the way out, one text each; the lines are tried again next time
 */
export async function writeCheckpoint(
  owner: pg.ClientBase,
  keys: Keys,
  settings: CheckpointSettings,
  kind: Checkpoint['kind'] = 'checkpoint',
): Promise<string[]> {
  await owner.query('select pg_advisory_xact_lock($1)', [CHECKPOINT_LOCK]);
  const key = signingKey(keys.purposeKey('checkpoint'));
  const outside = await readLastLine(settings.checkpointFile).catch(() => null);
  const last = await findLast(owner, key, outside);
  const shards = await readHeads(owner);
  if (kind === 'restored' || !isSame(last?.checkpoint.shards ?? [], shards)) {
    const number = (last?.checkpoint.number ?? 0) + 1;
    const previous = last === null ? null : lineHash(last.line);
    const at = new Date().toISOString();
    const line = writeCheckpointLine(key, { number, at, kind, previous, shards });
    await owner.query('insert into log_checkpoint (number, line, is_sent) values ($1, $2, $3)', [
      number,
      line,
      settings.checkpointCommand === null,
    ]);
  }
  return deliver(owner, settings);
}

/** The latest line: of the file, which a restored database does not know of, or of the database. */
async function findLast(
  owner: pg.ClientBase,
  key: Parameters<typeof readCheckpointLine>[0],
  outside: string | null,
): Promise<{ line: string; checkpoint: Checkpoint } | null> {
  const { rows } = await owner.query<{ line: string }>(
    'select line from log_checkpoint order by number desc limit 1',
  );
  const known = [outside, rows[0]?.line ?? null].flatMap((line) => {
    const checkpoint = line === null ? null : readCheckpointLine(key, line);
    return line === null || checkpoint === null ? [] : [{ line, checkpoint }];
  });
  const [first, second] = known;
  if (first === undefined || second === undefined) return first ?? null;
  if (first.checkpoint.number <= second.checkpoint.number) return second;
  // Numbers that lines outside have already used would be used twice.
  await owner.query('delete from log_checkpoint where number <= $1', [first.checkpoint.number]);
  return first;
}

async function readHeads(owner: pg.ClientBase): Promise<Shards> {
  const { rows } = await owner.query<Omit<Shards[number], 'head'> & { head: Buffer }>(
    `select m.code as municipality, h.shard, h.place, h.hash as head
     from log_head h join municipality m on m.id = h.municipality_id where h.place > 0 order by m.code, h.shard`,
  );
  return rows.map((row) => ({ ...row, head: row.head.toString('base64url') }));
}

function isSame(one: Shards, other: Shards): boolean {
  const text = (shards: Shards) =>
    JSON.stringify(shards.map(({ municipality, shard, place, head }) => [municipality, shard, place, head]));
  return text(one) === text(other);
}

async function deliver(owner: pg.ClientBase, settings: CheckpointSettings): Promise<string[]> {
  const { rows } = await owner.query<{ number: number; line: string; is_filed: boolean; is_sent: boolean }>(
    'select number, line, is_filed, is_sent from log_checkpoint where not is_filed or not is_sent order by number limit $1',
    [MOST_AT_ONCE],
  );
  const problems: string[] = [];
  const unfiled = rows.filter((row) => !row.is_filed);
  if (unfiled.length > 0)
    try {
      await appendLines(
        settings.checkpointFile,
        unfiled.map(({ line }) => line),
      );
      await mark(owner, 'is_filed', unfiled);
    } catch (error) {
      problems.push(`${settings.checkpointFile}: ${reasonOf(error)}`);
    }
  const command = settings.checkpointCommand;
  const unsent = rows.filter((row) => !row.is_sent);
  try {
    for (const row of unsent) {
      if (command !== null) await sendLine(command, row.line);
      await mark(owner, 'is_sent', [row]);
    }
  } catch (error) {
    problems.push(`LEVEKAR_CHECKPOINT_COMMAND: ${reasonOf(error)}`);
  }
  await owner.query(
    'delete from log_checkpoint where is_filed and is_sent and number < (select max(number) from log_checkpoint)',
  );
  return problems;
}

async function mark(
  owner: pg.ClientBase,
  column: 'is_filed' | 'is_sent',
  rows: readonly { number: number }[],
): Promise<void> {
  await owner.query(`update log_checkpoint set ${column} = true where number = any ($1)`, [
    rows.map(({ number }) => number),
  ]);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
