import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'] as const;

/** The typeface of every document we make: it comes with the program, for a bare machine has none. */
export const DOCUMENT_FONT = 'Source Sans 3';

/** The files of the typeface (TTF), one a weight. */
export function listFontFiles(): string[] {
  const require = createRequire(import.meta.url);
  const folder = require
    .resolve('@expo-google-fonts/source-sans-3/package.json')
    .replace(/package\.json$/u, '');
  return WEIGHTS.map((weight) => `${folder}${weight}/SourceSans3_${weight}.ttf`);
}

export function readFonts(): Buffer[] {
  return listFontFiles().map((file) => readFileSync(file));
}
