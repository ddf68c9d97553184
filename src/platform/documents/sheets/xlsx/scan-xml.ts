import { crc32 } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { WorkbookPackage } from './open-package.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** What a reader of a part is told; names stand without their prefix, which writers choose freely. */
export type XmlListener = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** Asked between pieces: true leaves the rest unread. */
  isDone?: () => boolean;
};

/** No cell text is longer than 32 767 characters; a tag or text beyond this is there to fill memory. */
const LONGEST_TOKEN = 1_000_000;

/**
 * Reads a part as a stream, so that it is never whole in memory. A document type is refused: workbooks
 * have none, and entities that name each other grow without end.
 * @throws UnreadableWorkbook
 */
export async function scanXml(workbook: WorkbookPackage, path: string, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new UnreadableWorkbook('xlsx_unsafe');
  });
  parser.on('error', () => {
    throw new UnreadableWorkbook('xlsx_unreadable');
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));

  const { stream, crc32: expected } = await workbook.open(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sum = 0;
  let token = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      const last = chunk.lastIndexOf(0x3c);
      token = last === -1 ? token + chunk.length : chunk.length - last;
      if (token > LONGEST_TOKEN) throw new UnreadableWorkbook('xlsx_unsafe');
      parser.write(decoder.decode(chunk, { stream: true }));
      if (listener.isDone?.() === true) return;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook('xlsx_unreadable');
  } finally {
    stream.destroy();
  }
  if (sum !== expected) throw new UnreadableWorkbook('xlsx_unreadable');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
