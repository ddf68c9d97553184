import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AppError } from '../../shared/app-error.ts';
import { today } from '../../shared/clock.ts';
import { ConsentLanguage } from './consent.ts';
import { ConsentText } from './texts/consent-text.ts';
import { findTextOn, findTextVersion } from './texts/find-consent-text.ts';

const ListedText = ConsentText.pick({ language: true, version: true, checked: true, direction: true });

export const consentTextRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/consent-texts',
    summary: "The version of the consent's text to use today, in each language",
    access: 'signed_in',
    audit: 'nothing_personal',
    response: z.strictObject({ items: z.array(ListedText) }),
    handle: ({ clock }) => {
      const items = ConsentLanguage.options
        .map((language) => findTextOn(language, today(clock)))
        .filter((text) => text !== undefined)
        .map(({ language, version, checked, direction }) => ({ language, version, checked, direction }));
      return Promise.resolve({ items });
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/consent-texts/:language',
    summary: "The consent's text in a language: the version asked for, or the one to use today",
    access: 'signed_in',
    audit: 'nothing_personal',
    params: z.strictObject({ language: ConsentLanguage }),
    query: z.strictObject({ version: z.string().min(1).max(40).optional() }),
    response: ConsentText,
    handle: ({ clock, params: { language }, query: { version } }) => {
      const text =
        version === undefined ? findTextOn(language, today(clock)) : findTextVersion(language, version);
      if (text === undefined) throw new AppError('not_found');
      return Promise.resolve(text);
    },
  }),
];
