/** Signs that a terminal obeys, or that turn the direction of what follows them. */
const COMMANDS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text that somebody else has written, so that printing it does nothing but print it; lines stay lines. */
export function forTerminal(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(COMMANDS, (sign) => (sign === '\n' ? sign : '\uFFFD'));
}

/** Data as indented JSON in which no such sign stands as itself. */
export function jsonForTerminal(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(COMMANDS, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
