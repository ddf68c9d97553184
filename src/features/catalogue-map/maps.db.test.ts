import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { EntryContent } from '../catalogue/entry.ts';
import { Laws } from './law.ts';
import { MapAreas, Matrix, PlaceEntries } from './matrix.ts';
import { Network } from './network.ts';

const entries = {
  skole: { kind: 'service', name: 'Skole', sector: 'municipal', aliases: ['Skolene'] },
  ppt: { kind: 'service', name: 'PPT', service: 'ppt', sector: 'municipal' },
  leksehjelp: { level: 'universal', phases: ['prevent'], partners: ['PPT', '=1+1'], lifeAreas: ['learning'] },
  farlig: {
    name: '<img src=x onerror=alert(1)>',
    service: 'ppt',
    level: 'indicated',
    phases: ['detect'],
    partners: ['Skolene'],
  },
} as const;
const MAPS = ['matrix', 'network', 'laws'] as const;

describe.runIf(hasTestServer())('the maps of the catalogue', () => {
  let app: TestApp;
  const get = (path: string) => app.anyone.get(`/api/v1/catalogue/${path}`);

  beforeAll(async () => {
    app = await openTestApp();
    for (const [id, content] of Object.entries(entries))
      await app.owner.query(
        `insert into catalogue_entry (municipality_id, id, content, changed_at, changed_how)
         select id, $1, $2, '2022-02-01', 'example' from municipality where code = '3301'`,
        [
          id,
          EntryContent.parse({
            kind: 'measure',
            name: id,
            service: 'skole',
            summary: `Om ${id}.`,
            ...content,
          }),
        ],
      );
    await app.owner.query(
      `insert into law_reference (municipality_id, id, service, perspective, level, refs, meaning_nb, edition)
       select id, 'vern', 'skole', 'prevention', 'universal', array['barnevernloven § 1-1'], 'Barnets beste.', 2022
       from municipality where code = '3301'
       union all select id, 'miljo', 'ppt', 'participation', null, array['barnehageloven § 1'], 'Alle med.', 2022
       from municipality where code = '3301'`,
    );
    // the day on which the act of 2021 had taken the place of that of 1992
    app.clock.set(new Date('2023-03-01T10:00:00Z'));
  });
  afterAll(() => app.close());

  test('are open to anybody, the same for all, and say what stands there', async () => {
    const answer = await get('matrix');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('public') as string,
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { rows, total } = Matrix.parse(answer.body);
    expect(rows.map(({ service, count }) => [service.name, count])).toEqual([
      ['PPT', 1],
      ['Skole', 1],
    ]);
    expect(total.count).toBe(2);
    const place = PlaceEntries.parse((await get('matrix/entries?service=skole&phase=prevent')).body);
    expect(place.items.map(({ id }) => id)).toEqual(['leksehjelp']);
    const { links } = Network.parse((await get('network')).body);
    expect(links[0]).toMatchObject({ weight: 2, isMutual: true });
    expect(MapAreas.parse((await get('areas')).body).items.map(({ code }) => code)).not.toContain('unknown');
  });

  test('are narrowed to a need, and of a part of town that there is', async () => {
    const [area] = MapAreas.parse((await get('areas')).body).items;
    const { rows } = Matrix.parse(
      (await get(`matrix?lifeArea=learning&area=${area?.code ?? ''}&status=in_use`)).body,
    );
    expect(rows.map(({ service }) => service.id)).toEqual(['skole']);
    expect(Matrix.parse((await get('matrix?lifeArea=&area=&status=')).body).rows).toHaveLength(2);
  });

  test.each(
    MAPS.flatMap((map) => [
      [`${map}?lifeArea=gold`, 400],
      [`${map}?area=atlantis`, 400],
      [`${map}?status=in_use,gone`, 400],
      [`${map}?municipality=9999`, 404],
      [`${map}?municipality=x`, 400],
      [`${map}?lang=xx`, 400],
      [`${map}?what=1`, 400],
      [`${map}?area=${'a'.repeat(300)}`, 400],
      [`${map}/file?format=doc`, 400],
      [`${map}/file`, 400],
    ]),
  )('%s answers %i with a text', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ message: expect.stringMatching(/\S/u) as string });
  });

  test.each([
    'network?service=leksehjelp',
    'laws?service=nobody',
    'matrix/entries?level=high',
    'laws?perspective=x',
  ])('%s names something that is not there', async (path) => expect((await get(path)).status).toBe(400));

  test.each(MAPS)('%s comes as a spreadsheet that runs nothing', async (map) => {
    const csv = await get(`${map}/file?format=csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).not.toMatch(/(^|;|\n)"?[=+@]/u);
    const xlsx = await get(`${map}/file?format=xlsx&lang=nn`);
    expect([xlsx.status, xlsx.bytes.subarray(0, 2).toString()]).toEqual([200, Buffer.from('PK').toString()]);
  });

  test('the drawing is a picture in which nothing runs', async () => {
    const { status, text, headers } = await get('network.svg?theme=dark&lang=nn');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(text).toContain('<title id="network-picture-title">Teikning av samarbeidet</title>');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect((await get('network.svg?most=100000')).status).toBe(400);
  });

  test('show at once what has changed in the catalogue', async () => {
    const count = async () => Matrix.parse((await get('matrix')).body).total.count;
    const before = await count();
    await app.owner.query("update catalogue_entry set state = 'withdrawn' where id = 'farlig'");
    expect(await count()).toBe(before - 1);
    await app.owner.query("update catalogue_entry set state = 'published' where id = 'farlig'");
    expect(await count()).toBe(before);
  });

  test('a law that is replaced is marked until the steward has read it, and nobody else says so', async () => {
    const laws = async (query = '') => Laws.parse((await get(`laws${query}`)).body);
    expect((await laws()).toCheck).toBe(1);
    expect((await laws('?toCheck=true')).items.map(({ id }) => id)).toEqual(['vern']);
    expect((await laws('?service=ppt')).items.map(({ id }) => id)).toEqual(['miljo']);
    const path = '/api/v1/catalogue/laws/vern/checked';
    const adviser = await app.signIn('ingrid');
    expect((await app.anyone.send('PUT', path, { checked: true })).status).toBe(401);
    expect((await adviser.send('PUT', path, { checked: true })).status).toBe(403);
    const steward = await app.signIn('tarjei');
    expect((await steward.send('PUT', path, { checked: true })).body).toMatchObject({
      toCheck: false,
      checkedOn: '2023-03-01',
    });
    expect((await laws()).toCheck).toBe(0);
    expect((await steward.send('PUT', path, { checked: false })).body).toMatchObject({ toCheck: true });
    expect((await steward.send('PUT', path.replace('vern', 'ukjent'), { checked: true })).status).toBe(404);
    expect((await steward.send('PUT', path, { checked: 'ja' })).status).toBe(400);
  });

  test('the public pages show them in both written forms, and hostile names as text', async () => {
    for (const [page, heading] of [
      ['/katalog/oversikt', 'Hvem gjør hva, på hvilket nivå'],
      ['/nn/katalog/oversikt?livsomrade=learning', 'Kven gjer kva, på kva nivå'],
      ['/katalog/samarbeid?tjeneste=ppt&alle=1', 'Hvem samarbeider med hvem'],
      ['/nn/katalog/lover?sjekk=1', 'Lover etter teneste og perspektiv'],
      ['/katalog/lover?perspektiv=tull&bydel=x&tjeneste=%3Cscript%3E', 'Lover etter tjeneste'],
    ] as const) {
      const { status, text, headers } = await app.anyone.get(page);
      expect([page, status]).toEqual([page, 200]);
      expect(text).toContain(heading);
      expect(text).not.toContain('<img src=x');
      expect(text).not.toMatch(/<script>/u);
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect((await app.anyone.get('/katalog/samarbeid')).text).toContain('class="network-picture"');
    expect((await app.anyone.get('/nn/katalog/lover')).text).toContain('Av 2022, sjekk');
  });
});
