import { createHash } from 'node:crypto';
import { municipalityOf, recorderOf } from './family-rows.ts';
import type { Rows } from './people-rows.ts';
import type { Kind, Place } from './place.ts';
import type { Task, World } from './world.ts';

const RECORDED = '2022-03-01T12:00:00Z';
/** Within a month of every day that is asked about: what ended longer ago is in no list of what is to be done. */
const DAY = '2022-03-15';

/** Cases with their plans; whose each row is, the database fills in. */
export function caseRows(world: World, place: Place): Rows {
  const own = (kind: Kind, { id, family }: { id: number; family: number }) => ({
    municipality_id: municipalityOf(world, place, family),
    id: place.uuid(kind, id),
    case_id: place.uuid('enquiry', family),
  });
  const about = ({ persons, topics }: { persons: number[]; topics: string[] }) => ({
    persons: persons.map((id) => place.uuid('person', id)),
    topics,
  });
  const isLinked = ({ family }: { family: number }) => familyOf(world, family).hasEnquiry;
  const recorder = ({ family }: { family: number }) => recorderOf(world, place, family);
  return {
    case_file: world.files.map((file) => ({
      municipality_id: municipalityOf(world, place, file.family),
      id: place.uuid('enquiry', file.id),
      team_id: place.team(familyOf(world, file.family).team),
      family_id: isLinked(file) ? place.uuid('family', file.family) : null,
      is_protected: isLinked(file) && isProtected(world, file.family),
      stage: isLinked(file) ? 'active' : 'received',
      next_step: 'What is next',
      version: 1,
    })),
    case_step: world.files.map((file) => ({
      ...own('step', file),
      action: 'take_in',
      from_stage: 'received',
      to_stage: 'intake',
      words: 'Why',
      occurred_on: DAY,
      by_account: recorder(file),
      recorded_at: RECORDED,
      place: 1,
    })),
    case_coordinator: world.files.filter(isLinked).map((file) => ({
      ...own('coordinator', file),
      kind: 'child_coordinator',
      name: 'Somebody',
      since: DAY,
    })),
    goal: world.goals.map((goal) => ({
      ...own('goal', goal),
      ...about(goal),
      words: 'A goal',
      position: 0,
      state: 'open',
      version: 1,
      created_by: recorder(goal),
      created_at: RECORDED,
    })),
    task: world.tasks.map((task) => ({
      ...own('task', task),
      ...about(task),
      kind: 'contact',
      title: 'A task',
      ...doerOf(place, task),
      state: task.state,
      proposed_at: task.wasProposed ? RECORDED : null,
      ended_on: ['done', 'dropped'].includes(task.state) ? DAY : null,
      version: 1,
      created_by: recorder(task),
      created_at: RECORDED,
    })),
    task_event: world.tasks.map((task) => ({
      ...own('event', task),
      task_id: place.uuid('task', task.id),
      to_state: task.state,
      by_account: recorder(task),
      at: RECORDED,
    })),
    task_link: world.links.map((link) => ({
      ...own('link', link),
      task_id: place.uuid('task', link.task),
      service_id: place.service(link.service),
      guest_id: place.uuid('account', link.guest),
      address: 'somebody@example.no',
      token_hash: `\\x${createHash('sha256').update(place.uuid('link', link.id)).digest('hex')}`,
      created_by: recorder(link),
      created_at: RECORDED,
      expires_at: new Date(link.expiresAt),
      revoked_at: link.isRevoked ? RECORDED : null,
      revoked_by: link.isRevoked ? recorder(link) : null,
    })),
    priority_request: world.requests.map((request) => ({
      ...own('request', request),
      ...about(request),
      service_id: place.service(request.service),
      reason: 'A reason',
      answer_by: '2022-04-01',
      sent_on: DAY,
      sent_by: recorder(request),
      answer: request.isAnswered ? 'granted' : null,
      answered_on: request.isAnswered ? DAY : null,
      withdrawn_on: request.isWithdrawn ? DAY : null,
      version: 1,
    })),
  };
}

function doerOf(place: Place, { service, account, person }: Task) {
  return {
    service_id: service === null ? null : place.service(service),
    account_id: account === null ? null : place.uuid('account', account),
    person_id: person === null ? null : place.uuid('person', person),
  };
}

function familyOf(world: World, family: number): World['families'][number] {
  const found = world.families.find(({ id }) => id === family);
  if (found === undefined) throw new Error('a case of a family that is not there');
  return found;
}

function isProtected({ persons }: World, family: number): boolean {
  return persons.some((person) => person.family === family && person.protection !== 'none');
}
