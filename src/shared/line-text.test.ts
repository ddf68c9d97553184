import { describe, expect, test } from 'vitest';
import { lineText, nameText } from './line-text.ts';

describe('a name', () => {
  test.each(['Å', 'Ærø-Åse d’Arc', 'شيرين', 'علی\u200Cرضا', '😀', '%_\\', '  Mor  '])('may be %j', (text) => {
    expect(nameText(20).parse(text)).toBe(text.trim());
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \u00A0'],
    ['what nobody sees', '\u200B\u2060'],
    ['two lines', 'Mor\nFar'],
    ['a line separator', 'Mor\u2028Far'],
    ['a command to a terminal', 'Mor\u001B[2J'],
    ['an older one', 'Mor\u009B2J'],
    ['a turned direction', 'Mor \u202Egnitteltem'],
    ['an isolate', '\u2066Mor\u2069'],
  ])('is not %s', (_, text) => {
    expect(nameText(20).safeParse(text).success).toBe(false);
  });
});

test('a line may be empty, and is no longer than it may', () => {
  expect(lineText(3).parse(' ')).toBe('');
  expect(lineText(3).safeParse('abcd').success).toBe(false);
});
