import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntryId } from './entry.ts';
import { entryIdOf, freeId } from './entry-id.ts';

test.each([
  ['Åpen barnehage', 'apen-barnehage'],
  ['  Før-/etterskoletilbud (SFO) ', 'for-etterskoletilbud-sfo'],
  ['Café Ærlig', 'cafe-aerlig'],
  ['قهوة', 'entry'],
  ['🎈', 'entry'],
])('%s becomes %s', (name, id) => {
  expect(entryIdOf(name)).toBe(id);
});

test('every name becomes an id, and a free one is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat({ max: 5 }), (name, taken) => {
      const id = entryIdOf(name);
      const others = new Set([id, ...Array.from({ length: taken }, (_, n) => `${id}-${String(n + 2)}`)]);
      const free = freeId(id, (one) => others.has(one));
      expect(EntryId.safeParse(id).success && EntryId.safeParse(free).success).toBe(true);
      expect(others.has(free)).toBe(false);
    }),
  );
});

test('an entry never has the address of another page of the public catalogue', () => {
  expect(freeId(entryIdOf('Hjelp'), () => false)).toBe('hjelp-2');
  expect(freeId(entryIdOf('Søk'), (id) => id === 'sok-2')).toBe('sok-3');
});
