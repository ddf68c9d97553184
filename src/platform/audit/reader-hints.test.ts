import { describe, expect, test } from 'vitest';
import { addressText, sharesSurname } from './reader-hints.ts';

describe('a surname in common', () => {
  test.each([
    ['Ingrid Solbakken', 'Lars Solbakken', true],
    ['Ingrid Solbakken', 'lars  SOLBAKKEN ', true],
    ['Ingrid Solbakken', 'Ingrid Solbakken', false],
    ['Ingrid Solbakken', 'Solbakken Ingrid', false],
    ['Ingrid Solbakken', 'Solbakken', false],
    ['Ingrid', 'Lars Ingrid', false],
    ['Ingrid', 'Lars', false],
    ['Ingrid Solbakken', 'Ingrid  Solbakken', false],
    ['Ingrid Marie Solbakken', 'Lars Ola Solbakken', true],
    ['Ingrid Marie Solbakken', 'Lars Marie Andersen', false],
    ['Åse Ærøy', 'Bo A\u030Arøy', false],
    ['Åse Ærøy', 'Bo ÆRØY', true],
  ])('%s and %s: %s', (reader, name, isShared) => {
    expect(sharesSurname(reader, [{ name: 'Mor Andersen' }, { name }])).toBe(isShared);
  });
});

describe('an address as it is compared', () => {
  test('is the same however it is typed', () => {
    const typed = ['Storgata 12 B', 'storgata 12b', ' STORGATA  12-b.'];
    const texts = typed.flatMap((street) => addressText({ street, postalCode: '3015' }));
    expect(new Set(texts)).toEqual(new Set(['3015 storgata12b']));
  });

  test('is nothing when half of it is missing', () => {
    expect(addressText({ street: 'Storgata 1', postalCode: null })).toEqual([]);
    expect(addressText({ street: null, postalCode: '3015' })).toEqual([]);
  });
});
