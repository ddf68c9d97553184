import { AppError } from '../../shared/app-error.ts';

const MAX_DEPTH = 32;
/** Far more than any form of ours sends; a body of half a million would keep every other caller waiting. */
const MAX_VALUES = 20_000;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Parses a JSON body strictly: valid UTF-8, at most 32 levels deep and 20 000 values, no key twice in an object, no NUL
 * and no lone surrogate in any text. Anything else is the caller's fault: `invalid_input`.
 */
export function parseStrictJson(body: Uint8Array): unknown {
  let text: string;
  try {
    text = decoder.decode(body);
  } catch {
    throw invalid('utf8');
  }
  assertDepthAndKeys(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('json');
  }
  assertCleanTexts(value);
  return value;
}

/** Text that PostgreSQL can hold and every reader can show: no NUL, no lone surrogate. */
export function isCleanText(text: string): boolean {
  // U+0001 marks what the database hands over sealed; typed by a person it means nothing.
  return text.isWellFormed() && !text.includes('\0') && !text.includes('\u0001');
}

// JSON.parse keeps the last of two equal keys and recurses as deep as the body says, so both are
// looked for first, in one pass without recursion.
function assertDepthAndKeys(text: string): void {
  const keysByLevel: (Set<string> | null)[] = [];
  let commas = 0;
  let index = 0;
  while (index < text.length) {
    const char = text[index];
    if (char === '"') {
      const end = endOfString(text, index);
      const keys = keysByLevel.at(-1);
      if (keys && isKey(text, end)) {
        const key = keyText(text.slice(index, end));
        if (keys.has(key)) throw invalid('duplicate_key');
        keys.add(key);
      }
      index = end;
      continue;
    }
    if (char === '{' || char === '[') {
      keysByLevel.push(char === '{' ? new Set() : null);
      if (keysByLevel.length > MAX_DEPTH) throw invalid('too_deep');
    } else if (char === '}' || char === ']') keysByLevel.pop();
    else if (char === ',' && ++commas >= MAX_VALUES) throw invalid('too_many_values');
    index += 1;
  }
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index + 1;
  }
  throw invalid('json');
}

function isKey(text: string, afterString: number): boolean {
  let index = afterString;
  while (' \t\r\n'.includes(text[index] ?? 'x')) index += 1;
  return text[index] === ':';
}

function keyText(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw invalid('json');
  }
}

function assertCleanTexts(root: unknown): void {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && !isCleanText(value)) throw invalid('text');
    if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) {
        if (!isCleanText(key)) throw invalid('text');
        waiting.push(member);
      }
  }
}

function invalid(problem: string): AppError {
  return new AppError('invalid_input', { issues: [{ path: '', problem }] });
}
