import { defineRoute, type Route } from '../../platform/http/route.ts';
import { changeConsentSettings } from './change-consent-settings.ts';
import { findConsentSettings } from './consent-setting-queries.ts';
import { ConsentSettings } from './consent-setting.ts';

const STEWARD = ['steward'] as const;

export const consentSettingRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/consent-settings',
    summary: 'What the municipality has decided about consents, for who records them',
    access: ['adviser', 'team_lead'],
    audit: 'nothing_personal',
    response: ConsentSettings,
    handle: ({ tx }) => findConsentSettings(tx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/setup/consent-settings',
    summary: 'What the municipality has decided about consents',
    access: STEWARD,
    audit: 'nothing_personal',
    response: ConsentSettings,
    handle: ({ tx }) => findConsentSettings(tx),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/setup/consent-settings',
    summary: 'Decides from which age the young person consents, and what is proposed',
    access: STEWARD,
    audit: { event: 'setup.consent_settings_changed', subjects: () => [] },
    body: ConsentSettings,
    response: 'nothing',
    handle: async ({ body, ...context }) => {
      await changeConsentSettings(context, body);
      return undefined;
    },
  }),
];
