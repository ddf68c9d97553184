import { sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { AppError } from '../../shared/app-error.ts';
import { whyNotAnswer } from '../plans/task-rules.ts';
import { findLinkedTask, updateLinkedTask } from './linked-task-queries.ts';
import type { AnswerLinkedTask, AnswerReply } from './task-link.ts';

/**
 * The service's answer to the one task, given by a guest.
 * @throws AppError not_found when it is not shared any more; refused
 */
export async function answerLinkedTask(
  tx: Tx,
  { version, answer, words }: AnswerLinkedTask,
): Promise<AnswerReply> {
  const task = await findLinkedTask(tx);
  if (task === undefined) throw new AppError('not_found');
  if (task.version !== version) return { outcome: 'conflict', task: shown(task) };
  const refusals = whyNotAnswer(task.state, answer, words);
  if (refusals.length > 0) throw new AppError('refused', { refusals });
  const seal = sealer(tx, task.caseId);
  const isDone = answer === 'done';
  const isWritten = await updateLinkedTask(tx, {
    id: task.id,
    version,
    answer,
    words: isDone ? null : seal('task', task.id, 'answer_words', words),
    result: isDone ? seal('task', task.id, 'result', words) : null,
  });
  const now = await findLinkedTask(tx);
  return { outcome: isWritten ? 'saved' : 'conflict', task: now === undefined ? null : shown(now) };
}

/** The task as the guest sees it, without whose case it is. */
export function shown({ caseId: _, ...task }: NonNullable<Awaited<ReturnType<typeof findLinkedTask>>>) {
  return task;
}
