import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cruiseTree, RULES, withTree } from './cruise-tree.ts';
import { ALLOWED, PLANTED, type PlantedTree } from './planted-violations.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const ruleNames = RULES.map(({ name }) => name ?? 'unnamed').sort();

/** The rules that a tree of files breaks; each import is written as `kind` says. */
async function rulesBrokenBy(tree: PlantedTree, kind: 'value' | 'type'): Promise<string[]> {
  const write = (from: string) =>
    kind === 'value' ? `import '${from}';` : `import type { T } from '${from}';`;
  const files = Object.entries(tree).map(([path, imports]) => [path, `${imports.map(write).join('\n')}\n`]);
  const folders = [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? ''))];
  const violations = await withTree(Object.fromEntries(files) as Record<string, string>, (root) =>
    cruiseTree(root, folders),
  );
  return [...new Set(violations.map(({ rule }) => rule))];
}

describe('the directions of the house', () => {
  test('the project keeps them', async () => {
    expect(await cruiseTree(ROOT, ['src', 'web', 'test'])).toEqual([]);
  });

  test('what is meant to be possible is allowed', async () => {
    expect(await rulesBrokenBy(ALLOWED, 'value')).toEqual([]);
    expect(await rulesBrokenBy(ALLOWED, 'type')).toEqual([]);
  });

  test('each rule has a planted violation', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(ruleNames);
  });

  const cases = Object.entries(PLANTED).flatMap(([rule, trees]) =>
    trees.map((tree) => ({ rule, tree, file: Object.keys(tree)[0] })),
  );

  test.each(cases)('$rule catches $file', async ({ rule, tree }) => {
    expect(await rulesBrokenBy(tree, 'value')).toEqual([rule]);
  });

  const typeCases = cases.filter(({ rule }) => rule !== 'no-development-packages');
  test.each(typeCases)('$rule catches $file that imports a type only', async ({ rule, tree }) => {
    expect(await rulesBrokenBy(tree, 'type')).toEqual([rule]);
  });
});
