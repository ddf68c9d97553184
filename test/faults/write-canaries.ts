import { randomUUID } from 'node:crypto';
import type { Consent } from '../../src/features/consents/consent.ts';
import type { Enquiry } from '../../src/features/enquiries/enquiry.ts';
import type { Family } from '../../src/features/families/family.ts';
import type { Service } from '../../src/features/people/municipal-service.ts';
import { enquiry } from '../kit/enquiry.ts';
import { writeCasework } from '../kit/write-casework.ts';
import { dayOf } from '../proof/day-of.ts';
import type { Canary } from './canary.ts';
import type { Person } from './demo-people.ts';

/** Who writes: two advisers of the team, and a partner. */
export type Writers = { ingrid: Person; yusuf: Person; partner: Person; partnerService: string };

/** What was written of one family, everywhere that something can be written of one. */
export type WrittenFamily = {
  familyId: string;
  reference: string;
  otherId: string;
  /** Grown up, and the one with the protected identity. */
  personId: string;
  enquiryId: string;
  consentId: string;
};

const DAY_MS = 86_400_000;

/** Sends and takes nothing but a yes for an answer. */
async function ask<T>(
  person: Person,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
): Promise<T> {
  const url = `/api/v1/${path}`;
  const answer = method === 'GET' ? await person.get(url) : await person.send(method, url, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${answer.text}`);
  return answer.body as T;
}

/** The canary's words through every form: in the end the family is merged, protected and opened in an emergency. */
export async function writeCanaries(writers: Writers, canary: Canary): Promise<WrittenFamily> {
  const { ingrid } = writers;
  const { word } = canary;
  const made = await writeEnquiry(ingrid, canary);
  const family = await ask<Family>(ingrid, 'POST', 'families', {
    name: word('family'),
    persons: [
      { ...personOf(canary, 'parent'), relation: 'parent' },
      { name: word('child'), relation: 'child' },
    ],
    address: { validFrom: '2020-01-01', street: word('street'), postalCode: '3001' },
    enquiryId: made.id,
  });
  const path = `families/${family.id}`;
  const [parent, child] = family.persons;
  if (parent === undefined || child === undefined) throw new Error('two persons were sent');
  await ask(ingrid, 'PATCH', path, { version: 1, name: word('family by another name') });
  await ask(ingrid, 'POST', `${path}/addresses`, { validFrom: '2021-01-01', street: word('newer street') });
  await ask(ingrid, 'PATCH', `${path}/persons/${child.id}`, {
    version: 1,
    name: word('child by another name'),
    relation: 'child',
  });
  await ask(ingrid, 'PUT', `${path}/persons/${child.id}/responsibility`, { holders: [parent.id] });
  const consentId = await writeConsent(writers, canary, family);
  const about = { persons: [parent.id], topics: ['economy'], occurredOn: dayOf(Date.now()) };
  await ask(ingrid, 'POST', `${path}/contributions`, { ...about, text: word('contribution') });
  await ask(writers.partner, 'POST', `partner/${path}/contributions`, {
    ...about,
    text: word('contribution of a partner'),
  });
  await writeDisclosure(ingrid, canary, family, parent.id);
  await writeCase(writers, canary, family, made.id);
  const other = await mergeAnother(ingrid, canary, family.id);
  await ask(ingrid, 'POST', `consents/${consentId}/withdraw`, { note: word('of the withdrawal') });
  await ask(ingrid, 'PUT', `${path}/persons/${parent.id}/protection`, { protection: 'confidential' });
  await ask(writers.yusuf, 'POST', 'break-glass', {
    reference: family.reference,
    reason: word('reason of the emergency'),
  });
  return {
    familyId: family.id,
    reference: family.reference,
    otherId: other,
    personId: parent.id,
    enquiryId: made.id,
    consentId,
  };
}

function personOf({ word, stem, birthNumber, phone, born }: Canary, name: string) {
  return { name: word(name), birthDate: born, birthNumber, phone, email: `${stem}@example.no` };
}

async function writeEnquiry(ingrid: Person, { word }: Canary): Promise<Enquiry> {
  const first = enquiry({
    receivedOn: dayOf(Date.now() - 9 * DAY_MS),
    note: word('note'),
    advice: [{ advice: 'apply', service: 'nav', text: word('advice') }],
  });
  const made = await ask<Enquiry>(ingrid, 'POST', 'enquiries', first);
  const path = `enquiries/${made.id}`;
  await ask(ingrid, 'PUT', path, { ...first, version: 1, note: word('another note') });
  await ask(ingrid, 'POST', `${path}/close`, { version: 2, closedOn: dayOf(Date.now() - 2 * DAY_MS) });
  await ask(ingrid, 'POST', `${path}/reopen`, { version: 3, reason: word('reason') });
  // A change that was begun and left.
  await ask(ingrid, 'PUT', `drafts/${randomUUID()}`, {
    teamId: made.teamId,
    enquiryId: made.id,
    baseVersion: 4,
    content: { note: word('draft') },
  });
  return made;
}

async function writeConsent(
  { ingrid, partnerService }: Writers,
  { word }: Canary,
  { id, teamId, persons }: Family,
): Promise<string> {
  const { items: services } = await ask<{ items: Service[] }>(ingrid, 'GET', 'services');
  const parent = persons[0]?.id ?? '';
  const team = services.find((service) => service.teamId === teamId)?.id;
  const partner = services.find(({ name }) => name === partnerService)?.id;
  const { items } = await ask<{ items: Consent[] }>(ingrid, 'POST', `families/${id}/consents`, {
    answer: 'given',
    persons: [parent],
    pairs: [
      { giving: team, receiving: partner },
      { giving: partner, receiving: team },
    ],
    topics: ['economy'],
    purpose: 'coordinate',
    how: 'written',
    language: 'nb',
    interpreter: word('interpreter'),
    textVersion: '2026-11',
    givenBy: [{ for: parent, by: parent, capacity: 'self' }],
    note: word('of the sitting'),
  });
  return items[0]?.id ?? '';
}

async function writeCase(
  { ingrid, yusuf, partner, partnerService }: Writers,
  { word }: Canary,
  { teamId, persons }: Family,
  caseId: string,
): Promise<void> {
  const { items: services } = await ask<{ items: Service[] }>(ingrid, 'GET', 'services');
  const { items: members } = await ask<{ items: { accountId: string; name: string }[] }>(
    ingrid,
    'GET',
    `teams/${String(teamId)}/members`,
  );
  const accountOf = (name: string) => members.find((member) => member.name.startsWith(name))?.accountId ?? '';
  await writeCasework(
    { adviser: ingrid, partner, colleague: yusuf },
    {
      caseId,
      teamId,
      person: persons[0]?.id ?? '',
      service: services.find(({ name }) => name === partnerService)?.id ?? 0,
      adviserId: accountOf('Ingrid'),
      colleagueId: accountOf('Yusuf'),
      day: dayOf(Date.now()),
      word,
    },
  );
}

async function writeDisclosure(
  ingrid: Person,
  { word }: Canary,
  { id, teamId }: Family,
  person: string,
): Promise<void> {
  const { items } = await ask<{ items: { accountId: string }[] }>(
    ingrid,
    'GET',
    `teams/${String(teamId)}/members`,
  );
  const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  await ask(ingrid, 'POST', `families/${id}/disclosures`, {
    persons: [person],
    topics: ['economy'],
    kind: 'duty_to_notify',
    ground: 'notify_child_welfare',
    receiver: word('receiver'),
    what: word('what'),
    why: word('why'),
    decidedBy: items[0]?.accountId,
    decidedAt: at(3),
    sharedAt: at(2),
    familyTold: false,
    notToldBecause: word('why not'),
  });
}

async function mergeAnother(ingrid: Person, { word }: Canary, keptId: string): Promise<string> {
  const other = await ask<Family>(ingrid, 'POST', 'families', {
    name: word('the same family'),
    persons: [
      { name: word('aunt'), relation: 'other', email: `${word('aunt').replaceAll(' ', '.')}@example.no` },
    ],
  });
  await ask(ingrid, 'POST', `families/${other.id}/contributions`, {
    persons: [other.persons[0]?.id],
    topics: ['housing'],
    occurredOn: dayOf(Date.now()),
    text: word('contribution before the merge'),
  });
  await ask(ingrid, 'POST', `families/${keptId}/merges`, { otherId: other.id });
  return other.id;
}
