import { expect, test } from 'vitest';
import { importWords as en } from '../../../messages/en/import-words.ts';
import { importWords as nb } from '../../../messages/nb/import-words.ts';
import { importWords as nn } from '../../../messages/nn/import-words.ts';
import { isFileRefusal } from '../../../platform/documents/sheets/file-refusal.ts';
import { IMPORT_FIELDS } from './import-field.ts';
import { headerKey, matchHeaders } from './match-headers.ts';

const fieldsOf = (...header: string[]) => {
  const matched = matchHeaders(header);
  return isFileRefusal(matched) ? matched : [...matched.columns.keys()];
};

test('a header means one field, whatever the language', () => {
  const fields = new Map<string, string>();
  for (const { headers } of [nb, nn, en])
    for (const field of IMPORT_FIELDS)
      for (const header of headers[field]) {
        expect([header, fields.get(headerKey(header)) ?? field]).toEqual([header, field]);
        fields.set(headerKey(header), field);
      }
});

test.each([
  ['Antall barn 0–17', 'children'],
  ['ANTALL  BARN (0 - 17)', 'children'],
  ['nr.', 'number'],
  ['Sivilstatus', 'household'],
  ['Merknad:', 'note'],
  ['Omra\u030ade', 'area'],
])('%s is %s', (header, field) => {
  expect(fieldsOf('Dato', 'Type', 'Kontakt', header)).toEqual(['receivedOn', 'kind', 'contacts', field]);
});

test('what is missing or stands twice is named', () => {
  expect(fieldsOf('Dato', 'Notat')).toMatchObject({
    details: { headers: 'Type henvendelse, Hvem henvendte seg' },
  });
  expect(fieldsOf('Dato', 'Type', 'Kontakt', 'Dato')).toMatchObject({
    fileRefusal: 'header_twice',
    details: { header: 'Dato', again: 'Dato', column: 4 },
  });
});

test('line and reason at the end are no columns of the register', () => {
  expect(matchHeaders(['Dato', 'Type', 'Kontakt', 'Line', 'Error'])).toMatchObject({
    width: 3,
    isRejectsFile: true,
  });
  expect(matchHeaders(['Linje', 'Dato', 'Type', 'Kontakt'])).toMatchObject({
    width: 4,
    isRejectsFile: false,
  });
});
