import { defineRoute, type Route } from '../../platform/http/route.ts';
import { findMailChoice, updateMailChoice } from './digest-queries.ts';
import { ChooseDigest, OwnMail } from './digest-settings.ts';

const OWN_MAIL = '/api/v1/own-mail';

/** One's own e-mail, for oneself alone; so none of it is a reading of anybody. */
export const digestRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: OWN_MAIL,
    summary: 'Where one is written to oneself, and whether one wants a daily e-mail',
    access: 'signed_in',
    audit: 'nothing_personal',
    response: OwnMail,
    handle: async ({ tx, mail }) => ({ ...(await findMailChoice(tx)), way: mail.way }),
  }),
  defineRoute({
    method: 'PUT',
    path: OWN_MAIL,
    summary: 'Turns the daily e-mail on or off',
    access: 'signed_in',
    audit: 'nothing_personal',
    body: ChooseDigest,
    response: 'nothing',
    handle: async ({ tx, body }) => {
      await updateMailChoice(tx, body.wantsDigest);
      return undefined;
    },
  }),
];
