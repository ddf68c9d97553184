import type { FastifyInstance } from 'fastify';
import { SESSION_COOKIE } from '../../src/platform/http/session-cookie.ts';
import { catalogueQuestions, editorQuestions, openCatalogueQuestions } from './catalogue-questions.ts';
import { isActive, rolesOf } from './model.ts';
import { casePlanQuestions, partnerPlanQuestions } from './plan-questions.ts';
import { partnerQuestions } from './partner-questions.ts';
import type { Known, Question } from './question.ts';
import { teamQuestions } from './team-questions.ts';

/** The program in process, at a time of its own. */
export type ProofApp = { app: FastifyInstance; setNow(at: number): void };

/** The id of nothing. */
export const NOWHERE = '00000000-0000-4000-8000-000000000000';

/**
 * Every request that shows families, with what the model says of each. Of those that all are refused alike,
 * whoever the family is, one stands for the rest, another one each turn.
 */
export function questionsOf(known: Known, turn: number): Question[] {
  const roles = rolesOf(known.world, known.probe);
  // a guest has a cookie of her own, which opens no route but hers
  const refused = isActive(known.world, known.probe) && !roles.includes('guest') ? 403 : 401;
  const asked = (questions: Question[], isAllowed: boolean): Question[] => {
    const one = questions[turn % questions.length];
    if (isAllowed || one === undefined) return questions;
    return [{ ...one, expected: refused }];
  };
  return [
    ...asked(
      [...teamQuestions(known), ...casePlanQuestions(known)],
      roles.includes('adviser') || roles.includes('team_lead'),
    ),
    ...asked([...partnerQuestions(known), ...partnerPlanQuestions(known)], roles.includes('partner')),
    ...asked(catalogueQuestions(known, turn), refused === 403),
    ...asked(
      editorQuestions(known, turn),
      roles.some((role) => ['adviser', 'team_lead', 'steward'].includes(role)),
    ),
    ...openCatalogueQuestions(known),
  ];
}

/** Asks one of them; what differs from the model, in words. */
export async function askRoute({ app }: ProofApp, token: string, question: Question): Promise<string[]> {
  const answer = await sendRequest(app, token, question);
  const name = `${question.method} ${question.url}`;
  if (typeof question.expected === 'number') {
    if (answer.statusCode !== question.expected)
      return [`${name}: ${String(answer.statusCode)} ${answer.body}`];
    if (question.expected !== 404) return [];
    const missing = await sendRequest(app, token, { ...question, url: missingUrl(question.url) });
    return withoutRequest(missing) === withoutRequest(answer)
      ? []
      : [`${name}: hidden is not answered as missing`];
  }
  if (answer.statusCode !== 200) return [`${name}: ${String(answer.statusCode)} ${answer.body}`];
  const shown = question.shown(answer.json());
  const expected = question.expected;
  return [
    ...shown.filter((id) => !expected.includes(id)).map((id) => `${name}: shows ${id}`),
    ...expected.filter((id) => !shown.includes(id)).map((id) => `${name}: hides ${id}`),
    ...(new Set(shown).size < shown.length ? [`${name}: shows something twice`] : []),
  ];
}

type Answer = Awaited<ReturnType<typeof sendRequest>>;

export function sendRequest(
  app: FastifyInstance,
  token: string,
  { method, url, body }: Pick<Question, 'method' | 'url' | 'body'>,
) {
  return app.inject({
    method,
    url,
    headers: {
      host: '127.0.0.1',
      cookie: `${SESSION_COOKIE}=${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
}

/** The same question of a family, an enquiry or an entry that there never was. */
function missingUrl(url: string): string {
  return url
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/u, NOWHERE)
    .replace(/\/entry-\d+/u, '/entry-nowhere');
}

/** Everything of an answer but what is of the request alone. */
export function withoutRequest({ statusCode, headers, body }: Answer): string {
  const { 'x-request-id': _id, date: _date, ...others } = headers;
  return JSON.stringify([statusCode, others, body.replace(/"requestId":"[^"]*"/u, '')]);
}
