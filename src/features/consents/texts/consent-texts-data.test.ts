import { describe, expect, test } from 'vitest';
import { DEFAULT_CODES } from '../../code-lists/default-codes.ts';
import { CONSENT_LANGUAGES, PURPOSES } from '../consent.ts';
import type { ConsentText } from './consent-text.ts';
import { CONSENT_TEXTS as ALL } from './find-consent-text.ts';

/** Letters of which a language is written, Latin where not named: a text pasted into the wrong file shows. */
const SCRIPTS: Partial<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ti: /\p{Script=Ethiopic}/u,
};

/** Above it the text and the form around it no longer fit one A4 page in 10 points. */
const LONGEST = 2200;

const wordsOf = (text: ConsentText): string[] => [
  text.title,
  ...text.sections.flatMap(({ heading, text: body }) => [heading, body]),
  ...Object.values(text.labels),
  ...Object.values(text.topics ?? {}),
  ...Object.values(text.purposes),
];

test('every language has a text, and no version twice', () => {
  expect([...new Set(ALL.map(({ language }) => language))].sort()).toEqual([...CONSENT_LANGUAGES].sort());
  const versions = ALL.map(({ language, version }) => `${language} ${version}`);
  expect(versions).toEqual([...new Set(versions)]);
});

test('a version says the same in every language: the same sections in the same order', () => {
  for (const { version, sections } of ALL.filter(({ language }) => language === 'nb')) {
    const same = ALL.filter((text) => text.version === version);
    expect(same).toHaveLength(CONSENT_LANGUAGES.length);
    for (const text of same) {
      expect(text.sections.map(({ pictogram }) => pictogram)).toEqual(
        sections.map(({ pictogram }) => pictogram),
      );
      expect(new Set(same.map(({ validFrom }) => validFrom)).size).toBe(1);
    }
  }
});

describe.each(ALL)('$language $version', (text) => {
  test('nothing is empty, and all of it is in the letters of its language', () => {
    const letters = SCRIPTS[text.language] ?? /\p{Script=Latin}/u;
    for (const words of wordsOf(text)) {
      expect(words).toBe(words.trim());
      expect(words).toMatch(letters);
    }
  });

  test('is read from the right side', () => {
    expect(text.direction).toBe(text.language === 'ar' ? 'rtl' : 'ltr');
  });

  test('only what the house reads itself is taken as checked', () => {
    expect(text.checked).toBe(['nb', 'nn', 'en'].includes(text.language));
  });

  test('names every topic that a municipality starts with, and every purpose', () => {
    expect(Object.keys(text.topics ?? {}).sort()).toEqual(DEFAULT_CODES.topic.map(({ code }) => code).sort());
    expect(Object.keys(text.purposes).sort()).toEqual([...PURPOSES].sort());
  });

  test('is short enough for one page, in sentences that can be said', () => {
    const body = text.sections.map((section) => section.text);
    expect(body.join('').length).toBeLessThan(LONGEST);
    const sentences = body.flatMap((words) => words.split(/[.?!።]\s/u));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(27);
  });
});
