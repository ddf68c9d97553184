import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Clock } from '../../shared/clock.ts';
import type { SignedIn } from '../../shared/signed-in.ts';
import { findAll, seesAs } from './read-review.ts';
import { insertMark } from './review-queries.ts';
import { MOST_DAYS, type MarkSeen } from './review.ts';

/**
 * Says of findings that one has looked at them, with a note of what came of it. A finding that grows afterwards is
 * unseen again. A team lead's mark counts for team leads, and a privacy officer's for privacy officers.
 * @returns ids of the marks
 * @throws AppError `invalid_input` for days too far apart; `not_found` when one of them is none of the reviewer's findings
 */
export async function markSeen(
  context: { tx: Tx; actor: SignedIn; clock: Clock },
  { findings, note }: MarkSeen,
): Promise<string[]> {
  const days = findings.map(({ day }) => day).sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= MOST_DAYS)
    throw new AppError('invalid_input', { issues: [{ path: 'findings', problem: 'period_too_long' }] });
  const { found } = await findAll(context, { from, to });
  const seenAs = seesAs(context.actor);
  const marks = findings.map(({ readerId, day, rule }) => {
    const one = found.find(
      ({ finding }) => finding.reader.id === readerId && finding.day === day && finding.rule === rule,
    );
    if (one === undefined) throw new AppError('not_found');
    const teams = seenAs === 'team_lead' ? context.actor.teams.map((team) => team.id) : one.readerTeams;
    return { id: randomUUID(), readerId, day, rule, seenThrough: one.seenThrough, seenAs, teams, note };
  });
  for (const mark of marks) await insertMark(context.tx, mark);
  return marks.map(({ id }) => id);
}
