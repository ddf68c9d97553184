import { expect, test } from 'vitest';
import { parseForm } from './parse-form.ts';

test('a form is names to texts, and to several where a name comes again', () => {
  expect(parseForm('words=Ny+tid%0D%0Aog+sted&age=3&age=7&age=9')).toEqual({
    words: 'Ny tid\nog sted',
    age: ['3', '7', '9'],
  });
});

test('a name that objects have of themselves is a name as others', () => {
  expect(Object.entries(parseForm('__proto__=a&constructor=b'))).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
});

test('what is beyond any form of ours is left out', () => {
  const body = Array.from({ length: 500 }, (_, at) => `f${String(at)}=x`).join('&');
  expect(Object.keys(parseForm(body))).toHaveLength(200);
});
