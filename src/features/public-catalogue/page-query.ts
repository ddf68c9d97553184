import { z } from 'zod';

/**
 * What comes after the question mark of a public page, or in a form's body. Links are passed on by people and
 * programs that add things of their own: what a page does not know it lets be.
 */
export const LooseQuery = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type LooseQuery = z.infer<typeof LooseQuery>;

/** The first of what was given under a name, without the spaces around it. */
export function firstOf(value: string | readonly string[] | undefined): string {
  return ([value ?? []].flat()[0] ?? '').trim();
}

/** All that was given under a name, once each, also where they are joined by commas. */
export function allOf(value: string | readonly string[] | undefined): string[] {
  const given = [value ?? []].flat().flatMap((one) => one.split(','));
  return [...new Set(given.map((one) => one.trim()).filter((one) => one !== ''))].slice(0, 50);
}
