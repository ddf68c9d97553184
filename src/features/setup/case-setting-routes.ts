import { defineRoute, type Route } from '../../platform/http/route.ts';
import { findCaseSettings } from './case-setting-queries.ts';
import { CaseSettings } from './case-setting.ts';
import { changeCaseSettings } from './change-case-settings.ts';

const STEWARD = ['steward'] as const;
const PATH = '/api/v1/setup/case-settings';

export const caseSettingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: PATH,
    summary: 'What the municipality has decided about cases',
    access: STEWARD,
    audit: 'nothing_personal',
    response: CaseSettings,
    handle: ({ tx }) => findCaseSettings(tx),
  }),
  defineRoute({
    method: 'PUT',
    path: PATH,
    summary: 'Decides how long a case is kept after its closing',
    access: STEWARD,
    audit: { event: 'setup.case_settings_changed', subjects: () => [] },
    body: CaseSettings,
    response: 'nothing',
    handle: async ({ body, ...context }) => {
      await changeCaseSettings(context, body);
      return undefined;
    },
  }),
];
