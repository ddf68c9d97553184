import type { CodeListName } from '../../code-lists/code-list.ts';
import { AssistanceForm } from '../enquiry.ts';
import type { ValueLookup } from './build-value-lookup.ts';
import type { CellReading } from './read-cell.ts';

const MAX_CODES = 40;
const SEPARATORS = /[;|\r\n]/u;

export type CodesReading = { codes: string[]; unknown: string[] };

/**
 * The codes of a cell that may hold several values, each once, and the parts that no spelling explains.
 * Values are parted by semicolon, bar or line break. A comma belongs to the value, as in a name of a
 * service, unless the whole is unknown and every part of it is known.
 */
export function readCodes(text: string, list: CodeListName, lookup: ValueLookup): CodesReading {
  const whole = lookup(list, text);
  if (whole !== undefined) return { codes: [whole], unknown: [] };
  const codes = new Set<string>();
  const unknown = new Set<string>();
  for (const part of parts(text, SEPARATORS)) {
    const found = knownCodes(part, list, lookup);
    if (found === null) unknown.add(part);
    else for (const code of found) codes.add(code);
  }
  return { codes: [...codes], unknown: [...unknown] };
}

function knownCodes(part: string, list: CodeListName, lookup: ValueLookup): string[] | null {
  const code = lookup(list, part);
  if (code !== undefined) return [code];
  if (!part.includes(',')) return null;
  const codes = parts(part, /,/u).map((piece) => lookup(list, piece));
  const known = codes.filter((found) => found !== undefined);
  return known.length > 0 && known.length === codes.length ? known : null;
}

/** Why these codes are too many for a field that holds several; null when they are not. */
export function whyNotSeveral(codes: readonly string[]): CellReading<never> | null {
  return codes.length > MAX_CODES ? { code: 'too_many_values', details: { limit: MAX_CODES } } : null;
}

/**
 * The one code of a field that holds one. Of several assistance forms the most extensive counts, as the
 * forms contain each other; of anything else a person must choose.
 */
export function readOneCode(codes: readonly string[], list: CodeListName): CellReading<string | null> {
  const [first = null, ...others] = codes;
  if (others.length === 0) return { value: first };
  if (list !== 'assistance_form') return { code: 'several_values', details: {} };
  return { value: AssistanceForm.options.findLast((form) => codes.includes(form)) ?? first };
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
