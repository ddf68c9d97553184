/** A spelling as it is looked up: lower case, single spaces, NFC, no outer white space. */
export function normalised(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
