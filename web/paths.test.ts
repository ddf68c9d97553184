import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_ADDRESSES } from '../src/features/catalogue/entry-id.ts';
import { isAboutPersons, parseSearch, PATHS, queryString, safeReturnPath } from './paths.ts';

test('no entry is given the address of a page', () => {
  const pages = Object.values(PATHS).flatMap((path) => /^\/tiltak\/([^/$]+)/u.exec(path)?.[1] ?? []);
  expect(pages).toContain('ny');
  expect(pages.filter((page) => !PAGE_ADDRESSES.has(page))).toEqual([]);
});

describe('queryString', () => {
  test('leaves out what is undefined and keeps false and zero', () => {
    expect(queryString({ a: undefined, b: false, c: 0 })).toBe('?b=false&c=0');
    expect(queryString({ a: undefined })).toBe('');
  });

  test('is read back by parseSearch', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' })),
        (query) => {
          expect(parseSearch(queryString(query))).toEqual({ ...query });
        },
      ),
    );
  });

  test('parseSearch keeps the first of several and is not fooled by names of Object', () => {
    expect(parseSearch('?a=1&a=2&constructor=x')).toEqual({ a: '1', constructor: 'x' });
  });
});

describe('safeReturnPath', () => {
  test.each([
    ['/henvendelser?kind=case', '/henvendelser?kind=case'],
    [undefined, '/'],
    ['https://example.org', '/'],
    ['//example.org', '/'],
    ['/.//example.org', '/example.org'],
    ['/\\example.org', '/'],
    ['/\t/example.org', '/'],
    ['javascript:alert(1)', '/'],
    ['/logg-inn?returnTo=/', '/'],
  ])('%s -> %s', (wanted, expected) => {
    expect(safeReturnPath(wanted)).toBe(expected);
  });

  test('never leaves the site', () => {
    fc.assert(
      fc.property(fc.string(), (tail) => {
        const url = new URL(safeReturnPath(`/${tail}`), 'http://levekar.test');
        expect(url.origin).toBe('http://levekar.test');
      }),
    );
  });
});

describe('isAboutPersons', () => {
  const id = '0b7c1d3e-0000-4000-8000-000000000001';
  test.each([
    ['/familier', true],
    ['/familier/ny', true],
    [`/familier/${id}/sett-av/3`, true],
    [`/mine-familier/${id}`, true],
    [`/henvendelser/${id}/familie`, true],
    [`/henvendelser/${id}`, false],
    ['/henvendelser', false],
    ['/saker', true],
    [`/saker/${id}/plan`, true],
    ['/min-dag', true],
    ['/lose-trader', true],
    ['/familiering', false],
    ['/', false],
  ])('%s: %s', (path, isPersonal) => {
    expect(isAboutPersons(path)).toBe(isPersonal);
  });
});
