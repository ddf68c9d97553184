import { expect, test } from 'vitest';
import { findPersonal } from './open-words-rules.ts';

test.each([
  ['Fant ikke gratis svømmekurs for en på 8 år', []],
  ['', []],
  ['Vi var 12 barn i 2021 og 2022', []],
  ['Åpent 21.12.2022 kl. 10-12, 14-16', []],
  ['Skoleåret 2022 2023', []],
  ['Koster 12 000 kroner i året', []],
  ['13097248022', ['birth_number']],
  ['130972 48022', ['birth_number']],
  ['130972-48022', ['birth_number']],
  ['13.09.72 48022', ['birth_number']],
  ['１３０９７２４８０２２', ['birth_number']],
  ['12345678901', ['birth_number']],
  ['ring 48123456', ['phone']],
  ['ring 48 12 34 56', ['phone']],
  ['ring 481 23 456', ['phone']],
  ['ring 4812 3456', ['phone']],
  ['+47 481 23 456', ['phone']],
  ['0046 70 123 45 67', ['phone']],
  ['kari@eksempel.no', ['email_in_words']],
])('%j: %j', (words, findings) => {
  expect(findPersonal(words)).toEqual(findings);
});
