import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { noNorwegian } from './no-norwegian.ts';

function countReports(code: string): number {
  const plugins = { levekar: { rules: { 'no-norwegian': noNorwegian } } };
  return new Linter().verify(code, [{ plugins, rules: { 'levekar/no-norwegian': 'error' } }]).length;
}

test.each([
  "const a = 'råd';",
  'const a = `${1} på`;',
  '// årsak',
  '/** før */',
  'const område = 1;',
  'const a = /føre+x/;',
])('finds %s', (code) => {
  expect(countReports(code)).toBe(1);
});

test.each(["const a = 'advice';", '// sorts Å after Z', '/** Bokmål first */', "const a = 'Levekår';"])(
  'lets %s be',
  (code) => {
    expect(countReports(code)).toBe(0);
  },
);
