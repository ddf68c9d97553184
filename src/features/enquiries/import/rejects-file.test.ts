import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asImported, asSpreadsheetText } from '../../../platform/documents/sheets/formula-guard.ts';
import { csvLine, exampleText, oneRow, prepared } from './example-register.ts';
import { writeRejectsFile } from './rejects-file.ts';

const reasons = (file: string) =>
  prepared(file).rejects.map(({ cells, refusals }) => ({ cells, codes: refusals.map(({ code }) => code) }));

test('holds the rows as they were, with line and reason', () => {
  expect(writeRejectsFile(prepared('Dato;Type;Kontakt\n\ni går;Enkeltsak;"=NAV\nx"'), 'nb')).toBe(
    '\ufeffDato;Type;Kontakt;Linje;Feil\r\n' +
      'i går;Enkeltsak;"\'=NAV\nx";3;Dato: «i går» er ikke en dato. Skriv dd.mm.åååå, for eksempel 31.01.2021, eller åååå-mm-dd. ' +
      'Kontakt: Skrivemåten «=NAV» er ikke kjent. Bruk en verdi fra kodelisten, eller knytt skrivemåten til en verdi. ' +
      'Kontakt: Skrivemåten «x» er ikke kjent. Bruk en verdi fra kodelisten, eller knytt skrivemåten til en verdi.\r\n',
  );
});

test('mended, it is imported as it is', () => {
  const spoilt = exampleText.replaceAll('Mjøndalen', 'Mjøndal´n');
  const first = prepared(spoilt);
  expect(first.rejects).toHaveLength(41);
  const second = prepared(writeRejectsFile(first, 'en').replaceAll('Mjøndal´n', 'Mjøndalen'));
  expect(second.rejects).toEqual([]);
  expect(second.headers.unknown).toEqual([]);
  const all = [...first.rows, ...second.rows].map(
    ({ sourceKey, sourceHash }) => `${sourceKey} ${sourceHash}`,
  );
  expect(all.sort()).toEqual(
    prepared(exampleText)
      .rows.map(({ sourceKey, sourceHash }) => `${sourceKey} ${sourceHash}`)
      .sort(),
  );
});

test.each(['1.2.2021;Enkeltsak', '1.2.2021', '1.2.2021;Enkeltsak;NAV;Fjell', '1.2.2021;Enkeltsak;NAV;;;x'])(
  'a ragged row stays ragged until it is mended: %s',
  (row) => {
    const file = `Dato;Type;Kontakt\n${row}`;
    expect(reasons(file)).toEqual([{ cells: row.split(';'), codes: ['row_ragged'] }]);
    expect(reasons(writeRejectsFile(prepared(file), 'nb'))).toEqual(reasons(file));
  },
);

const cell = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', '"', ';', ',', 'x', 'ø', ' '),
});

test('any rejected row comes back with the same cells and the same reasons', () => {
  const header = ['Dato', 'Type', 'Kontakt', '=Fritt', 'Notat'];
  const row = fc.tuple(fc.constantFrom('i går', '=1+1', '-'), fc.constantFrom('', '@'), cell, cell, cell);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('nb', 'nn', 'en'),
      (rows, language) => {
        const file = [header, ...rows].map((cells) => csvLine(cells)).join('\n');
        const again = writeRejectsFile(prepared(file), language);
        expect(reasons(again)).toEqual(reasons(file));
        expect(prepared(again).rejects).toHaveLength(rows.length);
      },
    ),
  );
});

test('no cell is a formula, and every cell is read back', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(asSpreadsheetText(text)).not.toMatch(/^[=+\-@\t\r\n]/u);
      expect(asImported(asSpreadsheetText(text))).toBe(text);
    }),
  );
});

test('an accepted row is in no rejects file', () => {
  expect(writeRejectsFile(prepared(oneRow({})), 'nb').split('\r\n')).toHaveLength(2);
});
