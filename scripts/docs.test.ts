import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PICTURES } from './pictures/picture-list.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const DOCS = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|txt|service)$|Containerfile$/.test(path))
    .map((path) => `docs/${path}`),
];
const OUR_FOLDERS = /^(src|web|test|docs|scripts|migrations|example|bin)\/[\w./-]*$|^[\w.-]+\.(mjs|json)$/;

/** What stands in backticks and reads as a path of ours. */
function findPaths(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)]
    .map(([, code = '']) => code)
    .filter((code) => OUR_FOLDERS.test(code));
}

/** Where the links and pictures lead, from the project's folder. */
function findLinks(path: string): string[] {
  return [...read(path).matchAll(/\]\(([^)\s#]+)[^)]*\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?:|mailto:)/u.test(target))
    .map((target) => join(dirname(path), target));
}

const missing = (paths: readonly string[]) => paths.filter((path) => !existsSync(join(ROOT, path)));

test('paths are told from other code', () => {
  expect(
    findPaths('`src/app.ts` and `web/`, not `release/x`, `npm test`, `x-rules.ts` or `src/<name>/`'),
  ).toEqual(['src/app.ts', 'web/']);
});

describe.each(DOCS)('%s', (path) => {
  test('names files that exist', () => {
    expect(missing(findPaths(read(path)))).toEqual([]);
    expect(missing(findLinks(path))).toEqual([]);
  });

  test('names npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(path).matchAll(/npm run ([\w:-]+)/gu)].map(([, name]) => name);
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  });

  test('names settings that are read', () => {
    const named = new Set(read(path).match(/\bLEVEKAR_[A-Z_]+\b/gu));
    const unread = [...named].filter((name) => !findSettings().includes(name));
    expect(unread).toEqual([]);
  });
});

test('the operations guide has every setting', () => {
  expect(findSettings()).toContain('LEVEKAR_DATA');
  const guide = read('docs/operations.md');
  expect(findSettings().filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test('every picture is taken, and shown somewhere', () => {
  const shown = new Set(DOCS.flatMap(findLinks));
  const taken = PICTURES.map(({ name }) => `docs/pictures/${name}.png`);
  expect(missing(taken)).toEqual([]);
  expect(taken.filter((path) => !shown.has(path))).toEqual([]);
});

/** The variables that the server and the command line read. */
function findSettings(): string[] {
  const texts = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .map((path) => read(`src/${path}`));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/\benv(?:\.|\[')([A-Z][A-Z_]+)/gu)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter((name) => name !== 'PATH');
}
