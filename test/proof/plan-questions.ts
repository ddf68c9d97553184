import { planViewOf } from './plan-model.ts';
import { API, asks, asksItems, ofFamily, type Known, type Question } from './question.ts';

type Rows = readonly { id: string }[];

/** What a team member may ask of the routes about the case of a family's enquiry, linked to the family or not. */
export function casePlanQuestions(known: Known): Question[] {
  const { world, place, probe, view, family } = known;
  const plan = planViewOf(world, probe);
  const url = `${API}/cases/${place.uuid('enquiry', family)}`;
  const isLinked = world.families.some(({ id, hasEnquiry }) => id === family && hasEnquiry);
  const isMine = plan.readable.includes(family);
  const ifMine = (ids: readonly string[]) => (isMine ? ids : 404);
  const ifLinked = <T>(rows: readonly T[]) => (isLinked ? rows : []);
  const shown = (rows: readonly { id: number }[], ids: readonly number[]) =>
    rows.filter(({ id }) => ids.includes(id)) as { id: number; family: number }[];
  const tasks = ofFamily(place, 'task', shown(world.tasks, plan.tasks), family);
  const requests = ofFamily(place, 'request', shown(world.requests, plan.requests), family);
  return [
    asks(
      url,
      ifMine([
        place.uuid('enquiry', family),
        ...ifLinked([place.uuid('family', family), ...ofFamily(place, 'person', world.persons, family)]),
      ]),
      (body: { id: string; family: { id: string } | null; persons: Rows }) => [
        body,
        ...(body.family === null ? [] : [body.family]),
        ...body.persons,
      ],
    ),
    asks(
      `${url}/plan`,
      ifMine([...ofFamily(place, 'goal', shown(world.goals, plan.goals), family), ...tasks]),
      (body: { goals: Rows; tasks: Rows }) => [...body.goals, ...body.tasks],
    ),
    asksItems(`${url}/priority-requests`, ifMine(requests)),
    asks(
      `${url}/timeline?limit=100`,
      ifMine([
        ...ifLinked(
          ofFamily(
            place,
            'contribution',
            world.contributions.filter(({ id }) => view.contributions.includes(id)),
            family,
          ),
        ),
        ...ofFamily(place, 'step', shown(world.files, plan.files), family),
      ]),
      (body: { items: { id: string; type: string }[] }) =>
        body.items.filter(({ type }) => type === 'note' || type === 'step'),
    ),
    ...links(known, url),
    asksItems(
      `${API}/cases`,
      plan.readable.map((id) => place.uuid('enquiry', id)),
    ),
  ];
}

function links({ world, place, probe, family }: Known, url: string): Question[] {
  const plan = planViewOf(world, probe);
  const [task] = world.tasks.filter((row) => row.family === family);
  if (task === undefined) return [];
  const sent = world.links.filter((link) => link.task === task.id && plan.links.includes(link.id));
  return [
    asksItems(
      `${url}/tasks/${place.uuid('task', task.id)}/links`,
      plan.told.includes(task.id) ? sent.map(({ id }) => place.uuid('link', id)) : 404,
    ),
  ];
}

/** What a partner may ask of plans: her services' own, and the part of a family's that they may know. */
export function partnerPlanQuestions({ world, place, probe, view, family }: Known): Question[] {
  const { asPartner } = planViewOf(world, probe);
  const mine = world.tasks.filter(({ id }) => asPartner.ownTasks.includes(id));
  return [
    asksItems(
      `${API}/partner/tasks`,
      mine.map(({ id }) => place.uuid('task', id)),
    ),
    asksItems(
      `${API}/partner/priority-requests`,
      asPartner.requests.map((id) => place.uuid('request', id)),
    ),
    asks(
      `${API}/partner/families/${place.uuid('family', family)}/plan`,
      view.families.includes(family)
        ? [
            ...ofFamily(
              place,
              'goal',
              world.goals.filter(({ id }) => asPartner.goals.includes(id)),
              family,
            ),
            ...ofFamily(
              place,
              'task',
              world.tasks.filter(({ id }) => asPartner.tasks.includes(id)),
              family,
            ),
          ]
        : 404,
      (body: { goals: Rows; tasks: Rows }) => [...body.goals, ...body.tasks],
    ),
  ];
}
