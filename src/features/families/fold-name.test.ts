import { describe, expect, test } from 'vitest';
import { foldName } from './fold-name.ts';

describe('a name as it is searched', () => {
  test.each([
    ['Åse', 'ase'],
    ['Aase', 'ase'],
    ['A\u030ase', 'ase'],
    ['SÆTHER', 'sather'],
    ['Saether', 'sather'],
    ['Sør-Øst', 'sor-ost'],
    ['Soer', 'sor'],
    ['Noël Müller', 'noel muller'],
    ['50%_\\', '50%_\\'],
    ['', ''],
  ])('%s is %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});
