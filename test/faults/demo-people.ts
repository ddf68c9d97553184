import type { Answer, TestActor } from '../kit/app.ts';

/** Somebody who is signed in, wherever the program runs. */
export type Person = Pick<TestActor, 'get' | 'send'>;

type DemoPeople = { items: { accountId: string; name: string }[] };

/** Signs in as one of the example people of a program that is served, by part of her name. */
export async function signInAt(address: string, name: string): Promise<Person> {
  const people = (await (await fetch(`${address}/api/v1/demo/people`)).json()) as DemoPeople;
  const accountId = people.items.find((person) => person.name.startsWith(name))?.accountId;
  const answer = await fetch(`${address}/api/v1/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId }),
  });
  if (answer.status !== 201) throw new Error(`cannot sign in as ${name}: ${await answer.text()}`);
  return personWith(address, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
}

/** The first names of all that may be signed in as. */
export async function peopleAt(address: string): Promise<string[]> {
  const people = (await (await fetch(`${address}/api/v1/demo/people`)).json()) as DemoPeople;
  return people.items.map(({ name }) => name);
}

function personWith(address: string, cookie: string): Person {
  const ask = async (
    method: string,
    url: string,
    body?: unknown,
    contentType = 'application/json',
    fileName?: string,
  ): Promise<Answer> => {
    const answer = await fetch(`${address}${url}`, {
      method,
      headers: {
        cookie,
        ...(body !== undefined && { 'content-type': contentType }),
        ...(fileName !== undefined && { 'x-file-name': encodeURIComponent(fileName) }),
      },
      ...(body !== undefined && {
        body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body),
      }),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = Buffer.from(bytes).toString('utf8');
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
    return {
      status: answer.status,
      body: isJson && text !== '' ? (JSON.parse(text) as unknown) : null,
      headers: Object.fromEntries(answer.headers),
      text,
      bytes,
    };
  };
  return { get: (url) => ask('GET', url), send: ask };
}
