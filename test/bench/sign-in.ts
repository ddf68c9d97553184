import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

/** Asks the program as the person who signed in; an answer that is not one of success ends the bench. */
export type Ask = (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => Promise<string>;

/** One of the accounts, signed in through the demo's own route. */
export async function signIn(app: FastifyInstance, owner: pg.Client, login: string): Promise<Ask> {
  const { rows } = await owner.query<{ accountId: string }>(
    'select id as "accountId" from account where login = $1',
    [login],
  );
  const headers = { host: '127.0.0.1', 'content-type': 'application/json' };
  const session = await app.inject({
    method: 'POST',
    url: '/api/v1/demo/sessions',
    headers,
    payload: JSON.stringify(rows[0]),
  });
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
  return async (method, url, body) => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...headers, cookie },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    if (answer.statusCode >= 300)
      throw new Error(`${method} ${url} answered ${String(answer.statusCode)}: ${answer.body.slice(0, 500)}`);
    return answer.body;
  };
}
