import { randomUUID } from 'node:crypto';
import { sealerOf } from '../../src/platform/crypto/sealing.ts';
import type { TestDatabase } from './database.ts';

/** One of everything that hangs on a case. */
export type Casework = {
  stepId: string;
  coordinatorId: string;
  goalId: string;
  taskId: string;
  eventId: string;
  requestId: string;
  applicationId: string;
  budgetId: string;
  evaluationId: string;
  linkId: string;
  guestId: string;
  noteId: string;
  attachmentId: string;
  noteDraftId: string;
  quietId: string;
  handoverId: string;
  templateId: string;
  learningId: string;
};

/**
 * Puts one of everything into a case, with its file if there is none, as the owner; every text is `words`.
 * @param covered words of what is about the first of the persons and economy alone: goal, task and request
 */
export async function storeCasework(
  { owner, keys }: Pick<TestDatabase, 'owner' | 'keys'>,
  {
    caseId,
    persons,
    service,
    author,
    at,
    words,
    covered = words,
  }: {
    caseId: string;
    persons: readonly [string, ...string[]];
    /** Responsible for the task and asked to put it first. */
    service: number;
    author: string;
    at: Date;
    words: string;
    covered?: string;
  },
): Promise<Casework> {
  await owner.query(
    `insert into case_file (municipality_id, id, team_id, family_id, is_protected, stage, form, opened_at)
       select l.municipality_id, l.enquiry_id, l.team_id, l.family_id, l.is_protected, 'active', 'coordination', $2
       from family_enquiry l where l.enquiry_id = $1 on conflict do nothing`,
    [caseId, at],
  );
  const { rows } = await owner.query<{ m: number; team: number; family: string; own: number }>(
    `select c.municipality_id as m, c.team_id as team, c.family_id as family, s.id as own from case_file c
         join service s on s.municipality_id = c.municipality_id and s.team_id = c.team_id where c.id = $1`,
    [caseId],
  );
  const [place] = rows;
  if (place === undefined) throw new Error('no such case of a family');
  const id = Object.fromEntries(
    [
      ...['stepId', 'coordinatorId', 'goalId', 'taskId', 'eventId', 'requestId', 'applicationId', 'budgetId'],
      ...[
        'evaluationId',
        'linkId',
        'guestId',
        'noteId',
        'attachmentId',
        'noteDraftId',
        'quietId',
        'handoverId',
        'templateId',
        'learningId',
      ],
    ].map((name) => [name, randomUUID()]),
  ) as Casework;
  const seal = sealerOf(keys, caseId);
  const [first] = persons;
  const put = (table: string, values: Readonly<Record<string, unknown>>) =>
    owner.query(
      `insert into ${table} (municipality_id, ${Object.keys(values).join(', ')})
       values (${[place.m, ...Object.values(values)].map((_, index) => `$${String(index + 1)}`).join(', ')})`,
      [place.m, ...Object.values(values)],
    );
  const about = { case_id: caseId, persons: [first], topics: ['economy'] };
  const made = { created_by: author, created_at: at };
  await owner.query('update case_file set next_step = $2 where id = $1', [
    caseId,
    seal('case_file', caseId, 'next_step', words),
  ]);
  await put('case_step', {
    id: id.stepId,
    case_id: caseId,
    action: 'take_in',
    from_stage: 'received',
    to_stage: 'intake',
    words: seal('case_step', id.stepId, 'words', words),
    occurred_on: '2022-02-01',
    by_account: author,
    recorded_at: at,
    place: 2,
  });
  await put('case_coordinator', {
    id: id.coordinatorId,
    case_id: caseId,
    kind: 'child_coordinator',
    name: seal('case_coordinator', id.coordinatorId, 'name', words),
    since: '2022-02-01',
  });
  await put('goal', { id: id.goalId, ...about, ...made, words: seal('goal', id.goalId, 'words', covered) });
  await put('task', {
    id: id.taskId,
    ...about,
    ...made,
    goal_id: id.goalId,
    kind: 'contact',
    title: seal('task', id.taskId, 'title', covered),
    details: seal('task', id.taskId, 'details', covered),
    service_id: service,
    state: 'proposed',
    proposed_at: at,
  });
  await put('task_event', {
    id: id.eventId,
    task_id: id.taskId,
    case_id: caseId,
    to_state: 'proposed',
    service_id: service,
    by_account: author,
    at,
  });
  await put('priority_request', {
    id: id.requestId,
    ...about,
    service_id: service,
    task_id: id.taskId,
    reason: seal('priority_request', id.requestId, 'reason', covered),
    answer_by: '2022-04-01',
    sent_on: '2022-02-01',
    sent_by: author,
  });
  await put('application', {
    id: id.applicationId,
    case_id: caseId,
    kind: 'start_up_loan',
    persons,
    details: seal('application', id.applicationId, 'details', words),
    receiver: seal('application', id.applicationId, 'receiver', words),
    documents: seal(
      'application',
      id.applicationId,
      'documents',
      JSON.stringify([{ name: words, isHere: false }]),
    ),
    missing_documents: 1,
    ...made,
  });
  await put('household_budget', {
    id: id.budgetId,
    case_id: caseId,
    persons,
    wished_on: '2022-02-01',
    language: 'nb',
    content: seal(
      'household_budget',
      id.budgetId,
      'content',
      JSON.stringify({ month: '2022-02', incomes: [], expenses: [], debts: [], agreed: words }),
    ),
    saved_by: author,
    saved_at: at,
  });
  await put('case_evaluation', {
    id: id.evaluationId,
    case_id: caseId,
    source: 'family',
    person_id: first,
    helped: 'yes',
    words: seal('case_evaluation', id.evaluationId, 'words', words),
    said_on: '2022-02-02',
    by_account: author,
  });
  await put('account', {
    id: id.guestId,
    login: `lenke-${id.guestId}`,
    name: 'Gjest',
    language: 'nb',
    active_from: '2022-01-01',
  });
  await put('task_link', {
    id: id.linkId,
    case_id: caseId,
    task_id: id.taskId,
    service_id: service,
    guest_id: id.guestId,
    address: seal('task_link', id.linkId, 'address', words),
    token_hash: Buffer.from(id.linkId.replaceAll('-', '').repeat(2), 'hex'),
    created_by: author,
    created_at: at,
    expires_at: '2022-04-01',
  });
  await put('contribution', {
    id: id.noteId,
    family_id: place.family,
    service_id: place.own,
    author_id: author,
    kind: 'visit',
    persons,
    topics: ['economy', 'housing'],
    occurred_on: '2022-02-01',
    recorded_at: at,
    text: sealerOf(keys, place.family)('contribution', id.noteId, 'text', words),
    case_id: caseId,
    minutes: 30,
  });
  const sealAttachment = sealerOf(keys, id.attachmentId);
  await put('attachment', {
    id: id.attachmentId,
    contribution_id: id.noteId,
    name: sealAttachment('attachment', id.attachmentId, 'name', `${words}.txt`),
    media_type: 'text/plain',
    size: 10,
    content: sealAttachment('attachment', id.attachmentId, 'content', words),
    added_by: author,
    added_at: at,
  });
  await put('case_note_draft', {
    id: id.noteDraftId,
    account_id: author,
    case_id: caseId,
    content: seal('case_note_draft', id.noteDraftId, 'content', JSON.stringify(draftOf(words))),
    saved_at: at,
  });
  await put('loose_quiet', {
    id: id.quietId,
    case_id: caseId,
    rule: 'no_contact',
    subject_id: caseId,
    until_day: '2022-05-01',
    reason: seal('loose_quiet', id.quietId, 'reason', words),
    by_account: author,
    on_day: '2022-03-01',
  });
  // of the team, and of nobody
  await put('note_template', {
    id: id.templateId,
    team_id: place.team,
    name: `${words} ${id.templateId.slice(0, 8)}`,
    kind: 'visit',
    text: words,
    changed_by: author,
    changed_at: at,
  });
  await put('system_learning', {
    id: id.learningId,
    team_id: place.team,
    month: '2022-02-01',
    topics: [],
    text: sealerOf(keys, id.learningId)('system_learning', id.learningId, 'text', words),
  });
  await storeHandover({ owner, keys }, put, {
    id: id.handoverId,
    caseId,
    team: place.team,
    author,
    at,
    words,
  });
  return id;
}

const draftOf = (text: string) => ({
  kind: 'note',
  persons: [],
  topics: [],
  occurredOn: '',
  minutes: '',
  text,
  corrects: null,
});

async function storeHandover(
  { owner, keys }: Pick<TestDatabase, 'owner' | 'keys'>,
  put: (table: string, values: Readonly<Record<string, unknown>>) => Promise<unknown>,
  list: { id: string; caseId: string; team: number; author: string; at: Date; words: string },
): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `select a.id from account a join account me on me.municipality_id = a.municipality_id and me.id = $1
     where a.id <> me.id order by a.login limit 1`,
    [list.author],
  );
  await put('handover', {
    id: list.id,
    team_id: list.team,
    from_account: list.author,
    to_account: rows[0]?.id,
    started_by: list.author,
    started_at: list.at,
    words: sealerOf(keys, list.id)('handover', list.id, 'words', list.words),
    state: 'declined',
    answered_at: list.at,
  });
  await put('handover_case', { handover_id: list.id, case_id: list.caseId, state: 'returned' });
}
