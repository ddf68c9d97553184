/** Terms of a list on one line, as a sentence has them: only the first begins with a capital. */
export function listTerms(terms: readonly string[]): string {
  return terms.map((term, at) => (at === 0 ? term : withinSentence(term))).join(', ');
}

/** A term as it stands within a sentence: names in it keep their capitals. */
export function withinSentence(term: string): string {
  return term.slice(0, 1).toLowerCase() + term.slice(1);
}
