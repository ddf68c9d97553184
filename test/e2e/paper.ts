import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What comes out of the printer: pages of A4, and the words on them. */
export type Paper = { pages: number; text: string };

/** Prints the page as the browser does, on A4. */
export async function printOnPaper(page: Page): Promise<Paper> {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const pdfFile = await reading.promise;
  const words: string[] = [];
  for (let number = 1; number <= pdfFile.numPages; number += 1) {
    const { items } = await (await pdfFile.getPage(number)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  const paper = { pages: pdfFile.numPages, text: words.join(' ').replaceAll(/\s+/gu, ' ') };
  await reading.destroy();
  return paper;
}
