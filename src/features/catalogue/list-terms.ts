/** Terms of a list on one line, as a sentence has them: only the first begins with a capital. */
export function listTerms(terms: readonly string[]): string {
  return terms
    .map((term, at) => (at === 0 ? term : term.slice(0, 1).toLowerCase() + term.slice(1)))
    .join(', ');
}
