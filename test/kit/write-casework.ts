import { randomUUID } from 'node:crypto';
import type { TestActor } from './app.ts';

type Writer = Pick<TestActor, 'get' | 'send'>;

/** Sends and takes nothing but a yes for an answer. */
async function ask<T>(
  person: Writer,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  fileName?: string,
): Promise<T> {
  const type = fileName === undefined ? undefined : 'application/octet-stream';
  const answer = await person.send(method, `/api/v1/${path}`, body, type, fileName);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${answer.text}`);
  return answer.body as T;
}

/**
 * Writes in every field of a case that takes words, through the routes: the case of somebody's enquiry, linked to
 * the family and with nothing done in it yet.
 * @param word what is written in a field of this name
 */
export async function writeCasework(
  { adviser, partner, colleague }: { adviser: Writer; partner: Writer; colleague: Writer },
  {
    caseId,
    teamId,
    person,
    service,
    colleagueId,
    adviserId,
    day,
    word,
    address = 'noen@tjeneste.example.no',
  }: {
    caseId: string;
    teamId: number;
    person: string;
    /** Of the partner, which consent lets know of the person and of economy. */
    service: number;
    adviserId: string;
    colleagueId: string;
    /** ISO: today, and no day before the enquiry. */
    day: string;
    word: (field: string) => string;
    /** At work, of somebody at the service: mail goes to it. */
    address?: string;
  },
): Promise<void> {
  const url = `cases/${caseId}`;
  const about = { persons: [person], topics: ['economy'] };
  const enquiry = await adviser.get(`/api/v1/enquiries/${caseId}`);
  await ask(adviser, 'PUT', `enquiries/${caseId}/adviser`, {
    version: (enquiry.body as { version: number }).version,
    adviserId,
  });
  let version = 0;
  const move = async (body: object) => {
    const reply = await ask<{ case: { version: number } }>(adviser, 'POST', `${url}/moves`, {
      version,
      occurredOn: day,
      ...body,
    });
    version = reply.case.version;
  };
  await move({ action: 'take_in', words: word('why it was taken in') });
  await ask(adviser, 'PUT', `${url}/next-step`, { version, text: word('next step'), on: day });
  await ask(adviser, 'POST', `${url}/coordinators`, {
    kind: 'child_coordinator',
    name: word('coordinator'),
    since: day,
  });
  await ask(adviser, 'POST', `${url}/goals`, { ...about, words: word('goal') });
  await writePlan({ adviser, partner }, { url, about, service, day, word, address });
  await ask(adviser, 'POST', `${url}/applications`, {
    kind: 'start_up_loan',
    persons: [person],
    details: word('what is applied for'),
    receiver: word('receiver of an application'),
    documents: [{ name: word('document'), isHere: false }],
    sentOn: day,
    answeredOn: day,
    decision: 'declined',
    decisionWords: word('decision'),
    appealBy: day,
    appealByReason: word('why another deadline'),
  });
  await ask(adviser, 'PUT', `${url}/budget`, {
    version: 0,
    familyWishes: true,
    wishedBy: [person],
    language: 'nb',
    content: { month: day.slice(0, 7), incomes: [], expenses: [], debts: [], agreed: word('agreed') },
  });
  const note = await ask<{ id: string }>(adviser, 'POST', `${url}/notes`, {
    ...about,
    kind: 'visit',
    occurredOn: day,
    minutes: 40,
    text: word('note of the visit'),
  });
  await ask(
    adviser,
    'POST',
    `${url}/notes/${note.id}/attachments`,
    Buffer.from(`%PDF-1.7\n${word('attachment')}\n%%EOF\n`, 'latin1'),
    `${word('name of an attachment')}.pdf`,
  );
  await ask(adviser, 'PUT', `${url}/note-drafts/${randomUUID()}`, {
    kind: 'call',
    ...about,
    occurredOn: day,
    minutes: '',
    text: word('draft of a note'),
    corrects: null,
  });
  await ask(adviser, 'POST', `${url}/evaluations`, {
    source: 'family',
    helped: 'yes',
    words: word('what the family says'),
    saidOn: day,
  });
  const threads = await adviser.get(`/api/v1/${url}/loose-threads`);
  const [thread] = (threads.body as { items: { rule: string; subjectId: string }[] }).items;
  await ask(adviser, 'POST', `${url}/loose-threads/quiet`, {
    rule: thread?.rule,
    subjectId: thread?.subjectId,
    until: dayAfter(day),
    reason: word('why it may wait'),
  });
  const list = await ask<{ id: string }>(adviser, 'POST', 'handovers', {
    teamId,
    fromAccountId: adviserId,
    toAccountId: colleagueId,
    cases: [caseId],
    words: word('handing over'),
  });
  await ask(colleague, 'POST', `handovers/${list.id}/decline`, { words: word('declining the list') });
}

async function writePlan(
  { adviser, partner }: { adviser: Writer; partner: Writer },
  {
    url,
    about,
    service,
    day,
    word,
    address,
  }: {
    url: string;
    about: object;
    service: number;
    day: string;
    word: (field: string) => string;
    address: string;
  },
): Promise<void> {
  const task = async (title: string): Promise<string> => {
    const { id } = await ask<{ id: string }>(adviser, 'POST', `${url}/tasks`, {
      ...about,
      goalId: null,
      kind: 'contact',
      title: word(title),
      details: word(`details of the ${title}`),
      dueOn: day,
      responsible: { kind: 'service', serviceId: service, accountId: null },
      propose: true,
      saidYes: null,
    });
    return id;
  };
  const [declined, accepted] = [await task('task'), await task('task by telephone')];
  await ask(adviser, 'POST', `${url}/tasks/${declined}/links`, {
    address,
    isWorkAddress: true,
  });
  await ask(partner, 'POST', `partner/tasks/${declined}/answer`, {
    version: 1,
    answer: 'declined',
    words: word('why it was declined'),
  });
  await ask(adviser, 'POST', `${url}/tasks/${accepted}/state`, {
    version: 1,
    state: 'accepted',
    name: word('who said yes'),
    words: word('what was said'),
  });
  await ask(partner, 'POST', `partner/tasks/${accepted}/answer`, {
    version: 2,
    answer: 'done',
    words: word('what was done'),
  });
  const request = async (reason: string): Promise<string> => {
    const { id } = await ask<{ id: string }>(adviser, 'POST', `${url}/priority-requests`, {
      serviceId: service,
      taskId: null,
      ...about,
      reason: word(reason),
      answerBy: dayAfter(day),
    });
    return id;
  };
  const [answered, escalated] = [await request('reason'), await request('another reason')];
  await ask(partner, 'POST', `partner/priority-requests/${answered}/answer`, {
    version: 1,
    answer: 'declined',
    words: word('answer to a request'),
  });
  await ask(adviser, 'POST', `${url}/priority-requests/${escalated}/escalate`, {
    version: 1,
    words: word('whom it was taken to'),
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
