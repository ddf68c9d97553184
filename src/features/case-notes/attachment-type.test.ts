import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ATTACHMENT_TYPES } from '../contributions/contribution.ts';
import { findAttachmentType } from './attachment-type.ts';
import { nameAttachment } from './attachment-name.ts';

const ODT = 'application/vnd.oasis.opendocument.text';
const OOXML = 'application/vnd.openxmlformats-officedocument';
const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe('the type of a file', () => {
  test.each([
    ['%PDF-1.4\n%\xe2\xe3', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x18ftypheic\0\0\0\0', 'image/heic'],
    ['\0\0\0\x18ftypmp42\0\0\0\0', null],
    ['\0\0\0\x18ftypavif\0\0\0\0', null],
    ['RIFF\x24\0\0\0WAVEfmt ', null],
    ['MZ\x90\0\x03', null],
    ['\x7fELF\x02\x01', null],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', null], // Word 97, and office files with a password
    ['GIF89a\x01\0', null],
    ['PK\x03\x04', null],
    ['Til stede:\r\n\tmor', 'text/plain'],
    ['a\x1b[31m', null],
    ['sm\xf8r', null],
  ])('%j is %s', async (start, type) => {
    expect(await findAttachmentType(bytes(start))).toBe(type);
  });

  test('text is UTF-8, with or without a mark', async () => {
    expect(await findAttachmentType(Buffer.from('Smør på brød'))).toBe('text/plain');
    expect(await findAttachmentType(Buffer.from('\ufeffSmør'))).toBe('text/plain');
  });

  test.each([
    ['Word', { '[Content_Types].xml': 'x', 'word/document.xml': 'x' }, `${OOXML}.wordprocessingml.document`],
    [
      'Word on the web',
      { '[Content_Types].xml': 'x', 'word/document2.xml': 'x' },
      `${OOXML}.wordprocessingml.document`,
    ],
    ['Excel', { '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }, `${OOXML}.spreadsheetml.sheet`],
    ['OpenDocument', { mimetype: ODT, 'content.xml': 'x' }, ODT],
    ['an OpenDocument sheet', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, null],
    [
      'Word with macros',
      { '[Content_Types].xml': 'x', 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' },
      null,
    ],
    ['OpenDocument with macros', { mimetype: ODT, 'Basic/Standard/Module1.xml': 'x' }, null],
    ['a presentation', { '[Content_Types].xml': 'x', 'ppt/presentation.xml': 'x' }, null],
    ['a program for Java', { 'META-INF/MANIFEST.MF': 'x' }, null],
  ])('%s is told from other archives', async (_what, parts, type) => {
    expect(await findAttachmentType(zip(parts as Record<string, string>))).toBe(type);
  });

  test('whatever is sent is a type that is taken, or none', async () => {
    const start = fc.constantFrom('', 'PK\x03\x04', '%PDF-', 'RIFF', '\0\0\0\x18ftyp');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (first, rest) => {
        const type = await findAttachmentType(Buffer.concat([bytes(first), rest]));
        expect([null, ...ATTACHMENT_TYPES]).toContain(type);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the name of a file', () => {
  test.each([
    ['Vedtak.pdf', 'application/pdf', 'Vedtak.pdf'],
    ['bilde.JPEG', 'image/jpeg', 'bilde.jpeg'],
    ['bilde.exe', 'image/jpeg', 'bilde.exe.jpg'],
    ['side.html', 'text/plain', 'side.html.txt'],
    ['tall.csv', 'text/plain', 'tall.csv'],
    ['C:\\Mine\\../brev.docx', `${OOXML}.wordprocessingml.document`, 'brev.docx'],
    ['vedtak\u202efdp.exe', 'application/pdf', 'vedtakfdp.exe.pdf'],
    ['uten ending', 'application/pdf', 'uten ending.pdf'],
    [' . ', 'application/pdf', null],
    ['..', 'application/pdf', null],
  ] as const)('%j of %s is kept as %j', (name, type, kept) => {
    expect(nameAttachment(name, type)).toBe(kept);
  });

  test('is no path, no longer than names may be, and says what is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = nameAttachment(name, 'application/pdf');
        if (kept === null) return;
        expect(kept).toMatch(/^[^/\\\p{Cc}]+\.pdf$/u);
        expect(Array.from(kept).length).toBeLessThanOrEqual(190);
      }),
    );
  });
});
