import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textRows, workbookParts, zip } from '../../../../../test/kit/workbook.ts';
import { isFileRefusal } from '../file-refusal.ts';
import { readSheetFile } from '../read-sheet-file.ts';

const HEADER = ['Dato', 'Type', 'Kontakt'];

const readWanted = (bytes: Uint8Array, sheetName: string | null = null) =>
  readSheetFile(bytes, { sheetName, isWanted: (header) => header.includes('Dato') });

async function cellsOf(data: string, more: Parameters<typeof workbookParts>[1] = {}): Promise<string[][]> {
  const header = textRows([HEADER]);
  const file = await readWanted(zip(workbookParts({ Ark1: header + data }, more)));
  if (isFileRefusal(file)) throw new Error(file.fileRefusal);
  return file.rows.map(({ cells }) => cells);
}

const FORMATS = `<numFmts><numFmt numFmtId="164" formatCode="[$-414]d\\. mmmm yyyy;@"/></numFmts>
  <cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="4"/></cellXfs>`;

describe('cells become the texts that CSV would hold', () => {
  test.each([
    ['a day from 1900', '<c s="1"><v>44204</v></c>', false, '08.01.2021'],
    ['a day from 1904', '<c s="1"><v>42742</v></c>', true, '08.01.2021'],
    ['a day in a format of its own', '<c s="2"><v>44204</v></c>', false, '08.01.2021'],
    ['a day with a time', '<c s="1"><v>44204.75</v></c>', false, '08.01.2021'],
    ['the day that never was', '<c s="1"><v>60</v></c>', false, '29.02.1900'],
    ['the first day', '<c s="1"><v>1</v></c>', false, '01.01.1900'],
    ['a day written as such', '<c t="d"><v>2021-01-08T00:00:00</v></c>', false, '08.01.2021'],
    ['a time', '<c s="3"><v>0.4375</v></c>', false, '10:30'],
    ['a whole number', '<c s="4"><v>3.0</v></c>', false, '3'],
    ['a large number', '<c><v>4.4204E4</v></c>', false, '44204'],
    ['a fraction with the dust of the machine', '<c><v>0.30000000000000004</v></c>', false, '0,3'],
    ['a formula is its last value', '<c><f>1+1</f><v>2</v></c>', false, '2'],
    ['a formula of text', '<c t="str"><f>UPPER("nav")</f><v>NAV</v></c>', false, 'NAV'],
    ['an error', '<c t="e"><v>#N/A</v></c>', false, '#N/A'],
    ['a ticked box', '<c t="b"><v>1</v></c>', false, 'ja'],
    ['a shared text', '<c t="s"><v>1</v></c>', false, 'to'],
    ['text in runs', '<c t="inlineStr"><is><r><t>Str</t></r><r><t>ømsø</t></r></is></c>', false, 'Strømsø'],
    ['an escaped line break', '<c t="str"><v>a_x000A_b</v></c>', false, 'a\nb'],
    ['entities', '<c t="str"><v>NAV &amp; &#248;</v></c>', false, 'NAV & ø'],
  ])('%s', async (_name, cell, date1904, text) => {
    const rows = await cellsOf(`<row>${cell}</row>`, { date1904, styles: FORMATS, strings: ['en', 'to'] });
    expect(rows).toEqual([[text, '', '']]);
  });

  test('every day of the register is the same in both systems', async () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(day, fc.boolean(), async (date, date1904) => {
        const midnight = Math.floor(date.getTime() / 86_400_000);
        const serial = midnight + (date1904 ? 24_107 : 25_569);
        const [row] = await cellsOf(`<row><c s="1"><v>${String(serial)}</v></c></row>`, {
          date1904,
          styles: FORMATS,
        });
        expect(row?.[0]?.split('.').reverse().join('-')).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 40 },
    );
  });

  test('cells stand where they say, blank rows are skipped, and lines are those of the sheet', async () => {
    const file = await readWanted(
      zip(
        workbookParts({
          Ark1: `<row r="3"><c r="B3" t="str"><v>Type</v></c></row><row r="5"/><row r="7"><c r="C7"><v>4</v></c></row>`,
        }),
      ),
    );
    expect(file).toMatchObject({ header: ['', 'Type'], rows: [{ line: 7, cells: ['', '', '4'] }] });
  });

  test('a formula that was never computed breaks its row, and no other', async () => {
    const data = '<row><c><f>A1</f></c></row><row><c><v>1</v></c></row>';
    const file = await readWanted(zip(workbookParts({ Ark1: textRows([HEADER]) + data })));
    expect(file).toMatchObject({ rows: [{ broken: 'formula_without_value' }, { broken: null }] });
  });
});

describe('which sheet', () => {
  const file = zip(
    workbookParts({
      Forside: textRows([['Hei']]),
      Register: textRows([HEADER, ['1.2.2021', 'Sak', 'NAV']]),
      Annet: textRows([['Noe']]),
    }),
  );

  test('the first that has the headers that are wanted', async () => {
    expect(await readWanted(file)).toMatchObject({
      source: { format: 'xlsx', sheet: 'Register', sheets: ['Forside', 'Register', 'Annet'] },
    });
  });

  test('any by its name, in any case', async () => {
    expect(await readWanted(file, 'annet')).toMatchObject({ source: { sheet: 'Annet' } });
  });

  test('a name that is not there, or none that fits, says which there are', async () => {
    const sheets = ['Forside', 'Register', 'Annet'];
    expect(await readWanted(file, 'Borte')).toMatchObject({ fileRefusal: 'sheet_not_found', sheets });
    const none = zip(workbookParts({ A: textRows([['x']]), B: '' }));
    expect(await readWanted(none)).toMatchObject({
      fileRefusal: 'no_sheet_matches',
      sheets: ['A', 'B'],
    });
  });
});
