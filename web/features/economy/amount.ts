const MOST = 1_000_000_000;
const whole = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2 });

/**
 * An amount as people type it: "1 200,50", "1200.5", "1.200", "kr 300,-", also in Arabic digits. What could mean two
 * amounts is not understood, and nothing is rounded.
 * @returns oere; null where nothing is typed; undefined where it is no amount
 */
export function parseAmount(typed: string): number | null | undefined {
  const text = typed
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x06_60))
    .replace(/\u066b/gu, ',')
    .replace(/\u066c/gu, '.')
    .replace(/[\s\u200e\u200f]+/gu, ' ')
    .trim()
    .replace(/^(kr|nok)\.? ?/iu, '')
    .replace(/ ?(kr|nok)\.?$/iu, '')
    .replace(/,[-–]+$/u, '')
    .trim();
  if (text === '') return typed.trim() === '' ? null : undefined;
  const match = /^(\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+)(?:[,.](\d{1,2}))?$/u.exec(text);
  if (match === null) return undefined;
  const [, kroner = '', rest = ''] = match;
  const amount = Number(kroner.replace(/[ .]/gu, '')) * 100 + Number(rest.padEnd(2, '0'));
  return amount <= MOST ? amount : undefined;
}

/** "1 200" or "1 200,50", the Norwegian way in every language. @param amount oere */
export function formatAmount(amount: number): string {
  return amount % 100 === 0 ? whole.format(amount / 100) : exact.format(amount / 100);
}
