import { expect, test } from 'vitest';
import { forTerminal, jsonForTerminal } from './for-terminal.ts';

const HOSTILE = 'Møte\r\n\u001B]0;eid\u0007 og \u009B2J\u202E\tslutt';

test('what a terminal would obey is shown and not sent', () => {
  expect(forTerminal(HOSTILE)).toBe('Møte\n\uFFFD]0;eid\uFFFD og \uFFFD2J\uFFFD\uFFFDslutt');
});

test('JSON says the same without a sign that a terminal obeys', () => {
  const text = jsonForTerminal({ text: HOSTILE });
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  expect(JSON.parse(text)).toEqual({ text: HOSTILE });
});
