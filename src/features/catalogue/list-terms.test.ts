import { expect, test } from 'vitest';
import { listTerms } from './list-terms.ts';

test('only the first term keeps its capital, and letters within stay as they are', () => {
  expect(listTerms(['Barn', 'Unge', 'Å være ny i Norge'])).toBe('Barn, unge, å være ny i Norge');
  expect(listTerms([])).toBe('');
});
