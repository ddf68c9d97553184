import { defineRoute, type Route } from '../../platform/http/route.ts';
import { CaseHead } from '../cases/case-file.ts';
import { enterPastCase } from './enter-past-case.ts';
import { PastCase } from './past-case.ts';

export const pastCaseRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/past-cases',
    summary: 'Enters a case that began before the system, with the days of its own',
    access: ['adviser', 'team_lead'],
    audit: {
      event: 'case.entered',
      subjects: ({ id, family, persons }) => [
        id,
        ...(family === null ? [] : [family.id]),
        ...persons.map((person) => person.id),
      ],
    },
    body: PastCase,
    response: CaseHead,
    status: 201,
    handle: ({ body, ...context }) => enterPastCase(context, body),
  }),
];
