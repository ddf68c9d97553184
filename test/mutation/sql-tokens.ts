export type Token = {
  kind: 'word' | 'operator' | 'string' | 'number' | 'open' | 'close' | 'mark';
  /** In small letters, but for strings. */
  text: string;
  start: number;
  end: number;
  /** Brackets around it; a bracket itself counts as outside of its pair. */
  depth: number;
};

const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//uy;
const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /[eE]?'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$/uy],
  ['word', /[\p{L}_]\w*/uy],
  ['number', /\d+(?:\.\d+)?/uy],
  ['open', /[([]/uy],
  ['close', /[)\]]/uy],
  ['operator', /[-+*/<>=~!@#%^&|?:]+/uy],
  ['mark', /[,;.]/uy],
];

/** SQL in pieces, without white space and comments. Throws where it is none that this reads. */
export function readTokens(sql: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (let at = 0; at < sql.length;) {
    const skipped = matchAt(/\s+/uy, sql, at) ?? matchAt(COMMENT, sql, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const found = KINDS.map(([kind, pattern]) => [kind, matchAt(pattern, sql, at)] as const).find(
      ([, text]) => text !== null,
    );
    const [kind, text] = found ?? [];
    if (kind === undefined || text === undefined || text === null)
      throw new Error(`not read as SQL: ${sql.slice(at, at + 20)}`);
    if (kind === 'close') depth -= 1;
    tokens.push({
      kind,
      text: kind === 'string' ? text : text.toLowerCase(),
      start: at,
      end: at + text.length,
      depth,
    });
    if (kind === 'open') depth += 1;
    at += text.length;
  }
  return tokens;
}

function matchAt(pattern: RegExp, sql: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(sql)?.[0] ?? null;
}
