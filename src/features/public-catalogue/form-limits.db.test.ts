import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { EntryContent } from '../catalogue/entry.ts';

const FORM = 'application/x-www-form-urlencoded';

describe.runIf(hasTestServer())('what one address sends', { timeout: 60_000 }, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
    const content = {
      kind: 'service',
      sector: 'municipal',
      service: 'skole',
      name: 'Skolen',
      summary: 'Lærer.',
    };
    await app.owner.query(
      `insert into catalogue_entry (municipality_id, id, content, changed_at, changed_how)
       select id, 'skole', $1, '2022-01-01', 'written' from municipality where code = '3301'`,
      [
        JSON.stringify(
          EntryContent.parse({
            ...content,
            phone: '32 00 00 00',
            lifeAreas: ['coordination'],
            audiences: ['parents'],
          }),
        ),
      ],
    );
  });
  afterAll(() => app.close());

  const post = (
    url: string,
    fields: Record<string, string>,
    { from = '192.0.2.1', ...headers }: Record<string, string> = {},
  ) =>
    app.app.inject({
      ...{ method: 'POST', url, remoteAddress: from, payload: new URLSearchParams(fields).toString() },
      headers: { host: '127.0.0.1', 'content-type': FORM, ...headers },
    });
  const sendMany = async (times: number, send: (one: number) => ReturnType<typeof post>) => {
    const statuses: number[] = [];
    for (let one = 0; one < times; one += 1) statuses.push((await send(one)).statusCode);
    return statuses;
  };

  test('is ten proposals a day, in both languages and for all entries together; others may send', async () => {
    const from = { from: '192.0.2.10' };
    const paths = [
      '/katalog/nytt',
      '/nn/katalog/nytt',
      '/katalog/skole/endring',
      '/nn/katalog/skole/endring',
    ];
    const send = (one: number) => post(paths[one % 4] ?? '', { ord: `Forslag ${String(one)}` }, from);
    expect(await sendMany(3, () => post('/katalog/nytt', {}, from))).toEqual([422, 422, 422]);
    expect(await sendMany(10, send)).toEqual(Array(10).fill(200));
    const full = await post('/katalog/nytt', { ord: 'Enda <et>', epost: 'k@eksempel.no' }, from);
    expect(full.statusCode).toBe(429);
    for (const text of ['Prøv igjen i morgen', 'Enda &lt;et&gt;', 'k@eksempel.no', 'tel:32000000'])
      expect(full.body).toContain(text);
    expect((await post('/katalog/nytt', { ord: 'Fra en annen' }, { from: '192.0.2.11' })).statusCode).toBe(
      200,
    );
    const { rows } = await app.owner.query('select from catalogue_proposal');
    expect(rows).toHaveLength(11);
  });

  test('is counted by the part of an IPv6 address that a household has, and whatever a caller says of itself', async () => {
    const send = (one: number) =>
      post(
        '/katalog/nytt',
        { ord: 'Forslag' },
        { from: `2001:db8:1:1::${String(one + 1)}`, 'x-forwarded-for': `192.0.2.${String(one)}` },
      );
    expect(await sendMany(11, send)).toEqual([...Array<number>(10).fill(200), 429]);
  });

  test('is thirty gaps a day, and ten links for organisations', async () => {
    const gap = (one: number) =>
      post(`${one % 2 === 0 ? '' : '/nn'}/katalog/mangler`, { tema: 'leisure' }, { from: '192.0.2.20' });
    expect(await sendMany(32, gap)).toEqual([...Array<number>(30).fill(200), 429, 429]);
    const link = () => post('/katalog/skole/lenke', {}, { from: '192.0.2.21' });
    expect(await sendMany(11, link)).toEqual([...Array<number>(10).fill(200), 429]);
    expect((await link()).body).toContain('Prøv igjen i morgen');
  });

  test('is a hundred proposals where somebody is signed in, by account', async () => {
    const proposal = { entryId: null, baseVersion: null, content: null, words: 'Noe', replyTo: null };
    const amina = await app.signIn('amina');
    const send = async () => (await amina.send('POST', '/api/v1/catalogue/proposals', proposal)).status;
    for (let sent = 0; sent < 100; sent += 1) expect(await send()).toBe(201);
    expect(await send()).toBe(429);
    const leila = await app.signIn('leila');
    expect((await leila.send('POST', '/api/v1/catalogue/proposals', proposal)).status).toBe(201);
  });

  test('too fast is shown again, to be sent when a minute has gone', async () => {
    const typed = { ord: 'Langt og <viktig>', tema: 'leisure', bydel: 'fjell' };
    const send = () => post('/katalog/mangler', { ...typed, ord: `${typed.ord} ${'x'.repeat(600)}` });
    expect((await sendMany(20, send)).every((status) => status === 422)).toBe(true);
    const { statusCode, body, headers } = await post('/katalog/mangler', typed);
    expect([statusCode, headers['referrer-policy']]).toEqual([429, 'same-origin']);
    expect(body).toContain('Vent et minutt');
    expect(body).toMatch(/<textarea[^>]*name="ord"[^>]*>Langt og &lt;viktig&gt;<\/textarea>/u);
    expect(body).toContain('<input type="hidden" name="bydel" value="fjell"/>');
  });

  test.each([
    ['from another site', { origin: 'https://evil.example' }, 'ord=x', 403, 'fylt ut på denne siden'],
    ['too large', {}, `ord=${'a'.repeat(100_000)}`, 413, 'Teksten er for lang'],
    ['of another kind', { 'content-type': 'text/plain' }, 'ord=x', 415, 'Skjemaet kunne ikke leses'],
    ['with signs that cannot be kept', {}, 'ord=%00x', 400, 'vanlige bokstaver'],
  ])(
    '%s is told what is wrong with the form, and where to begin anew',
    async (_what, headers, payload, status, text) => {
      const { statusCode, body } = await app.app.inject({
        ...{ method: 'POST', url: '/katalog/skole/endring', remoteAddress: '192.0.2.30', payload },
        headers: { host: '127.0.0.1', 'content-type': FORM, ...headers },
      });
      expect([statusCode, body.includes(text), body.includes('href=""')]).toEqual([status, true, true]);
      expect(body).not.toContain('Adressen er ikke gyldig');
    },
  );
});
