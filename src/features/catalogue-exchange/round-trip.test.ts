import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arbitraryContent } from '../../../test/kit/arbitrary-entry.ts';
import { EntryContent } from '../catalogue/entry.ts';
import { readExampleCatalogue } from '../catalogue/example-catalogue.ts';
import { toService, toServiceItem, type HsdsEntry } from './hsds/hsds-service.ts';
import { isFileProblem } from './import/file-row.ts';
import { judgeEntries } from './import/judge-entries.ts';
import { readImportFile } from './import/read-import-file.ts';
import { writeEntryCsv, writeEntryWorkbook } from './write-entry-sheet.ts';

const ORIGIN = { code: '3301', name: 'Drammen', areas: new Map([['stromso', 'Strømsø']]) };
const STANDARD = new URL('../../../../shared/standards/hsds-3.0/', import.meta.url);
const hasStandard = existsSync(STANDARD);
if (!hasStandard) process.stderr.write('HSDS schemas are not here: services are not held against them\n');

const asEntry = (id: string, content: EntryContent): HsdsEntry => ({
  ...content,
  id,
  confirmedOn: '2026-01-31',
  changedOn: '2026-02-01',
});
const hsds = (entries: readonly HsdsEntry[]) =>
  entries.map((entry) => toService(entry, entries.find(({ id }) => id === entry.service) ?? entry, ORIGIN));
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

async function contentsOf(bytes: Uint8Array): Promise<[unknown, EntryContent][]> {
  const file = await readImportFile(bytes);
  if (isFileProblem(file)) throw new Error(file.fileProblem);
  return file.entries.map(({ given: { id, ...given }, problems }) => {
    expect(problems).toEqual([]);
    return [id, EntryContent.parse(given)];
  });
}

function validator(file: string) {
  const schema = JSON.parse(readFileSync(new URL(file, STANDARD), 'utf8')) as object;
  // Words of the tabular half of the standard are no JSON Schema.
  const ajv = new Ajv({ strict: false, allErrors: false });
  formats.default(ajv);
  return ajv.compile(schema);
}

describe('what goes out comes back the same', () => {
  const many = fc.array(arbitraryContent, { minLength: 1, maxLength: 4 });
  const entriesOf = (contents: readonly EntryContent[]) =>
    contents.map((content, index) => asEntry(`e-${String(index)}`, content));

  test('as HSDS', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(many, async (contents) => {
        const back = await contentsOf(bytesOf(hsds(entriesOf(contents))));
        expect(back).toEqual(contents.map((content, index) => [`e-${String(index)}`, content]));
      }),
      { numRuns: 150 },
    );
  });

  test('as CSV', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(many, async (contents) => {
        const back = await contentsOf(Buffer.from([...writeEntryCsv(entriesOf(contents))].join('')));
        expect(back).toEqual(contents.map((content, index) => [`e-${String(index)}`, content]));
      }),
      { numRuns: 150 },
    );
  });

  test('as a workbook', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(many, async (contents) => {
        const back = await contentsOf(await writeEntryWorkbook(entriesOf(contents), 'Tiltak'));
        expect(back).toEqual(contents.map((content, index) => [`e-${String(index)}`, content]));
      }),
      { numRuns: 40 },
    );
  });

  test('the whole example, in each format, and it changes nothing', { timeout: 60_000 }, async () => {
    const { entries } = await readExampleCatalogue();
    const all = entries.map(({ id, content }) => asEntry(id, content));
    const standing = entries.map(({ id, content }) => ({ id, content, state: 'published' as const }));
    const areas = new Set(entries.flatMap(({ content }) => content.areas));
    const files = [
      bytesOf(hsds(all)),
      Buffer.from([...writeEntryCsv(all)].join('')),
      await writeEntryWorkbook(all, 'Tiltak'),
    ];
    for (const bytes of files) {
      const file = await readImportFile(bytes);
      if (isFileProblem(file)) throw new Error(file.fileProblem);
      const { taken, rejected } = await judgeEntries(file.entries, standing, areas);
      expect(rejected).toEqual([]);
      expect(taken.filter(({ kind }) => kind !== 'same')).toEqual([]);
      expect(taken.map(({ id, content }) => ({ id, content }))).toEqual(entries);
    }
  });
});

describe.runIf(hasStandard)('what goes out is HSDS 3.0', () => {
  test('every entry of the example, whole and as lists show it', { timeout: 120_000 }, async () => {
    const { entries } = await readExampleCatalogue();
    const all = entries.map(({ id, content }) => asEntry(id, content));
    const [isService, isItem] = [validator('service.json'), validator('service_list.json')];
    for (const service of hsds(all))
      expect([service.name, isService(service), isService.errors]).toEqual([service.name, true, null]);
    for (const entry of all) {
      const giver = all.find(({ id }) => id === entry.service) ?? entry;
      expect([isItem(toServiceItem(entry, giver, ORIGIN)), isItem.errors]).toEqual([true, null]);
    }
  });

  test('any entry that the catalogue takes', { timeout: 120_000 }, () => {
    const isService = validator('service.json');
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const [service] = hsds([asEntry('e-1', content)]);
        expect([isService(service), isService.errors]).toEqual([true, null]);
      }),
      { numRuns: 300 },
    );
  });
});

test('an id is the same on every machine, and another in another municipality', () => {
  const [entry] = [
    asEntry('nav', EntryContent.parse({ kind: 'service', name: 'NAV', service: 'nav', summary: 'NAV' })),
  ];
  const [here, there] = [
    toService(entry, entry, ORIGIN),
    toService(entry, entry, { ...ORIGIN, code: '0301' }),
  ];
  expect(here.id).toMatchInlineSnapshot(`"cce4a6e8-bc11-5a3a-ada8-3dbd97e202c0"`);
  expect(there.id).not.toBe(here.id);
  expect(here.id[14]).toBe('5');
});
