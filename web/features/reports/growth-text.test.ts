import { expect, test } from 'vitest';
import { reports as texts } from '../../messages/nb/reports.ts';
import { growthText } from './growth-text.ts';

test.each([
  [7.6, '7,6\u00a0% flere enn året før'],
  [-12, '12\u00a0% færre enn året før'],
  [0, 'Like mange som året før'],
  [null, null],
  [undefined, null],
])('a growth of %s reads %s', (growth, expected) => {
  expect(growthText(growth, texts)).toBe(expected);
});
