import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
const readPicture = () =>
  readFileSync(new URL('../catalogue-map/network-picture.css', import.meta.url), 'utf8');
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0c4a3f"/><path d="M6 17 16 8l10 9" fill="none" stroke="#f6d9a8" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/><circle cx="11.5" cy="21" r="3" fill="#7fd0bd"/><circle cx="20.5" cy="21" r="3" fill="#fff"/></svg>`;

/** One sheet, in the order in which it is read. */
const STYLE = ['page-style.css', 'page-forms.css', 'page-parts.css', 'page-print.css'];

/** The few files that every page asks for, read once: they change with the program alone. */
export const ASSETS = {
  'stil.css': { contentType: 'text/css; charset=utf-8', text: STYLE.map(read).join('\n') },
  'oversikt.css': {
    contentType: 'text/css; charset=utf-8',
    text: [readPicture(), read('map-style.css')].join('\n'),
  },
  'sok.js': { contentType: 'text/javascript; charset=utf-8', text: read('search-as-you-type.js') },
  'merke.svg': { contentType: 'image/svg+xml', text: mark },
} as const;
export type AssetName = keyof typeof ASSETS;

const versions = Object.fromEntries(
  Object.entries(ASSETS).map(([name, { text }]) => [
    name,
    createHash('sha256').update(text).digest('base64url').slice(0, 10),
  ]),
) as Readonly<Record<AssetName, string>>;

/** Where a file is, with what it is now: under this address it never changes. */
export function assetPath(name: AssetName): string {
  return `/katalog/${name}?v=${versions[name]}`;
}

export function isAssetVersion(name: AssetName, version: string): boolean {
  return versions[name] === version;
}
