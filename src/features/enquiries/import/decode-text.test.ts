import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../platform/documents/sheets/decode-text.ts';
import { preparedOrRefused } from './example-register.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8', Buffer.from('blåbær – 1'), 'utf-8', 'blåbær – 1'],
  ['UTF-8 with a mark', Buffer.from('\ufeffblåbær'), 'utf-8', 'blåbær'],
  ['UTF-16', Buffer.from('\ufeffblåbær', 'utf16le'), 'utf-16', 'blåbær'],
  ['Windows-1252', latin('bl\xe5b\xe6r \x96 \x80 1'), 'windows-1252', 'blåbær – € 1'],
])('%s', (_, bytes, encoding, text) => {
  expect(decodeText(bytes)).toEqual({ encoding, text });
});

test.each([
  ['nothing', Buffer.from(''), 'file_empty', {}],
  ['a PDF', latin('%PDF-1.4\n%\xe2\xe3'), 'not_text', { format: 'PDF' }],
  ['a workbook', latin('PK\x03\x04rest'), 'not_text', { format: 'Excel (XLSX) / ZIP' }],
  ['an old workbook', latin('\xd0\xcf\x11\xe0'), 'not_text', { format: 'Excel 97–2003 (XLS)' }],
  ['a NUL', Buffer.from('a\0b'), 'format_unknown', {}],
  ['half a UTF-16 pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00]), 'format_unknown', {}],
  ['bytes that Windows-1252 does not have', latin('bl\xe5 \x81'), 'format_unknown', {}],
  ['UTF-8 with a damaged letter', latin('a\nbl\xc3\xa5b\xc3\xa6r\n\xe5'), 'encoding_damaged', { line: 3 }],
  ['a mark and then no UTF-8', latin('\xef\xbb\xbfbl\xe5'), 'encoding_damaged', { line: 1 }],
])('%s is refused', (_, bytes, fileRefusal, details) => {
  expect(decodeText(bytes)).toMatchObject({ fileRefusal, details });
});

test('any bytes are an import or a refusal, never an error', () => {
  const header = Buffer.from('Dato;Type;Kontakt;Notat\n');
  const lines = fc.string({
    unit: fc.constantFrom('"', ';', '\n', '\r', 'a', '1.2.2021', 'NAV', 'Enkeltsak', '\ud800'),
  });
  const tail = fc.oneof(
    fc.uint8Array(),
    lines.map((text) => new Uint8Array(Buffer.from(text))),
  );
  fc.assert(
    fc.property(tail, fc.boolean(), (bytes, hasHeader) => {
      const result = preparedOrRefused(hasHeader ? Buffer.concat([header, bytes]) : bytes);
      expect('fileRefusal' in result || result.rows.length + result.rejects.length >= 0).toBe(true);
    }),
  );
});
