import { dayOf } from '../proof/day-of.ts';
import type { Answer } from '../kit/app.ts';
import type { Canary } from './canary.ts';
import type { Person } from './demo-people.ts';
import type { WrittenFamily } from './write-canaries.ts';

/** Asks for the family in every way that there is; hidden or not there is an answer too. */
export async function readEverything(
  person: Person,
  family: WrittenFamily,
  canary: Canary,
): Promise<Answer[]> {
  const path = `/api/v1/families/${family.familyId}`;
  const enquiry = `/api/v1/enquiries/${family.enquiryId}`;
  const work = `/api/v1/cases/${family.enquiryId}`;
  const filter = { from: dayOf(Date.now() - 20 * 86_400_000) };
  const answers: Answer[] = [];
  for (const url of [
    path,
    `${path}/consents`,
    `${path}/contributions`,
    `${path}/disclosures`,
    `${path}/persons/${family.personId}/access-log`,
    `/api/v1/consents/${family.consentId}/shared`,
    `/api/v1/partner/families/${family.familyId}`,
    `/api/v1/partner/families/${family.familyId}/contributions`,
    '/api/v1/partner/families',
    '/api/v1/partner/contributions',
    '/api/v1/partner/notices',
    '/api/v1/families',
    '/api/v1/consents/ending',
    '/api/v1/overview',
    '/api/v1/drafts',
    '/api/v1/break-glass',
    '/api/v1/access-review?seen=all',
    enquiry,
    `${enquiry}/changes`,
    `${enquiry}/family`,
    '/api/v1/enquiries',
    work,
    ...[
      'plan',
      'steps',
      'coordinators',
      'timeline',
      'note-drafts',
      'applications',
      'budget',
      'closing',
      'priority-requests',
      'loose-threads',
    ].map((part) => `${work}/${part}`),
    '/api/v1/cases',
    '/api/v1/my-day',
    '/api/v1/loose-threads',
    '/api/v1/handovers',
    `/api/v1/partner/families/${family.familyId}/plan`,
    '/api/v1/partner/tasks',
    '/api/v1/partner/priority-requests',
  ])
    answers.push(await person.get(url));
  for (const [url, body] of [
    ['/api/v1/families/search', { q: canary.stem.slice(0, 8) }],
    ['/api/v1/families/find', { birthNumber: canary.birthNumber }],
    ['/api/v1/enquiries/search', { words: canary.stem }],
    ['/api/v1/enquiries/find', { q: canary.stem }],
    ['/api/v1/enquiries/export', { format: 'csv', withNote: true, filter }],
    ['/api/v1/enquiries/export', { format: 'xlsx', withNote: true, filter }],
  ] as const)
    answers.push(await person.send('POST', url, body));
  return answers;
}
