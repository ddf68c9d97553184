import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CODES } from '../../src/features/code-lists/default-codes.ts';

const DESCRIPTION = new URL(
  '../../../shared/standards/kostra-11f/file_description_11F_2026.yaml',
  import.meta.url,
);
const isHere = existsSync(DESCRIPTION);
if (!isHere) process.stderr.write('the description of KOSTRA 11F is not here: its test is skipped\n');

/** The codes of one field of the record description. */
function codesOf(field: string): string[] {
  const part = readFileSync(DESCRIPTION, 'utf8')
    .split(/^- name: /mu)
    .find((text) => text.startsWith(`"${field}"`));
  return [...(part ?? '').matchAll(/^ {2}- code: "(\w+)"/gmu)].map(([, code]) => code ?? '');
}

describe.runIf(isHere)('national codes', () => {
  const values = Object.values(DEFAULT_CODES)
    .flat()
    .flatMap(({ code, national }) => (national === undefined ? [] : [{ code, ...national }]));

  test.each(values)('$code names codes of $list', ({ list, codes }) => {
    const known = codesOf(list.split(' ').at(-1) ?? '');
    expect(known.length).toBeGreaterThan(3);
    expect(known).toEqual(expect.arrayContaining([...codes]));
  });

  test('housing, income and work carry them', () => {
    for (const list of ['housing', 'income', 'work'] as const)
      for (const { code, national } of DEFAULT_CODES[list])
        expect([list, code, national === undefined]).toEqual([list, code, code === 'unknown']);
  });
});
