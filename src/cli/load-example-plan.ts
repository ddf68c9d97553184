import { z } from 'zod';
import { askPriority } from '../features/plans/ask-priority.ts';
import { addGoal, editGoal } from '../features/plans/change-goal.ts';
import { addTask } from '../features/plans/change-task.ts';
import { AnswerTask } from '../features/plans/partner-plan.ts';
import { NewGoal, NewTask, type Responsible } from '../features/plans/plan.ts';
import { NewPriority } from '../features/plans/priority.ts';
import type { Tx } from '../platform/db/transaction.ts';
import { dayInNorway, type Clock } from '../shared/clock.ts';

const concerned = { persons: z.array(z.int()), topics: z.array(z.string()) };
const inDays = z.int();

/** Persons by their place in the family, services by name, the adviser as `member`; days counted from today. */
export const ExamplePlan = z.strictObject({
  goals: z.array(
    z.strictObject({
      ...concerned,
      words: NewGoal.shape.words,
      attainment: z.literal([-2, -1, 0, 1, 2]).optional(),
    }),
  ),
  tasks: z.array(
    NewTask.pick({ kind: true, title: true, details: true }).extend({
      ...concerned,
      goal: z.int(),
      dueInDays: inDays,
      responsible: z.union([
        z.strictObject({ service: z.string() }),
        z.strictObject({ person: z.int() }),
        z.literal('member'),
      ]),
      /** One of the family has said so to the adviser. */
      saidYes: z.boolean().default(false),
      /** What somebody of the service answers afterwards. */
      answer: AnswerTask.pick({ answer: true, words: true }).extend({ as: z.string() }).optional(),
    }),
  ),
  priorities: z.array(
    z.strictObject({
      ...concerned,
      service: z.string(),
      reason: NewPriority.shape.reason,
      answerInDays: inDays,
    }),
  ),
});
export type ExamplePlan = z.infer<typeof ExamplePlan>;

type Context = { tx: Tx; actor: { accountId: string }; clock: Clock };
type Known = { idAt: (place: number) => string; services: ReadonlyMap<string, number> };
/** Whose answer to which task is still to be given, by the service's own people. */
export type ExampleAnswer = {
  taskId: string;
  as: string;
  answer: 'accepted' | 'declined' | 'done';
  words: string | null;
};

/**
 * Writes the plan as the case's adviser, through the commands that the pages use.
 * @returns the answers that the services give after that
 */
export async function loadExamplePlan(
  context: Context,
  caseId: string,
  plan: ExamplePlan,
  known: Known,
): Promise<ExampleAnswer[]> {
  const { tx, actor, clock } = context;
  const day = (days: number) => dayInNorway(new Date(clock.now().getTime() + days * 86_400_000));
  const about = ({ persons, topics }: { persons: number[]; topics: string[] }) => ({
    persons: persons.map(known.idAt),
    topics,
  });
  const serviceId = (name: string) => known.services.get(name) ?? 0;

  const goals: string[] = [];
  for (const { words, attainment, ...goal } of plan.goals) {
    const { id } = await addGoal(tx, caseId, { ...about(goal), words });
    if (attainment !== undefined) await editGoal(tx, caseId, id, { version: 1, attainment });
    goals.push(id);
  }
  const answers: ExampleAnswer[] = [];
  for (const {
    goal,
    dueInDays,
    responsible: who,
    saidYes,
    answer,
    kind,
    title,
    details,
    ...rest
  } of plan.tasks) {
    const responsible: Responsible =
      who === 'member'
        ? { kind: 'member', accountId: actor.accountId }
        : 'person' in who
          ? { kind: 'person', personId: known.idAt(who.person) }
          : { kind: 'service', serviceId: serviceId(who.service), accountId: null };
    const { id: taskId } = await addTask(context, caseId, {
      ...about(rest),
      goalId: goals[goal] ?? null,
      kind,
      title,
      details,
      dueOn: day(dueInDays),
      responsible,
      propose: true,
      saidYes: saidYes ? { name: null, words: null } : null,
    });
    if (answer !== undefined) answers.push({ taskId, ...answer });
  }
  for (const { service, reason, answerInDays, ...rest } of plan.priorities)
    await askPriority(tx, caseId, {
      ...about(rest),
      serviceId: serviceId(service),
      taskId: null,
      reason,
      answerBy: day(answerInDays),
    });
  return answers;
}
