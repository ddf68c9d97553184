import { describe, expect, test } from 'vitest';
import { CONSENT_LANGUAGES } from '../consent.ts';
import type { ConsentText } from './consent-text.ts';
import { CONSENT_TEXTS, findTextOn, findTextVersion, textVersions } from './find-consent-text.ts';

const [some] = CONSENT_TEXTS;

describe.runIf(some !== undefined)("versions of the consent's text", () => {
  const text = (version: string, validFrom: string, language: ConsentText['language'] = 'nb') =>
    ({ ...some, language, version, validFrom }) as ConsentText;
  const texts = [
    text('b', '2027-01-01'),
    text('a', '2026-01-01'),
    text('c', '2028-01-01'),
    text('x', '2026-06-01', 'so'),
  ];

  test.each([
    ['2025-12-31', 'a'],
    ['2026-01-01', 'a'],
    ['2026-12-31', 'a'],
    ['2027-01-01', 'b'],
    ['2029-01-01', 'c'],
  ])('on %s it is %s', (day, version) => {
    expect(findTextOn('nb', day, texts)?.version).toBe(version);
  });

  test('a language has its own, or none', () => {
    expect(findTextOn('so', '2030-01-01', texts)?.version).toBe('x');
    expect(findTextOn('pl', '2030-01-01', texts)).toBeUndefined();
  });

  test.each(CONSENT_LANGUAGES)('each version in %s stays readable under its name', (language) => {
    const versions = textVersions(language);
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions).size).toBe(versions.length);
    for (const version of versions)
      expect(findTextVersion(language, version)).toMatchObject({ language, version });
    expect(findTextVersion(language, 'never')).toBeUndefined();
  });
});
