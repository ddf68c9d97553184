import { z } from 'zod';

/** What is kept of a browser: enough to know one's own again, too little to follow anybody by. */
export const BrowserFamily = z.enum(['chrome', 'edge', 'firefox', 'safari', 'opera']);
export type BrowserFamily = z.infer<typeof BrowserFamily>;
export const SystemFamily = z.enum(['windows', 'macos', 'linux', 'android', 'ios']);
export type SystemFamily = z.infer<typeof SystemFamily>;

// Browsers name those they stand in for as well: the first that is named wins.
const BROWSERS: readonly (readonly [string, BrowserFamily])[] = [
  ['Edg', 'edge'],
  ['OPR/', 'opera'],
  ['Firefox/', 'firefox'],
  ['FxiOS/', 'firefox'],
  ['CriOS/', 'chrome'],
  ['Chrome/', 'chrome'],
  ['Safari/', 'safari'],
];
const SYSTEMS: readonly (readonly [string, SystemFamily])[] = [
  ['Windows', 'windows'],
  ['iPhone', 'ios'],
  ['iPad', 'ios'],
  ['Mac OS X', 'macos'],
  ['Android', 'android'],
  ['Linux', 'linux'],
];

/** The families that a User-Agent names; null for each that it does not. */
export function browserFamily(userAgent: string): {
  browser: BrowserFamily | null;
  system: SystemFamily | null;
} {
  const first = <T>(known: readonly (readonly [string, T])[]) =>
    known.find(([name]) => userAgent.includes(name))?.[1] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
