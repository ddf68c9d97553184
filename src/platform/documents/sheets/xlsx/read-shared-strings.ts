import { withoutEscapes } from './cell-text.ts';
import type { WorkbookPackage } from './open-package.ts';
import { scanXml } from './scan-xml.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

const MOST_STRINGS = 2_000_000;

/** The texts that cells refer to by number; runs in several fonts are joined, reading aids left out. */
export async function readSharedStrings(workbook: WorkbookPackage, path: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  await scanXml(workbook, path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (piece) => {
      if (isText && !isPhonetic) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        if (strings.length >= MOST_STRINGS) throw new UnreadableWorkbook('xlsx_unsafe');
        strings.push(withoutEscapes(text));
      }
    },
  });
  return strings;
}
