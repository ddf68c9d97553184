import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, TEST_NOW, type Answer, type TestActor, type TestApp } from '../../../test/kit/app.ts';
import { hasTestServer } from '../../../test/kit/database.ts';
import { textRows, workbookParts, zip } from '../../../test/kit/workbook.ts';
import { prepareImport } from './import/prepare-import.ts';
import { ImportPreview, ImportResult } from './import-preview.ts';

const EXAMPLE = readFileSync(new URL('../../../example/henvendelser-2018-2021.csv', import.meta.url));
const FILE = 'application/octet-stream';
const HEADER = ['Nr', 'Dato', 'Type', 'Kontakt', 'Notat'];

const csv = (...rows: string[]) => Buffer.from([HEADER.join(';'), ...rows].join('\n'));
const sheet = (...rows: string[][]) =>
  zip(workbookParts({ Forside: textRows([['Levekår']]), Register: textRows([HEADER, ...rows]) }));

describe.runIf(hasTestServer())('imports', { timeout: 60_000 }, () => {
  let app: TestApp;
  let ingrid: TestActor;
  beforeAll(async () => {
    app = await openTestApp();
    ingrid = await app.signIn('ingrid');
  });
  afterAll(() => app.close());
  afterEach(async () => {
    app.clock.set(TEST_NOW);
    await app.owner.query('truncate enquiry cascade');
  });

  const sendFile = async (bytes: Uint8Array, query = '', actor = ingrid): Promise<ImportPreview> => {
    const answer = await actor.send('POST', `/api/v1/imports${query}`, bytes, FILE);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([201, expect.anything()]);
    return ImportPreview.parse(answer.body);
  };
  const take = (id: string, acceptValid = false): Promise<Answer> =>
    ingrid.send('POST', `/api/v1/imports/${id}/take`, { acceptValid });
  const countAll = async (table = 'enquiry') => {
    const { rows } = await app.owner.query<{ n: number }>(`select count(*) as n from ${table}`);
    return rows[0]?.n;
  };

  test('the example is shown, taken, and adds nothing the second time', async () => {
    const preview = await sendFile(EXAMPLE);
    expect(preview).toMatchObject({
      format: 'csv',
      refusal: null,
      counts: { fresh: 611, alreadyThere: 0, rejected: 0 },
      rejects: [],
      unknownSpellings: [],
    });
    expect(preview.byYear.filter(({ year }) => year === 2021)).toEqual([
      { year: 2021, kind: 'case', count: 155 },
      { year: 2021, kind: 'general_advice', count: 36 },
    ]);
    expect(await countAll()).toBe(0);

    const result = await take(preview.id);
    expect(ImportResult.parse(result.body)).toMatchObject({ taken: 611, rejected: 0 });
    expect(await countAll()).toBe(611);
    expect((await ingrid.get(`/api/v1/imports/${preview.id}`)).body).toMatchObject({
      state: 'taken',
      done: 611,
      total: 611,
    });
    expect((await take(preview.id)).status).toBe(409);
    expect((await sendFile(EXAMPLE)).counts).toEqual({ fresh: 0, alreadyThere: 611, rejected: 0 });
    const { rows } = await app.owner.query<{ event: string }>(
      `select distinct event from access_log where event like '%import%' order by 1`,
    );
    expect(rows.map(({ event }) => event)).toEqual(['enquiries.imported', 'import.previewed']);
  });

  test('a sheet is found by its headers or chosen, and an unknown spelling is explained once', async () => {
    const bytes = sheet(
      ['1', '1.2.2021', 'Enkeltsak', 'NAV Dramen', ''],
      ['2', '2.2.2021', 'Enkeltsak', 'Krisesentret', ''],
    );
    const preview = await sendFile(bytes);
    expect(preview).toMatchObject({ sheet: 'Register', sheets: ['Forside', 'Register'] });
    expect(preview.counts).toEqual({ fresh: 0, alreadyThere: 0, rejected: 2 });
    expect(preview.unknownSpellings[0]?.suggestions[0]).toBe('nav');

    const url = `/api/v1/imports/${preview.id}`;
    const wrongSheet = await ingrid.send('PUT', url, { sheet: 'Forside' });
    expect(wrongSheet.body).toMatchObject({
      refusal: { code: 'header_missing' },
      sheets: ['Forside', 'Register'],
    });
    const noCode = { list: 'contact', spelling: 'NAV Dramen', code: 'nowhere' };
    expect((await ingrid.send('PUT', url, { mapping: [noCode] })).status).toBe(422);

    const before = await countAll('spelling');
    const mapping = [
      { list: 'contact', spelling: 'NAV Dramen', code: 'nav' },
      { list: 'contact', spelling: 'Krisesentret', code: 'other' },
    ];
    const explained = await ingrid.send('PUT', url, { sheet: 'Register', mapping });
    expect(explained.body).toMatchObject({ counts: { fresh: 2, rejected: 0 }, unknownSpellings: [] });
    expect(await countAll('spelling')).toBe(before);
    expect((await take(preview.id)).body).toMatchObject({ taken: 2 });
    expect((await sendFile(bytes)).counts).toEqual({ fresh: 0, alreadyThere: 2, rejected: 0 });
  });

  test('rejects stop all or stand aside, and come back as a sheet to mend with every text as it was', async () => {
    const notes = ['=1+1', '+4', '-3', '@x', "'=2", '_x0041_', 'linje\nto', 'æøå "hermetegn"; &<>'];
    const rows = notes.map((note, index) => [String(index + 1), '31.02.2021', 'Enkeltsak', 'NAV', note]);
    const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
    const preview = await sendFile(csv(...quoted, '99;1.2.2021;Enkeltsak;NAV;'));
    expect(preview.counts).toEqual({ fresh: 1, alreadyThere: 0, rejected: notes.length });
    expect(preview.rejects[0]).toMatchObject({ line: 2, reasons: [expect.stringContaining('31.02.2021')] });

    expect((await take(preview.id)).body).toMatchObject({ taken: 0, rejected: notes.length });
    expect(await countAll()).toBe(0);
    expect((await take(preview.id, true)).body).toMatchObject({ taken: 1, rejected: notes.length });
    expect(await countAll()).toBe(1);

    for (const format of ['xlsx', 'csv']) {
      const file = await ingrid.get(`/api/v1/imports/${preview.id}/rejects?format=${format}`);
      expect(file.status).toBe(200);
      const again = await prepareImport({ bytes: file.bytes, codes: [], spellings: [], today: '2022-03-01' });
      if ('fileRefusal' in again) throw new Error(again.fileRefusal);
      expect([format, again.rejects.map(({ cells }) => cells[4])]).toEqual([
        format,
        // An apostrophe that guards a formula is taken off when the file is first read.
        notes.map((note) => (note === "'=2" ? '=2' : note)),
      ]);
    }
  });

  test('cancelled on the way, nothing of it stays', async () => {
    const many = Array.from({ length: 6000 }, (_, index) => `${String(index + 1)};1.2.2021;Enkeltsak;NAV;`);
    const preview = await sendFile(csv(...many));
    const taking = take(preview.id);
    await expect
      .poll(async () => (await ingrid.get(`/api/v1/imports/${preview.id}`)).body, { timeout: 20_000 })
      .toMatchObject({ state: 'taking', total: 6000 });
    expect((await ingrid.send('DELETE', `/api/v1/imports/${preview.id}`)).status).toBe(204);
    const answer = await taking;
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ refusals: [{ code: 'import_cancelled' }] });
    expect(await countAll()).toBe(0);
    expect((await ingrid.get(`/api/v1/imports/${preview.id}`)).status).toBe(404);
  });

  test("another person's file is as missing, and one's own is gone after half an hour", async () => {
    const { id } = await sendFile(csv('1;1.2.2021;Enkeltsak;NAV;'));
    const other = await app.signIn('jonas');
    for (const answer of [
      await other.get(`/api/v1/imports/${id}`),
      await other.get(`/api/v1/imports/${id}/rejects`),
      await other.send('PUT', `/api/v1/imports/${id}`, {}),
      await other.send('POST', `/api/v1/imports/${id}/take`, { acceptValid: true }),
      await other.send('DELETE', `/api/v1/imports/${id}`),
    ])
      expect(answer.status).toBe(404);
    app.clock.set(new Date(TEST_NOW.getTime() + 29 * 60_000));
    expect((await ingrid.get(`/api/v1/imports/${id}`)).status).toBe(200);
    app.clock.set(new Date(TEST_NOW.getTime() + 30 * 60_000));
    expect((await ingrid.get(`/api/v1/imports/${id}`)).status).toBe(404);
  });

  test('a number that another enquiry has is rejected beside it', async () => {
    await take((await sendFile(csv('1;1.2.2021;Enkeltsak;NAV;'))).id);
    const preview = await sendFile(csv('1;3.2.2021;Enkeltsak;NAV;'));
    expect(preview).toMatchObject({ counts: { fresh: 0, rejected: 1 } });
  });

  test.each([
    ['a PDF by any name', Buffer.from('%PDF-1.7 ...'), 'not_text'],
    ['nothing', Buffer.alloc(0), 'file_empty'],
    [
      'a workbook with macros',
      zip({ ...workbookParts({ A: '' }), 'xl/vbaProject.bin': { text: '' } }),
      'xlsx_macros',
    ],
  ])('%s is refused in words', async (_name, bytes, code) => {
    const { refusal, id } = await sendFile(bytes);
    expect(refusal).toEqual({ code, text: expect.stringMatching(/\w{4,}.*\./u) as string });
    expect((await take(id)).status).toBe(409);
  });

  test('what is no file, too large, or from nobody, is refused before it is read', async () => {
    const url = '/api/v1/imports';
    expect((await ingrid.send('POST', url, {})).status).toBe(415);
    expect((await app.anyone.send('POST', url, EXAMPLE, FILE)).status).toBe(401);
    expect((await (await app.signIn('tarjei')).send('POST', url, EXAMPLE, FILE)).status).toBe(403);
    expect((await ingrid.send('POST', url, Buffer.alloc(50 * 1024 * 1024 + 1), FILE)).status).toBe(413);
    expect((await ingrid.send('POST', '/api/v1/enquiries', EXAMPLE, FILE)).status).toBe(415);
    expect((await ingrid.send('POST', `${url}?teamId=99999`, EXAMPLE, FILE)).status).toBe(404);
  });
});
