import { appendFile, open, readFile, rename } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { UsageError, type Config, type ConfigFlags } from '../config.ts';
import { signingKey, publicKeyOf } from '../platform/audit/checkpoint-line.ts';
import { exportLog, readLogCursor, writeLogCursor, type LogCursor } from '../platform/audit/export-log.ts';
import { describeCheckpointProblem, describeLogProblem } from '../platform/audit/log-problem.ts';
import { verifyLog, type Verdict } from '../platform/audit/verify-log.ts';
import { writeAccessLog } from '../platform/audit/write-access-log.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { actAs, withActingOptions, type ActingFlags } from './act-as.ts';
import { EXIT } from './exit-code.ts';
import { withInstallation, withInstallationOptions } from './installation-options.ts';

type ExportFlags = ConfigFlags &
  ActingFlags & { since?: string; after?: string; cursor?: string; out: string; withIds: boolean };

// The operator, and who reads the log on the page.
const LOG_READERS = ['operator', 'steward'] as const;
const LINES_AT_ONCE = 500;

export function addLogCommand(program: Command): void {
  const command = program.command('log').description('the access log: who has read what');
  withInstallationOptions(command.command('verify'))
    .description('check that nothing in the log was changed, moved, cut out or cut off')
    .option(
      '--checkpoints <file...>',
      'files with checkpoints, oldest first (else the one that is written to)',
    )
    .addHelpText('after', '\nExit codes: 0 all of it is as it was written; 1 something is not.')
    .action((flags: ConfigFlags & { checkpoints?: string[] }) =>
      withInstallation(flags, (installation, config) => verify(installation, config, flags.checkpoints)),
    );
  withInstallationOptions(command.command('checkpoint'))
    .description('sign how far the log has come, and bring it out of the database')
    .action((flags: ConfigFlags) =>
      withInstallation(flags, async (installation) => {
        const problems = await installation.log.checkpoint();
        for (const problem of problems) process.stderr.write(`not brought out: ${problem}\n`);
        if (problems.length > 0) process.exitCode = EXIT.ourFault;
        const key = publicKeyOf(signingKey(installation.keys.purposeKey('checkpoint')));
        process.stdout.write(`public key of the checkpoints: ${key}\n`);
      }),
    );
  withActingOptions(withInstallationOptions(command.command('export')))
    .description('write the log as JSON lines for a log collector, without personal data')
    .option('--since <day>', 'from this day on, yyyy-mm-dd', readDay)
    .option('--after <cursor>', 'what an export before said that it ended with')
    .option('--cursor <file>', 'a file that remembers it from one export to the next')
    .option('--out <file>', 'the file to add to; - for standard output', '-')
    .option('--with-ids', 'with the ids of the records and persons that were shown', false)
    .action((flags: ExportFlags) =>
      withInstallation(flags, (installation) => runExport(installation, flags)),
    );
}

async function verify(
  installation: Installation,
  { checkpointFile }: Config,
  given: string[] | undefined,
): Promise<void> {
  const verdict = await verifyLog(
    (work) => installation.asOwner(work),
    installation.keys,
    given ?? [checkpointFile],
    (entries) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${String(entries)} entries`);
    },
  );
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.stdout.write(describeVerdict(verdict));
  if (verdict.problems.length > 0 || verdict.checkpointProblem !== null) process.exitCode = EXIT.ourFault;
}

function describeVerdict({
  entries,
  chains,
  checkpoints,
  problems,
  checkpointProblem,
  restored,
}: Verdict): string {
  const counts = `${String(entries)} entries in ${String(chains)} chains, ${String(checkpoints)} checkpoints`;
  const lines = problems.map(describeLogProblem);
  if (checkpointProblem !== null) lines.push(describeCheckpointProblem(checkpointProblem));
  if (restored !== null)
    lines.push(`restored from a copy at ${restored.at}: what was read after the copy was taken is not here`);
  const isGood = problems.length === 0 && checkpointProblem === null;
  return [`${isGood ? 'the log is whole' : 'THE LOG IS NOT WHOLE'}: ${counts}`, ...lines, ''].join('\n');
}

/** Says in the log that it is exported before anything of it leaves. */
async function runExport(installation: Installation, flags: ExportFlags): Promise<void> {
  const cursor = await findCursor(flags);
  if (cursor === null && flags.since === undefined)
    throw new UsageError('say from when, with --since DAY, or after what, with --after or --cursor');
  const acting = { ...flags, roles: LOG_READERS };
  await actAs(installation, acting, ({ tx, actor }) =>
    writeAccessLog(tx, actor, 'log.exported', [], { withIds: flags.withIds }),
  );
  const next = cursor ?? {};
  await actAs(installation, acting, async ({ tx }) => {
    let lines: string[] = [];
    const flush = async () => {
      await give(flags.out, lines.join(''));
      lines = [];
    };
    const { since = '1900-01-01', withIds } = flags;
    for await (const entry of exportLog(tx, { since, withIds, cursor: next })) {
      lines.push(`${JSON.stringify(entry)}\n`);
      if (lines.length >= LINES_AT_ONCE) await flush();
    }
    await flush();
  });
  if (flags.cursor !== undefined) await keepCursor(flags.cursor, next);
  process.stderr.write(`next: --after ${writeLogCursor(next)}\n`);
}

async function findCursor({ after, cursor }: ExportFlags): Promise<LogCursor | null> {
  const text =
    after ??
    (cursor === undefined
      ? null
      : await readFile(cursor, 'utf8').catch((error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
          throw new UsageError(`cannot read ${cursor}`);
        }));
  if (text === null) return null;
  const read = readLogCursor(text);
  if (read === null) throw new UsageError('that is not what an export ended with');
  return read;
}

async function give(out: string, text: string): Promise<void> {
  if (text === '') return;
  if (out === '-') process.stdout.write(text);
  else
    await appendFile(out, text, { mode: 0o600 }).catch((error: unknown) => {
      throw new UsageError(`cannot write ${out}: ${(error as NodeJS.ErrnoException).code ?? ''}`);
    });
}

/** In one step: half a cursor would lose entries or give them twice. */
async function keepCursor(path: string, cursor: LogCursor): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(`${writeLogCursor(cursor)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

function readDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError('A day is written yyyy-mm-dd.');
  return text;
}
