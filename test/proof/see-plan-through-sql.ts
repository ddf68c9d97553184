import { sql } from 'kysely';
import type { Tx } from '../../src/platform/db/transaction.ts';
import type { PlanView } from './plan-model.ts';
import type { Place } from './place.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import type { Seen } from './seen.ts';
import type { World } from './world.ts';

/** The model's answer of cases and plans in the words of the tables, and of what may be done. */
export function expectedPlanRows(world: World, place: Place, view: PlanView): Seen {
  const uuids = (kind: Parameters<Place['uuid']>[0], ids: readonly number[]) =>
    ids.map((id) => place.uuid(kind, id));
  return {
    case_file: uuids('enquiry', view.files),
    case_step: uuids('step', view.files),
    case_coordinator: uuids('coordinator', view.linked),
    goal: uuids('goal', view.goals),
    task: uuids('task', view.tasks),
    task_event: uuids('event', view.told),
    priority_request: uuids('request', view.requests),
    task_link: uuids('link', view.links),
    'persons by link': uuids('person', view.guestsPersons),
    'answering tasks': uuids('task', view.answerable.tasks),
    'answering requests': uuids('request', view.answerable.requests),
    'changing tasks': uuids('task', view.told),
    'changing requests': uuids(
      'request',
      world.requests.filter(({ family }) => view.planned.includes(family)).map(({ id }) => id),
    ),
    'planning in cases': uuids('enquiry', view.planned),
    'opening cases': uuids('enquiry', view.files),
  };
}

/** What every table of cases shows the actor, and what it lets her do, of which nothing is left behind. */
export async function seePlanThroughSql(tx: Tx, world: World, place: Place): Promise<Seen> {
  const { rows } = await sql<Seen>`select
    (select coalesce(json_agg(id), '[]') from case_file) as case_file,
    (select coalesce(json_agg(id), '[]') from case_step) as case_step,
    (select coalesce(json_agg(id), '[]') from case_coordinator) as case_coordinator,
    (select coalesce(json_agg(id), '[]') from goal) as goal,
    (select coalesce(json_agg(id), '[]') from task) as task,
    (select coalesce(json_agg(id), '[]') from task_event) as task_event,
    (select coalesce(json_agg(id), '[]') from priority_request) as priority_request,
    (select coalesce(json_agg(id), '[]') from task_link) as task_link,
    (select coalesce(json_agg(id), '[]') from access.linked_persons()) as "persons by link"`.execute(tx);
  const requests = world.requests.map(({ id }) => place.uuid('request', id));
  const tasks = world.tasks.map(({ id }) => place.uuid('task', id));
  const linked = world.files.filter(
    ({ family }) => world.families.find(({ id }) => id === family)?.hasEnquiry,
  );
  return {
    ...rows[0],
    'answering tasks': await tried(
      tx,
      tasks,
      (id) => sql`select access.answer_task(${id}, 1, 'accepted', null, null) is not null as done`,
    ),
    'answering requests': await tried(
      tx,
      requests,
      (id) => sql`select access.answer_priority(${id}, 1, 'granted', null) as done`,
    ),
    'changing tasks': await tried(
      tx,
      tasks,
      (id) => sql`with changed as (update task set due_on = access.today() where id = ${id} returning 1)
        select exists (select from changed) as done`,
    ),
    'changing requests': await tried(
      tx,
      requests,
      (
        id,
      ) => sql`with changed as (update priority_request set escalated_on = access.today() where id = ${id} returning 1)
        select exists (select from changed) as done`,
    ),
    'planning in cases': await tried(
      tx,
      linked.map(({ id }) => place.uuid('enquiry', id)),
      (id, index) => sql`with written as (insert into goal
          (municipality_id, id, case_id, persons, topics, words, created_by, created_at)
        values (${municipalityOf(world, place, linked[index]?.family)}, gen_random_uuid(), ${id},
          ${[place.uuid('person', world.persons.find(({ family }) => family === linked[index]?.family)?.id ?? 0)]}::uuid[],
          '{economy}', ${sql.raw(SOMETHING_SEALED)}, access.actor(), access.now()) returning 1)
        select exists (select from written) as done`,
    ),
    'opening cases': await tried(
      tx,
      world.files.map(({ id }) => place.uuid('enquiry', id)),
      (id) => sql`select access.open_case(${id}) as done`,
    ),
  };
}

/** Those of the ids for which something may be done. */
async function tried(
  tx: Tx,
  ids: readonly string[],
  attempt: (id: string, index: number) => ReturnType<typeof sql>,
): Promise<string[]> {
  const done: string[] = [];
  await sql`savepoint attempt`.execute(tx);
  for (const [index, id] of ids.entries())
    try {
      const { rows } = await attempt(id, index).execute(tx);
      if ((rows[0] as { done: boolean }).done) done.push(id);
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error;
    } finally {
      await sql`rollback to savepoint attempt`.execute(tx);
    }
  return done;
}

function municipalityOf(world: World, place: Place, family: number | undefined): number {
  return place.municipality(world.families.find(({ id }) => id === family)?.municipality ?? 0);
}
