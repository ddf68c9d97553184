import type { Casework } from '../kit/casework.ts';
import type { StoredFamily } from '../kit/family.ts';
import { enquiry } from '../kit/enquiry.ts';

/** The objects that a call names: one stored family's, or ids of nothing. */
export type Objects = StoredFamily & Casework & { serviceId: number; accountId: string; draftId: string };

const consent = (o: Objects) => ({
  answer: 'given',
  persons: [o.childId],
  pairs: [{ giving: o.teamService, receiving: o.serviceId }],
  topics: ['economy'],
  purpose: 'coordinate',
  how: 'written',
  language: 'nb',
  textVersion: '2026-11',
  givenBy: [{ for: o.childId, by: o.adultId, capacity: 'parental_responsibility' }],
  bothParentsAsked: false,
});

const person = { name: 'Ny Person', relation: 'other' };
const content = () => enquiry({ kind: 'case' });
const contribution = (o: Objects) => ({
  kind: 'note',
  persons: [o.childId],
  topics: ['economy'],
  occurredOn: '2022-02-20',
  text: 'Snakket sammen.',
});

const entryContent = {
  kind: 'offer',
  name: 'Nytt tilbud',
  service: 'tjeneste',
  summary: 'Et tilbud',
};

const evaluation = { source: 'family', helped: 'yes', words: 'Det ble bedre', saidOn: '2022-02-20' };

/** A valid body for each call that names an object and takes one. A new such route is added here. */
export const BODIES: Readonly<Record<string, (o: Objects) => unknown>> = {
  // questions: they name no object, and find what their words fit
  'POST /api/v1/families/search': () => ({ q: 'zq' }),
  'POST /api/v1/enquiries/find': () => ({ q: 'zq' }),
  'POST /api/v1/enquiries/search': () => ({ words: 'zq' }),
  'POST /api/v1/task-links/find': () => ({ token: 'zq' }),
  'PUT /api/v1/enquiries/{id}': () => ({ ...content(), version: 1 }),
  'POST /api/v1/enquiries/{id}/close': () => ({ version: 1, closedOn: '2022-02-20' }),
  'POST /api/v1/enquiries/{id}/reopen': () => ({ version: 1, reason: 'mer å gjøre' }),
  'PUT /api/v1/enquiries/{id}/useful': () => ({ version: 1, useful: 'yes' }),
  'PUT /api/v1/enquiries/{id}/adviser': () => ({ version: 1, adviserId: null }),
  'POST /api/v1/enquiries/{id}/become-family-case': (o) => ({ familyId: o.familyId, consent: consent(o) }),
  'POST /api/v1/cases/{id}/moves': () => ({ action: 'take_in', version: 0, occurredOn: '2022-02-20' }),
  'PUT /api/v1/cases/{id}/next-step': () => ({ version: 0, text: 'Ringe', on: null }),
  'PUT /api/v1/cases/{id}/first-contact': () => ({ version: 0, on: '2022-02-20' }),
  'POST /api/v1/cases/{id}/coordinators': () => ({ kind: 'team', since: '2022-02-20' }),
  'POST /api/v1/cases/{id}/coordinators/{coordinatorId}/end': () => ({ until: '2022-02-20' }),
  'POST /api/v1/cases/{id}/notes': contribution,
  'PUT /api/v1/cases/{id}/note-drafts/{draftId}': (o) => ({
    ...contribution(o),
    minutes: '',
    corrects: null,
  }),
  'PUT /api/v1/note-templates/{id}': () => ({ version: 1, name: 'Ny mal', kind: 'note', text: 'Til stede:' }),
  'PUT /api/v1/catalogue/entries/{id}': () => ({ version: 1, content: entryContent }),
  'POST /api/v1/catalogue/entries/{id}/confirm': () => ({ version: 1 }),
  'POST /api/v1/catalogue/entries/{id}/withdraw': () => ({ version: 1 }),
  'POST /api/v1/catalogue/entries/{id}/publish': () => ({ version: 1 }),
  'POST /api/v1/catalogue/entries/{id}/restore': () => ({ version: 1, to: 1 }),
  'PUT /api/v1/catalogue/entries/{id}/keeping': () => ({
    ownerId: null,
    address: null,
    agreedFrom: null,
    agreedTo: null,
    agreement: null,
    contactName: null,
    contactPhone: null,
  }),
  'POST /api/v1/catalogue/entries/{id}/link': () => undefined,
  'POST /api/v1/catalogue/entries/{id}/links/{linkId}/revoke': () => undefined,
  'POST /api/v1/catalogue/proposals/{id}/approve': () => ({ content: null, version: null }),
  'POST /api/v1/catalogue/proposals/{id}/decline': () => ({ answer: null }),
  'PUT /api/v1/catalogue/laws/{id}/checked': () => ({ checked: true }),
  'PUT /api/v1/saved-views/{id}': () => ({ name: 'Mine', search: '' }),
  'PUT /api/v1/drafts/{id}': () => ({ content: {} }),
  'PUT /api/v1/imports/{id}': () => ({}),
  'POST /api/v1/imports/{id}/take': () => ({ acceptValid: true }),
  'PUT /api/v1/setup/people/{id}': () => ({ name: 'Nytt Navn', activeTo: null }),
  'POST /api/v1/setup/people/{id}/roles': () => ({ role: 'analyst', from: '2022-04-01' }),
  'PUT /api/v1/setup/people/{id}/roles': () => ({ role: 'adviser', from: '2020-01-01', to: '2022-04-01' }),
  'POST /api/v1/setup/people/{id}/teams': (o) => ({ teamId: o.teamId, from: '2022-04-01' }),
  'PUT /api/v1/setup/people/{id}/teams': (o) => ({ teamId: o.teamId, from: '2020-01-01', to: '2022-04-01' }),
  'POST /api/v1/setup/people/{id}/employments': (o) => ({
    serviceId: o.serviceId,
    unit: null,
    from: '2022-04-01',
  }),
  'PUT /api/v1/setup/people/{id}/employments': (o) => ({
    serviceId: o.serviceId,
    from: '2020-01-01',
    to: '2022-04-01',
  }),
  'PUT /api/v1/setup/people/{id}/email': () => ({ email: 'noen@kommunen.example.no' }),
  'PUT /api/v1/setup/people/{id}/address': () => ({ address: { street: 'Storgata 1', postalCode: '3015' } }),
  'PUT /api/v1/setup/teams/{team}': () => ({ name: 'Et annet navn' }),
  'PATCH /api/v1/setup/services/{service}': () => ({ employer: 'En annen' }),
  'POST /api/v1/families/{id}/consents': consent,
  'POST /api/v1/consents/{id}/withdraw': () => ({ how: 'oral' }),
  'POST /api/v1/consent-statements/{id}/withdraw': () => ({ how: 'oral' }),
  'PATCH /api/v1/families/{id}': () => ({ version: 1, processingGround: null }),
  'POST /api/v1/families/{id}/addresses': () => ({ validFrom: '2022-02-01', area: 'fjell' }),
  'POST /api/v1/families/{id}/persons': () => person,
  'PATCH /api/v1/families/{id}/persons/{personId}': () => ({ version: 1, ...person }),
  'PUT /api/v1/families/{id}/persons/{personId}/protection': () => ({ protection: 'confidential' }),
  'PUT /api/v1/families/{id}/persons/{personId}/responsibility': (o) => ({ holders: [o.adultId] }),
  'POST /api/v1/families/{id}/readers': (o) => ({ accountId: o.accountId }),
  'POST /api/v1/families/{id}/merges': (o) => ({ otherId: o.otherFamilyId, persons: [] }),
  'POST /api/v1/families/{id}/merges/{mergeId}/split': () => undefined,
  'POST /api/v1/families/{id}/contributions': contribution,
  'POST /api/v1/partner/families/{id}/contributions': contribution,
  'POST /api/v1/break-glass/{id}/end': () => undefined,
  'POST /api/v1/break-glass/{id}/told': () => undefined,
  'POST /api/v1/access-review/seen/{id}/undo': () => undefined,
  'POST /api/v1/cases/{id}/goals': (o) => ({ persons: [o.childId], topics: ['economy'], words: 'Bo trygt.' }),
  'PUT /api/v1/cases/{id}/goals/{goalId}': () => ({ version: 1, attainment: 1 }),
  'PUT /api/v1/cases/{id}/goal-order': () => ({ goals: [] }),
  'POST /api/v1/cases/{id}/tasks': (o) => ({
    goalId: null,
    persons: [o.childId],
    topics: ['economy'],
    kind: 'contact',
    title: 'Ringe',
    details: null,
    dueOn: null,
    responsible: { kind: 'person', personId: o.childId },
    propose: true,
    saidYes: null,
  }),
  'PUT /api/v1/cases/{id}/tasks/{taskId}': () => ({ version: 1, title: 'Ringe igjen' }),
  'POST /api/v1/cases/{id}/tasks/{taskId}/state': () => ({ version: 1, state: 'draft' }),
  'POST /api/v1/cases/{id}/tasks/{taskId}/links': () => ({ address: 'noen@tjeneste.example.no' }),
  'POST /api/v1/cases/{id}/tasks/{taskId}/links/{linkId}/revoke': () => undefined,
  'POST /api/v1/partner/tasks/{id}/answer': () => ({ version: 1, answer: 'accepted' }),
  'POST /api/v1/cases/{id}/priority-requests': (o) => ({
    serviceId: o.serviceId,
    taskId: null,
    persons: [o.childId],
    topics: ['economy'],
    reason: 'Det haster.',
    answerBy: '2022-03-10',
  }),
  'POST /api/v1/cases/{id}/priority-requests/{requestId}/answer': () => ({ version: 1, answer: 'granted' }),
  'POST /api/v1/cases/{id}/priority-requests/{requestId}/escalate': () => ({
    version: 1,
    words: 'Til lederen.',
  }),
  'POST /api/v1/cases/{id}/priority-requests/{requestId}/withdraw': () => ({ version: 1 }),
  'POST /api/v1/partner/priority-requests/{id}/answer': () => ({ version: 1, answer: 'granted' }),
  'POST /api/v1/catalogue/gaps/{id}/handled': () => undefined,
  'POST /api/v1/handovers/{id}/accept': () => undefined,
  'POST /api/v1/handovers/{id}/decline': () => ({ words: 'Jeg har ikke tid.' }),
  'POST /api/v1/handovers/{id}/withdraw': () => undefined,
  'POST /api/v1/cases/{id}/loose-threads/quiet': (o) => ({
    rule: 'no_adviser',
    subjectId: o.enquiryId,
    until: '2022-03-20',
    reason: 'Venter på svar.',
  }),
  'POST /api/v1/cases/{id}/applications': (o) => ({ kind: 'social_assistance', persons: [o.childId] }),
  'PUT /api/v1/cases/{id}/applications/{applicationId}': (o) => ({
    kind: 'social_assistance',
    persons: [o.childId],
    version: 1,
  }),
  'POST /api/v1/cases/{id}/close': () => ({ version: 0, occurredOn: '2022-02-20', outcome: 'goals_reached' }),
  'POST /api/v1/cases/{id}/close-by-force': () => ({
    version: 0,
    occurredOn: '2022-02-20',
    outcome: 'moved_away',
    words: 'Flyttet',
  }),
  'POST /api/v1/cases/{id}/evaluations': () => evaluation,
  'PUT /api/v1/cases/{id}/evaluations/{evaluationId}': () => ({ ...evaluation, version: 1 }),
  'PUT /api/v1/cases/{id}/budget': (o) => ({
    version: 0,
    familyWishes: true,
    wishedBy: [o.childId],
    language: 'nb',
    content: { month: '2022-02', incomes: [], expenses: [], debts: [] },
  }),
  'POST /api/v1/cases/{id}/notes/{noteId}/attachments': () => Buffer.from('%PDF-1.7\n%%EOF\n', 'latin1'),
  'POST /api/v1/attachments/{id}/removal': () => ({ reason: 'wrong_file' }),
  'POST /api/v1/families/{id}/disclosures': (o) => ({
    kind: 'duty_to_notify',
    ground: 'child_welfare_notice',
    receiver: 'Politiet',
    persons: [o.childId],
    topics: ['economy'],
    what: 'Noe',
    why: 'Derfor',
    decidedBy: o.accountId,
    decidedAt: '2022-02-20T10:00:00Z',
    sharedAt: '2022-02-20T11:00:00Z',
    familyTold: true,
    toldOn: '2022-02-20',
  }),
};

/** Parameters that are called as what they name. */
const NAMED = [
  'coordinatorId',
  'goalId',
  'taskId',
  'requestId',
  'applicationId',
  'evaluationId',
  'linkId',
  'quietId',
  'noteId',
  'enquiryId',
  'mergeId',
  'accountId',
] as const;
/** What `{id}` is, by how the address begins. */
const ID_AFTER: readonly (readonly [string, keyof Objects])[] = [
  ['families', 'familyId'],
  ['partner/families', 'familyId'],
  ['partner/tasks', 'taskId'],
  ['partner/priority-requests', 'requestId'],
  ['enquiries', 'enquiryId'],
  ['cases', 'enquiryId'],
  ['consents', 'consentId'],
  ['consent-statements', 'statementId'],
  ['setup/people', 'accountId'],
  ['teams', 'teamId'],
  ['attachments', 'attachmentId'],
  ['note-templates', 'templateId'],
  ['learnings', 'learningId'],
  ['handovers', 'handoverId'],
  // the catalogue is open; none of these ids is in it
  ['catalogue/entries', 'draftId'],
  ['catalogue/gaps', 'draftId'],
  ['catalogue/laws', 'draftId'],
  ['directory', 'draftId'],
  ['catalogue/proposals', 'draftId'],
  // nobody else's are stored here: each is the person's own, or gone after an hour
  ...['drafts', 'saved-views', 'imports', 'sessions', 'absences', 'break-glass', 'access-review'].map(
    (first) => [first, 'draftId'] as const,
  ),
];

/** What a parameter of an address names; undefined for what names no object of anyone's. */
export function parameter(path: string, name: string, o: Objects): string | undefined {
  const named = NAMED.find((known) => known === name);
  if (named !== undefined) return o[named];
  if (name === 'draftId') return o.noteDraftId;
  if (name === 'personId') return o.childId;
  if (name === 'validFrom') return o.addressFrom;
  if (name === 'serviceId' || name === 'service') return String(o.serviceId);
  if (name === 'team') return String(o.teamId);
  if (name !== 'id') return undefined;
  if (path.includes('/become-family-case')) return o.anonymousEnquiryId;
  const [, kind] = ID_AFTER.find(([first]) => path.startsWith(`/api/v1/${first}/`)) ?? [];
  if (kind === undefined)
    throw new Error(`the matrix does not know what {${name}} of ${path} is: add it here`);
  return String(o[kind]);
}

/** What follows an address. */
export const QUERIES: Readonly<Record<string, string>> = {
  'DELETE /api/v1/cases/{id}/goals/{goalId}': '?version=1',
};

/** What the rest of an address may hold. */
export const OTHER_PARAMETERS: Readonly<Record<string, string>> = {
  year: '2021',
  list: 'topic',
  code: 'economy',
  merge: '1',
  kind: 'case',
  language: 'nb',
  // what is published of the catalogue is everybody's
  entryId: 'skole',
};
